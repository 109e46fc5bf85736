import { writtenValue, type Violation } from '../../kernel/rule-violation';
import type { ScoringData, ScoringRuleSet } from '../../rule-sets/domain/scoring-rule-set';
import type { GoalSet, Indicator } from './goal-set';
import { goalSetClauses, goalSetConfirmations, type GoalSetClause } from './goal-set-clauses';
import { goalSetFormatViolations } from './goal-set-format';
import { goalSetLabels, indicatorLabels } from './goal-set.labels';
import { isBlank, repeatsId, type GoalSetFacts } from './goal-set.rules';
import { indicatorClauses, type IndicatorClause } from './indicator-clauses';
import { unitClauses } from './indicator-confirmations';
import { missingMember, missingMembers, repeatedId } from './required-members';
import { taxonomyClauses } from './taxonomy-clauses';
import { subjectOf } from './violation-wording';

/** `violations` refuse the submission; `confirmations` pass when each rule is confirmed with a reason (DEC-18). */
export type GoalSetCheck = Readonly<{ violations: readonly Violation[]; confirmations: readonly Violation[] }>;

type Place = Readonly<{ row: Indicator; index: number; pointer: string; data: ScoringData }>;

const brokenRow = (clauses: readonly IndicatorClause[], { row, index, pointer, data }: Place): Violation[] =>
  clauses
    .filter(({ breaks }) => breaks(row, data))
    .map(({ rule, member, wording }) => ({
      rule,
      field: `${pointer}/${member}`,
      label: indicatorLabels[member].zh,
      value: writtenValue(row[member]),
      ...wording(subjectOf(row, index), row, data),
    }));

const brokenForm = (
  clauses: readonly GoalSetClause[],
  goalSet: GoalSet,
  facts: GoalSetFacts,
  data: ScoringData,
  pointer: string,
): Violation[] =>
  clauses
    .filter(({ breaks }) => breaks(goalSet, facts, data))
    .map(({ rule, member, value, wording }) => ({
      rule,
      field: `${pointer}/${member}`,
      label: goalSetLabels[member].zh,
      value: value(goalSet, data),
      ...wording(goalSet, data, facts),
    }));

const rowViolations = (goalSet: GoalSet, place: Place): Violation[] => {
  const { row, index, pointer } = place;
  return [
    ...missingMembers(row).map((member) => missingMember(row, index, pointer, member)),
    ...(repeatsId(goalSet, index) ? [repeatedId(row, index, pointer)] : []),
    ...brokenRow(taxonomyClauses, place),
    ...brokenRow(indicatorClauses, place),
  ];
};

/**
 * Everything that is wrong with a goal set at submission, all at once (T3, INV-02 to INV-08, INV-41, DEC-18).
 * @param ruleSet the scoring rule set that the goal set names, in force at the moment of the check
 * @param pointer JSON Pointer of the goal set in the draft
 */
export const checkGoalSet = (
  goalSet: GoalSet,
  facts: GoalSetFacts,
  { data }: ScoringRuleSet,
  pointer = `/goalSets/${goalSet.year}`,
): GoalSetCheck => {
  const places = goalSet.indicators.map((row, index) => ({
    row,
    index,
    pointer: `${pointer}/indicators/${index}`,
    data,
  }));
  return {
    violations: [
      ...brokenForm(goalSetClauses, goalSet, facts, data, pointer),
      ...places.flatMap((place) => rowViolations(goalSet, place)),
      ...goalSetFormatViolations(goalSet, pointer, 'T3'),
    ],
    confirmations: [
      ...brokenForm(goalSetConfirmations, goalSet, facts, data, pointer),
      ...places.flatMap((place) => brokenRow(unitClauses, place)),
    ],
  };
};

/** What a person says about a rule that only needs confirming. */
export type Confirmation = Readonly<{ rule: string; reason: string }>;

/** The confirmations that are still missing; a blank reason confirms nothing (DEC-18). */
export const confirmed = (confirmations: readonly Violation[], given: readonly Confirmation[]): readonly Violation[] =>
  confirmations.filter(({ rule }) => !given.some((one) => one.rule === rule && !isBlank(one.reason)));
