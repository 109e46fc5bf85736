import type { RuleDescription } from '../kernel/rule-description';
import type { Language } from './language';

const KINDS = [
  { prefix: /^INV-/, kind: 'INVARIANT', label: '业务规则', labelEn: 'Rule' },
  { prefix: /^DEC-/, kind: 'DECISION', label: '平台约定', labelEn: 'Decision of the platform' },
  { prefix: /^T\d/, kind: 'TRANSITION', label: '流程环节', labelEn: 'Transition' },
  { prefix: /^D\d/, kind: 'DEADLINE', label: '期限', labelEn: 'Deadline' },
  { prefix: /^F\d/, kind: 'FORMULA', label: '计算公式', labelEn: 'Formula' },
] as const;

export type RuleView = RuleDescription & Readonly<{ kind: string; kindLabel: string }>;

const OTHER = { kind: 'OTHER', label: '其他', labelEn: 'Other' } as const;

const viewOf = (rule: RuleDescription, language: Language): RuleView => {
  const { kind, label, labelEn } = KINDS.find(({ prefix }) => prefix.test(rule.id)) ?? OTHER;
  return { ...rule, kind, kindLabel: language === 'en' ? labelEn : label };
};

/** Every rule in plain words (`GET /rules`); built once by the composition root from the slices' descriptions. */
export class RuleCatalogue {
  private readonly rules: readonly RuleDescription[];
  private readonly byId: ReadonlyMap<string, RuleDescription>;

  constructor(descriptions: readonly (readonly RuleDescription[])[]) {
    this.rules = descriptions.flat().sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
    this.byId = new Map(this.rules.map((rule) => [rule.id.toUpperCase(), rule]));
    if (this.byId.size !== this.rules.length) throw new Error('a rule is described twice');
  }

  all(language: Language): readonly RuleView[] {
    return this.rules.map((rule) => viewOf(rule, language));
  }

  /** Upper and lower case are the same: `t23A` names T23a. */
  find(id: string, language: Language): RuleView | undefined {
    const rule = this.byId.get(id.toUpperCase());
    return rule && viewOf(rule, language);
  }
}
