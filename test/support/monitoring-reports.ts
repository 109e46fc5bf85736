import { fold } from '../../libs/kernel/decider';
import { businessDate, instant } from '../../libs/kernel/instant';
import { RuleViolation, type Violation } from '../../libs/kernel/rule-violation';
import type { FiscalQuarter } from '../../libs/kernel/fiscal-quarter';
import type { Commander } from '../../libs/kernel/acted-by';
import type { Indicator } from '../../libs/goals/domain/goal-set';
import type { MonitoredProject } from '../../libs/monitoring/domain/monitored-project';
import { monitoringReport } from '../../libs/monitoring/domain/monitoring-report.decider';
import type {
  MonitoringReportEvent,
  ReportContent,
  ReportMoney,
  ReportRow,
} from '../../libs/monitoring/domain/monitoring-report.events';
import type { ReportCircumstances, ReportCommand } from '../../libs/monitoring/domain/report.commands';
import type { DeadlineStanding } from '../../libs/rule-sets/domain/deadline-terms';
import { sichuan2025 } from '../../libs/rule-sets/domain/sichuan-2025';
import { timeProportional } from '../../libs/rule-sets/domain/time-proportional';
import { PROJECT_ID, SHA256 } from './project-content';
import { acting, people } from './project-people';

const indicator = (indicatorId: string, weight: string, changes: Partial<Indicator>): Indicator => ({
  indicatorId,
  nature: 'QUANTITATIVE',
  sign: 'GE',
  accumulationType: 'POINT_IN_TIME',
  weight,
  scoringMethod: 'RATIO',
  valueKind: 'LEVEL',
  ...changes,
});

/** Project 1 of domain.md 18.3. */
export const indicators: readonly Indicator[] = [
  indicator('I1', '30.00', {
    ...{ name: '改造管网长度', targetValue: '60', unit: '公里', accumulationType: 'CUMULATIVE' },
    quarterlyPlan: ['10', '25', '45', '60'],
  }),
  indicator('I2', '20.00', { name: '分部工程一次验收合格率', targetValue: '98', unit: '%' }),
  indicator('I3', '30.00', { name: '供水漏损率', sign: 'LE', targetValue: '9', unit: '%' }),
  indicator('I4', '10.00', { name: '用水户满意度', targetValue: '88', unit: '%', accumulationType: 'YEAR_END' }),
];

export const qualitativeIndicator: Indicator = {
  ...{ indicatorId: 'Q1', name: '长效管护机制', nature: 'QUALITATIVE', accumulationType: 'POINT_IN_TIME' },
  ...{ weight: '10.00', scoringMethod: 'JUDGED' },
};

export const monitored: MonitoredProject = {
  status: 'EXECUTING',
  projectId: PROJECT_ID,
  fiscalYear: 2026,
  projectClass: 'SPECIFIC_GOAL',
  name: '老旧供水管网改造工程（二期）',
  unitCode: '106003',
  departmentCode: '106',
  classified: false,
  approvedAmount: '52000000.00',
  allocatedAmount: '52000000.00',
  allocatedOn: businessDate('2026-02-05'),
  completion: null,
  goal: { version: 1, annualGoal: '改造管网 60 公里。', indicators },
};

/** @param wan executed, in 万元 */
export const moneyOf = (wan: number, imported = true): ReportMoney => ({
  initialBudget: '52000000.00',
  adjustedBudget: '52000000.00',
  allocatedAmount: '52000000.00',
  arrivedAmount: '52000000.00',
  executedAmount: `${wan}0000.00`,
  imported,
});

export const rules = { ruleSet: sichuan2025, lightRuleSet: timeProportional };
export const WHY = '部分路段征迁推迟，施工单位进场晚于计划一个月，影响了改造进度。';

export const given = (
  by: Commander,
  localTime: string,
  period: FiscalQuarter,
  changes: Partial<ReportCircumstances> = {},
): ReportCircumstances => {
  const { now, today, calendar } = acting(by, localTime);
  return { by, now, today, calendar, period, project: monitored, deadlines: [], lastValues: [], ...changes };
};

