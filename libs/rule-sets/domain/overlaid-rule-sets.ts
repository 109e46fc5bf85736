import type { RuleSetPublished } from './rule-set.events';
import type { WarningRuleSet } from './monitoring-rule-set';
import type { RuleSet } from './rule-set';

/** The version that an event published. */
export const ruleSetOf = ({ data: published }: RuleSetPublished): WarningRuleSet => {
  const { ruleSetId: id, version, label, labelEn, effectiveFrom, regulation, data } = published;
  return { id, version, label, labelEn, effectiveFrom, ...(regulation === undefined ? {} : { regulation }), data };
};

const nameOf = ({ id, version }: RuleSet): string => `${id}/${version}`;

/**
 * Shipped versions overlaid by published ones. Where a later release ships a number that was published here before, what
 * the log says counts: a published version never changes (DEC-01).
 */
export const overlaid = <Set extends RuleSet>(shipped: readonly Set[], published: readonly Set[]): readonly Set[] => {
  const names = new Set(published.map(nameOf));
  return [...shipped.filter((ruleSet) => !names.has(nameOf(ruleSet))), ...published];
};
