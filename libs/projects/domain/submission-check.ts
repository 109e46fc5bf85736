import { businessDate, isBusinessDate, plusDays, yearOf } from '../../kernel/instant';
import type { Violation } from '../../kernel/rule-violation';
import type { GoalSet } from '../../goals/domain/goal-set';
import { checkGoalSet, type GoalSetCheck } from '../../goals/domain/goal-set-check';
import type { ScoringRuleSet } from '../../rule-sets/domain/scoring-rule-set';
import { applicationFormatViolations } from './application-format';
import { balanceViolations } from './budget-balance.rules';
import { documentViolations } from './documents.rules';
import { windowViolations, type Entry } from './fiscal-year.rules';
import type { ProjectApplication } from './project-application';
import { brokenField } from './project-violation';
import { missingFieldViolations, periodViolations } from './required-fields.rules';

/** An application with its goal set, saved or not. */
export type SubmissionDraft = Readonly<{ application: ProjectApplication; goalSet: GoalSet | null }>;

export type SubmissionFacts = Readonly<{
  ruleSet: ScoringRuleSet;
  storedDocuments: readonly string[];
  /** For a first submission; a resubmission keeps the place it had (DEC-36 asks once). */
  entry: Entry | null;
}>;

/** 15.1: a project period longer than one year needs a multi-year goal. */
export const isMultiYear = ({ startDate, endDate }: ProjectApplication): boolean => {
  if (startDate === undefined || endDate === undefined) return false;
  if (!isBusinessDate(startDate) || !isBusinessDate(endDate)) return false; // told by its format
  const anniversary = `${yearOf(startDate) + 1}${startDate.slice(4)}`;
  const lastDay = isBusinessDate(anniversary)
    ? plusDays(anniversary, -1)
    : businessDate(`${yearOf(startDate) + 1}-02-28`);
  return endDate > lastDay;
};

const noGoalSet = (year: number): Violation =>
  brokenField('T3', `/goalSets/${year}`, null, {
    message: `缺少 ${year} 年度绩效目标表`,
    messageEn: `There is no goal set for ${year}`,
    remedy: '请填写年度绩效目标和指标',
    remedyEn: 'Write the annual goal and its indicators',
  });

const otherRuleSet = ({ year, scoringRuleSetId }: GoalSet): Violation =>
  brokenField('DEC-02', `/goalSets/${year}/scoringRuleSetId`, scoringRuleSetId, {
    message: `没有按计分规则集“${scoringRuleSetId}”核对绩效目标`,
    messageEn: `The goal set was not checked by its scoring rule set "${scoringRuleSetId}"`,
    remedy: '请选择已发布的计分规则集',
    remedyEn: 'Name a published scoring rule set',
  });

const checkGoals = ({ application, goalSet }: SubmissionDraft, ruleSet: ScoringRuleSet): GoalSetCheck => {
  const { fiscalYear, constructionOrPurchase = false } = application;
  if (goalSet === null) return { violations: [noGoalSet(fiscalYear)], confirmations: [] };
  if (goalSet.scoringRuleSetId !== ruleSet.id) return { violations: [otherRuleSet(goalSet)], confirmations: [] };
  return checkGoalSet(goalSet, { constructionOrPurchase, multiYear: isMultiYear(application), fiscalYear }, ruleSet);
};

/** A field that is empty is told once, as missing. */
const fieldViolations = (application: ProjectApplication): readonly Violation[] => {
  const missing = missingFieldViolations(application, 'T3');
  const told = new Set(missing.map(({ field }) => field));
  return [...missing, ...applicationFormatViolations(application, 'T3').filter(({ field }) => !told.has(field))];
};

/**
 * Everything that stands against submitting this draft, all at once (T3, T7): required fields, INV-01, INV-38, the goal
 * set, the window of DEC-36. `confirmations` pass with a reason each. For unsaved drafts too.
 */
export const checkSubmission = (draft: SubmissionDraft, facts: SubmissionFacts): GoalSetCheck => {
  const { application } = draft;
  const goals = checkGoals(draft, facts.ruleSet);
  return {
    violations: [
      ...(facts.entry === null ? [] : windowViolations(application.fiscalYear, facts.entry)),
      ...fieldViolations(application),
      ...periodViolations(application, 'T3'),
      ...balanceViolations(application),
      ...documentViolations(application, facts.storedDocuments),
      ...goals.violations,
    ],
    confirmations: goals.confirmations,
  };
};
