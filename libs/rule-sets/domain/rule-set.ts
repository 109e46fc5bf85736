import type { BusinessDate } from '../../kernel/instant';

/** One published version of a rule set (规则集): data that never changes again; a change is a new version (DEC-01). */
export type RuleSet<Data extends object = object> = Readonly<{
  id: string;
  /** 1 for the first published one. */
  version: number;
  label: string;
  labelEn: string;
  /** The first day on which it may be used. */
  effectiveFrom: BusinessDate;
  /** Regulation by number, where one stands behind it. */
  regulation?: string;
  data: Data;
}>;

/** How a computed value names the rule set by which it came about (DEC-01). */
export type RuleSetReference = Readonly<{ ruleSetId: string; version: number }>;

export const referenceTo = ({ id, version }: RuleSet): RuleSetReference => ({ ruleSetId: id, version });

/** The highest version of `id` that is in force on that day; undefined when there is none. */
export const versionInForce = <Set extends RuleSet>(
  published: readonly Set[],
  id: string,
  on: BusinessDate,
): Set | undefined =>
  published
    .filter((ruleSet) => ruleSet.id === id && ruleSet.effectiveFrom <= on)
    .reduce<Set | undefined>(
      (best, next) => (best === undefined || next.version > best.version ? next : best),
      undefined,
    );
