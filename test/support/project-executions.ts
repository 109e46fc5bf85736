import { businessDate } from '../../libs/kernel/instant';
import type { WarningFinding } from '../../libs/projects/domain/project-execution.events';
import type { ProjectCommand } from '../../libs/projects/domain/project.commands';
import type { ProjectEvent } from '../../libs/projects/domain/project.events';
import { PROJECT_ID } from './project-content';
import { after, allocatedProject } from './project-histories';
import { acting, people } from './project-people';

export const SICHUAN = 'sichuan-2025';

/** What the evaluation of a month found; every month is evaluated once. */
export const finding = (month: string, changes: Partial<WarningFinding> = {}): WarningFinding => ({
  month,
  triggers: ['SPENDING'],
  executionRate: '33.00',
  relativeExecution: '66.00',
  attainment: '41.11',
  relativeGoalAttainment: '82.21',
  gap: '8.11',
  budgetLight: 'YELLOW',
  goalLight: 'YELLOW',
  ruleSet: { ruleSetId: SICHUAN, version: 1 },
  lightRuleSet: { ruleSetId: 'time-proportional', version: 1 },
  evaluation: { stream: `monitor-${PROJECT_ID}-2027-Q2`, eventId: `evaluation-of-${month}` },
  ...changes,
});

/** The warning for a month, raised on the first day of the next one. */
export const warnFor = (month: number, changes: Partial<WarningFinding> = {}) => {
  const day = (of: number): string => `2027-${String(of).padStart(2, '0')}`;
  return {
    ...acting(people.system, `${day(month + 1)}-01T00:05`, { source: 'policy' }),
    type: 'RaiseWarningByRule',
    rule: SICHUAN,
    finding: finding(day(month), changes),
    warningDate: businessDate(`${day(month + 1)}-01`),
  } as const satisfies ProjectCommand;
};

const FIRST = `${PROJECT_ID}-w1`;
const bySystem = (localTime: string) => acting(people.system, localTime, { source: 'policy' });

/** One command of each kind as its ordinary actor gives it in the course of 2027. */
export const execution = {
  start: {
    ...bySystem('2027-03-02T10:00'),
    ...{ type: 'StartExecution', fiscalYear: 2027, paymentId: 'pay-1', paidOn: businessDate('2027-03-01') },
  },
  warn: { ...acting(people.perf, '2027-04-06T10:00'), type: 'RaiseWarning', reason: '实地调研发现进度严重滞后' },
  warnByRule: warnFor(6),
  continue: { ...bySystem('2027-07-08T10:00'), type: 'SettleWarning', warningId: FIRST, choice: 'CONTINUE' },
  reallocate: { ...bySystem('2027-07-08T10:00'), type: 'SettleWarning', warningId: FIRST, choice: 'REALLOCATE' },
  timeOut: {
    ...bySystem('2027-07-16T00:01'),
    ...{ type: 'SuspendForSilence', warningId: FIRST, effectiveDate: businessDate('2027-07-15') },
  },
  suspend: { ...acting(people.leader, '2027-08-02T10:00'), type: 'SuspendProject', reason: '审计发现虚列支出' },
  consent: {
    ...acting(people.perf, '2027-08-20T10:00'),
    type: 'ResumeProject',
    basis: '整改验收意见（云财绩〔2027〕12号）',
  },
  resume: { ...acting(people.budget, '2027-08-23T10:00'), type: 'ResumeProject', basis: '云财预〔2027〕31号' },
  cancel: {
    ...bySystem('2027-07-12T10:00'),
    ...{ type: 'CancelProject', warningId: FIRST, reason: '已无实施必要', effectiveDate: businessDate('2027-07-12') },
  },
  complete: {
    ...acting(people.unitHead, '2027-12-10T10:00'),
    ...{ type: 'CompleteExecution', carryOver: '1000000.00', executedAmount: '29000000.00' },
  },
  closeYear: {
    ...acting(people.system, '2028-01-01T00:01', { source: 'timer' }),
    ...{ type: 'CompleteAtYearEnd', fiscalYear: 2027, executedAmount: '29000000.00' },
  },
} as const satisfies Readonly<Record<string, ProjectCommand>>;

export const executingProject = (): ProjectEvent[] => after(allocatedProject(), execution.start);
export const warnedProject = (): ProjectEvent[] => after(executingProject(), execution.warnByRule);
/** By silence over its warning. */
export const timedOutProject = (): ProjectEvent[] => after(warnedProject(), execution.timeOut);
/** By order. */
export const suspendedProject = (): ProjectEvent[] => after(executingProject(), execution.suspend);
export const consentedProject = (): ProjectEvent[] => after(suspendedProject(), execution.consent);
export const cancelledProject = (): ProjectEvent[] => after(warnedProject(), execution.cancel);
export const completedProject = (): ProjectEvent[] => after(executingProject(), execution.complete);
