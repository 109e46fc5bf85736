import { endOfFiscalQuarter } from '../../kernel/fiscal-quarter';
import { yearOf } from '../../kernel/instant';
import { ROLE_TITLES } from '../../kernel/role-titles';
import { refuseIfAny, unless, type Violation } from '../../kernel/rule-violation';
import { bodyOf } from '../../rule-sets/domain/start-deadline';
import { words } from './monitoring-clause';
import type { MonitoringReportEvent } from './monitoring-report.events';
import type { MonitoringReport } from './monitoring-report.state';
import { numberOfPeriod, yearOfPeriod } from './monitored-period';
import { cycleLabels } from './report-labels';
import { cancelledViolations, suspendedViolations } from './project-status.rules';
import type { ReportTransition } from './report-transitions';
import { brokenReport } from './report-violation';
import type { ReportCircumstances } from './report.commands';

/**
 * How one command of a person is decided, in this order: who, state, values that can never be right, then everything
 * else at once, then the events.
 */
export type ReportDecision<Command extends ReportCircumstances> = Readonly<{
  transition: ReportTransition;
  /** True for what INV-32 lets in after the year closed, for every quarter. */
  afterYearEnd?: boolean;
  /** True for what a suspended project cannot do (T21). */
  executingOnly?: boolean;
  values?: (report: MonitoringReport, command: Command) => readonly Violation[];
  content?: (report: MonitoringReport, command: Command) => readonly Violation[];
  events: (report: MonitoringReport, command: Command) => readonly MonitoringReportEvent[];
}>;

export type Asking = Pick<ReportDecision<ReportCircumstances>, 'transition' | 'afterYearEnd' | 'executingOnly'>;

/** A role acts for the project only at the body of its line. */
const whoViolations = ({ rule, label, labelEn, roles }: ReportTransition, { by, project }: ReportCircumstances) =>
  unless(roles.includes(by.role) && (bodyOf(by.role, project) ?? by.org) === by.org, () =>
    brokenReport(
      rule,
      words(
        `您当前的岗位或单位不能办理“${label}”。`,
        `Your role or body may not do this: ${labelEn}.`,
        `应由以下岗位办理：${roles.map((role) => ROLE_TITLES[role][0]).join('、')}。`,
        `This is done by: ${roles.map((role) => ROLE_TITLES[role][1]).join(' or ')}.`,
      ),
    ),
  );

const stateViolations = ({ rule, label, labelEn, states }: ReportTransition, { status }: MonitoringReport) =>
  unless(states.includes(status), () =>
    brokenReport(
      rule,
      words(
        `本期监控处于“${cycleLabels[status].label}”，不能办理“${label}”。`,
        `The monitoring cycle is in the state "${cycleLabels[status].labelEn}": ${labelEn} is not possible.`,
        status === 'UNOPENED'
          ? '监控期末由系统自动开始填报，请届时再办理。'
          : '请刷新监控报告，查看当前可以办理的事项。',
        status === 'UNOPENED'
          ? 'The period opens by itself at its end; try again then.'
          : 'Read the report again to see what can be done now.',
      ),
    ),
  );

/** INV-32: the report of the fourth quarter is due in January; those of the others are not taken after their year. */
const closedYearViolations = (afterYearEnd: boolean, { period, today }: ReportCircumstances) =>
  unless(afterYearEnd || numberOfPeriod(period) === 4 || yearOf(today) === yearOfPeriod(period), () =>
    brokenReport(
      'INV-32',
      words(
        `${yearOfPeriod(period)} 年度已于 ${yearOfPeriod(period)}-12-31 结束，不再受理 ${endOfFiscalQuarter(period)} 所在季度的填报。`,
        `The fiscal year ${yearOfPeriod(period)} is closed: the quarter that ended on ${endOfFiscalQuarter(period)} is not reported any more.`,
        '请在第四季度监控报告中反映全年情况。',
        'Tell the whole year in the report of the fourth quarter.',
      ),
    ),
  );

/** Why the command would be refused whatever its content is: who, closed year, cancelled, state, suspended, in this order. */
export const refusals = (
  { transition, afterYearEnd = false, executingOnly = false }: Asking,
  report: MonitoringReport,
  asked: ReportCircumstances,
): readonly Violation[] => {
  const inOrder = [
    whoViolations(transition, asked),
    closedYearViolations(afterYearEnd, asked),
    cancelledViolations(transition, report, asked),
    stateViolations(transition, report),
    executingOnly ? suspendedViolations(transition, asked) : [],
  ];
  return inOrder.find((violations) => violations.length > 0) ?? [];
};

/** Errors: `RuleViolation` with everything that can be found at once. */
export const decideBy = <Command extends ReportCircumstances>(
  { values, content, events, ...asking }: ReportDecision<Command>,
  report: MonitoringReport,
  command: Command,
): readonly MonitoringReportEvent[] => {
  refuseIfAny(refusals(asking, report, command));
  refuseIfAny(values?.(report, command) ?? [], 'value');
  refuseIfAny(content?.(report, command) ?? []);
  return events(report, command);
};
