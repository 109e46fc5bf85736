import { endOfFiscalQuarter } from '../../kernel/fiscal-quarter';
import { refuseIfAny, unless, type Violation } from '../../kernel/rule-violation';
import { evaluated } from './evaluation';
import {
  closingMonth,
  firstDayAfter,
  isOver,
  lastDayOf,
  monthOfPeriod,
  numberOfMonth,
  yearOfPeriod,
} from './monitored-period';
import { mustReport } from './monitored-project';
import { words } from './monitoring-clause';
import type { MonitoringReportEvent } from './monitoring-report.events';
import { LATENESS_STAGES, type LatenessStage, type MonitoringReport } from './monitoring-report.state';
import { about } from './report-about';
import { reportDeadline, standingOf, summaryDeadline } from './report-deadlines';
import { reportInputs } from './report-inputs';
import { brokenReport } from './report-violation';
import type { EvaluateMonthOfProject, NoteLateness, OpenPeriod, ReportCircumstances } from './report.commands';
import { valuesOfMonth } from './reported-values';
import { targetsOf } from './submission-check';

type Decided = readonly MonitoringReportEvent[];

/** What nobody commands. */
export const bySystem = (rule: string, { by }: ReportCircumstances): readonly Violation[] =>
  unless(by.role === 'SYSTEM', () =>
    brokenReport(
      rule,
      words('此事项由系统自动办理。', 'This is done by the system.', '无需办理。', 'There is nothing to do.'),
    ),
  );

const periodEnded = (rule: string, lastDay: ReturnType<typeof lastDayOf>, { now }: ReportCircumstances) =>
  unless(isOver(lastDay, now), () =>
    brokenReport(
      rule,
      words(
        `${lastDay} 尚未结束。`,
        `${lastDay} is not over yet.`,
        '期末之后再办理。',
        'It is done after the end of the period.',
      ),
    ),
  );

/** T20: opens the cycle of a project that must report, once; D14 counts from the last day of the period. */
export const openPeriod = (report: MonitoringReport, command: OpenPeriod): Decided => {
  const { period, project, money, lastValues } = command;
  const lastDay = endOfFiscalQuarter(period);
  refuseIfAny(bySystem('T20', command));
  if (report.opening !== null || !mustReport(project, lastDay)) return [];
  refuseIfAny(periodEnded('T20', lastDay, command));
  const { name, unitCode, departmentCode, classified, goal } = project;
  return [
    {
      type: 'MonitoringPeriodOpened',
      data: {
        ...about(command),
        ...{ year: yearOfPeriod(period), month: monthOfPeriod(period) },
        ...{ name, unitCode, departmentCode, classified },
        annualGoal: goal?.annualGoal ?? '',
        goalSetVersion: goal?.version ?? 0,
        indicators: goal?.indicators ?? [],
        ...{ lastValues, money, effectiveDate: lastDay },
      },
    },
    reportDeadline(command),
  ];
};

/** DEC-33: once per month; the warning that it raises is dated the first day of the next month (DEC-25). */
export const evaluateMonth = (report: MonitoringReport, command: EvaluateMonthOfProject): Decided => {
  const { month, period, project, money, rules } = command;
  refuseIfAny(bySystem('DEC-33', command));
  if (report.months.some((known) => known.month === month) || !mustReport(project, lastDayOf(month))) return [];
  refuseIfAny(periodEnded('DEC-33', lastDayOf(month), command));
  const inputs = reportInputs({
    year: yearOfPeriod(period),
    month: numberOfMonth(month),
    indicators: targetsOf(report, project),
    values: valuesOfMonth(report, month, month === closingMonth(period)),
    adjustedBudget: money.adjustedBudget,
    executedAmount: money.executedAmount,
  });
  const evaluation = evaluated(inputs, rules, report.fired[month] ?? [], firstDayAfter(month));
  return [{ type: 'MonthEvaluated', data: { ...about(command), ...evaluation, month } }];
};

const EVENTS: Readonly<
  Record<
    LatenessStage,
    'MonitoringReportFellOverdue' | 'MonitoringReportOverdueEscalated' | 'MonitoringReportMarkedMissing'
  >
> = {
  OVERDUE_REMINDED: 'MonitoringReportFellOverdue',
  OVERDUE_ESCALATED: 'MonitoringReportOverdueEscalated',
  MARKED_MISSING: 'MonitoringReportMarkedMissing',
};

const rank = (stage: LatenessStage): number => LATENESS_STAGES.indexOf(stage);

/** The stage is news: the report is still awaited and due, and the cycle is not that late yet. */
const isNews = (report: MonitoringReport, { stage, deadlineId, deadlines }: NoteLateness): boolean =>
  report.submitted === null &&
  report.status !== 'CLOSED' &&
  report.dutySuspendedOn === null &&
  standingOf(report, 'D14', deadlines)?.deadlineId === deadlineId &&
  report.lateness.every((noted) => rank(noted.stage) < rank(stage));

/** The late branch of domain.md 9; with it the unit's deadline is over, so D15 starts. */
export const noteLateness = (report: MonitoringReport, command: NoteLateness): Decided => {
  refuseIfAny(bySystem('D14', command));
  if (!isNews(report, command)) return [];
  const { stage, deadlineId, effectiveDate } = command;
  return [
    { type: EVENTS[stage], data: { ...about(command), deadlineId, effectiveDate } },
    ...summaryDeadline(report, command),
  ];
};
