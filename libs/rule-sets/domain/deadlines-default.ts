import { businessDate, yearOf, type BusinessDate } from '../../kernel/instant';
import type { Period } from '../../kernel/period';
import { applicationDeadlines } from './deadlines-default.application';
import { evaluationDeadlines } from './deadlines-default.evaluation';
import { executionDeadlines } from './deadlines-default.execution';
import type { DeadlineCode, DeadlineRule } from './deadlines-default.rule';
import type { RuleSet } from './rule-set';

/** All deadlines of domain.md 10 and 10.1: the rule set every jurisdiction begins with. */
export const deadlinesDefault: RuleSet<Readonly<{ deadlines: readonly DeadlineRule[] }>> = {
  id: 'deadlines-default',
  version: 1,
  label: '期限规则（默认）',
  labelEn: 'Deadlines (default)',
  effectiveFrom: businessDate('2023-01-01'),
  data: { deadlines: [...applicationDeadlines, ...executionDeadlines, ...evaluationDeadlines] },
};

/** The row of that code; throws for a code that domain.md 10 does not know. */
export const deadlineRule = (code: string): DeadlineRule => {
  const rule = deadlinesDefault.data.deadlines.find((candidate) => candidate.code === code);
  if (rule === undefined) throw new Error(`no deadline ${code} in ${deadlinesDefault.id}`);
  return rule;
};

const firstDateOnOrAfter = (startDate: BusinessDate, month: number, day: number): BusinessDate => {
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = businessDate(`${yearOf(startDate)}-${monthAndDay}`);
  return date >= startDate ? date : businessDate(`${yearOf(startDate) + 1}-${monthAndDay}`);
};

/**
 * The period of that deadline from that start day; a fixed date is the first one on or after the start. An ordered length
 * (D21 urgent) takes the place of the default one. Throws where a law or a fixed date leaves no choice of length.
 */
export const periodOf = (code: DeadlineCode, startDate: BusinessDate, orderedLength?: number): Period => {
  const { period, law } = deadlineRule(code);
  if (orderedLength !== undefined && (law !== undefined || period.kind === 'FIXED'))
    throw new Error(`the length of ${code} cannot be ordered`);
  if (period.kind !== 'FIXED') return { kind: period.kind, length: orderedLength ?? period.length };
  return { kind: 'FIXED', date: firstDateOnOrAfter(startDate, period.month, period.day), movable: period.movable };
};

/** Most working days of an extension: at most the original length, at most 5 (10 for D21, 20 for D36), 0 by law. */
export const extensionLimitOf = (code: DeadlineCode, period: Period): number => {
  const { extensionCap } = deadlineRule(code);
  return period.kind === 'WD' || period.kind === 'CD' ? Math.min(period.length, extensionCap) : extensionCap;
};
