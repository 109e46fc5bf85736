import type { RuleDescription } from '../kernel/rule-description';

const KINDS = [
  { prefix: /^INV-/, kind: 'INVARIANT', kindLabel: '业务规则' },
  { prefix: /^DEC-/, kind: 'DECISION', kindLabel: '平台约定' },
  { prefix: /^T\d/, kind: 'TRANSITION', kindLabel: '流程环节' },
  { prefix: /^D\d/, kind: 'DEADLINE', kindLabel: '期限' },
  { prefix: /^F\d/, kind: 'FORMULA', kindLabel: '计算公式' },
] as const;

export type RuleView = RuleDescription & Readonly<{ kind: string; kindLabel: string }>;

const viewOf = (rule: RuleDescription): RuleView => {
  const { kind, kindLabel } = KINDS.find(({ prefix }) => prefix.test(rule.id)) ?? { kind: 'OTHER', kindLabel: '其他' };
  return { ...rule, kind, kindLabel };
};

/** Every rule in plain words (`GET /rules`); built once by the composition root from the slices' descriptions. */
export class RuleCatalogue {
  readonly rules: readonly RuleView[];
  private readonly byId: ReadonlyMap<string, RuleView>;

  constructor(descriptions: readonly (readonly RuleDescription[])[]) {
    this.rules = descriptions
      .flat()
      .map(viewOf)
      .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
    this.byId = new Map(this.rules.map((rule) => [rule.id, rule]));
    if (this.byId.size !== this.rules.length) throw new Error('a rule is described twice');
  }

  find(id: string): RuleView | undefined {
    return this.byId.get(id);
  }
}