const explained = (indicatorId: string, actualValue: string): ReportRow => ({
  indicatorId,
  actualValue,
  causes: [{ class: 'OTHER', text: WHY }],
});

/** I1, I2 and I3 with causes, I4 not due. */
export const contentOf = (i1: string, i2: string, i3: string, changes: Partial<ReportContent> = {}): ReportContent => ({
  indicators: [
    explained('I1', i1),
    { indicatorId: 'I2', actualValue: i2 },
    explained('I3', i3),
    { indicatorId: 'I4', notDue: true },
  ],
  ...changes,
});

const OPENED_AT: Readonly<Record<string, string>> = {
  '2026-Q1': '2026-04-01T00:00',
  '2026-Q2': '2026-07-01T00:00',
  '2026-Q3': '2026-10-01T00:00',
  '2026-Q4': '2027-01-01T00:00',
};

export const open = (period: FiscalQuarter, wan = 520, changes: Partial<ReportCircumstances> = {}): ReportCommand => ({
  ...given(people.system, OPENED_AT[period] ?? '', period, changes),
  ...{ type: 'OpenPeriod', money: moneyOf(wan) },
});

export const submit = (
  period: FiscalQuarter,
  localTime: string,
  content: ReportContent | null,
  wan: number,
  changes: Partial<ReportCircumstances> = {},
): Extract<ReportCommand, { type: 'SubmitReport' }> => ({
  ...given(people.unitHead, localTime, period, changes),
  ...{ type: 'SubmitReport', content, money: moneyOf(wan), rules, storedDocuments: [SHA256] },
});

export const evaluate = (
  month: string,
  localTime: string,
  wan: number,
): Extract<ReportCommand, { type: 'EvaluateMonth' }> => {
  const period: FiscalQuarter = `2026-Q${Math.ceil(Number(month.slice(5)) / 3) as 1 | 2 | 3 | 4}`;
  return { ...given(people.system, localTime, period), type: 'EvaluateMonth', month, money: moneyOf(wan), rules };
};

export const report = (
  localTime: string,
  asOf: string,
  values: Extract<ReportCommand, { type: 'ReportActualValues' }>['values'],
  period: FiscalQuarter,
  changes: Partial<ReportCircumstances> = {},
): Extract<ReportCommand, { type: 'ReportActualValues' }> => ({
  ...given(people.clerk, localTime, period, changes),
  ...{ type: 'ReportActualValues', asOf: businessDate(asOf), values, storedDocuments: [] },
});

export const d14 = (period: FiscalQuarter, changes: Partial<DeadlineStanding> = {}): DeadlineStanding => ({
  ...{ deadlineId: `D14-${period}-${PROJECT_ID}`, code: 'D14', state: 'OPEN', version: 1 },
  dueInstant: instant('2026-04-15T16:00:00Z'),
  ...changes,
});

/** The history with what the commands, one after the other, add to it. */
export const reported = (
  history: readonly MonitoringReportEvent[],
  ...commands: readonly ReportCommand[]
): readonly MonitoringReportEvent[] =>
  commands.reduce<readonly MonitoringReportEvent[]>(
    (before, command) => [...before, ...monitoringReport.decide(fold(monitoringReport, before), command)],
    history,
  );

export const decided = (history: readonly MonitoringReportEvent[], command: ReportCommand) =>
  monitoringReport.decide(fold(monitoringReport, history), command);

/** What refuses the command; `[]` when nothing does. */
export const violationsOf = (
  history: readonly MonitoringReportEvent[],
  command: ReportCommand,
): readonly Violation[] => {
  try {
    decided(history, command);
    return [];
  } catch (error) {
    if (error instanceof RuleViolation) return error.violations;
    throw error;
  }
};

export const placesOf = (history: readonly MonitoringReportEvent[], command: ReportCommand): readonly string[] =>
  violationsOf(history, command).map(({ rule, field }) => `${rule} ${field}`);
