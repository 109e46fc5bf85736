import type { DeadlineStarted } from '../../libs/deadlines/domain/deadline-started.events';
import type { BudgetIndexEvent } from '../../libs/budget-execution/domain/budget-index.events';
import { fold } from '../../libs/kernel/decider';
import { businessDate, instant } from '../../libs/kernel/instant';
import { cnCalendar } from '../../libs/kernel/working-calendar.cn';
import type { WarningFinding, WarningRaised } from '../../libs/projects/domain/project-execution.events';
import type { DeadlineStanding } from '../../libs/rule-sets/domain/deadline-terms';
import { startDeadline } from '../../libs/rule-sets/domain/start-deadline';
import { freezesAfter, unfrozen, type BudgetFreezes } from '../../libs/warnings/domain/budget-freezes';
import type { Circumstances, WarningCommand } from '../../libs/warnings/domain/warning.commands';
import { warning } from '../../libs/warnings/domain/warning.decider';
import type { WarningEvent } from '../../libs/warnings/domain/warning.events';
import { PROJECT_ID } from './project-content';
import { people } from './project-people';

export const WARNING_ID = `${PROJECT_ID}-w1`;
const BODIES = { unitCode: '106003', departmentCode: '106' } as const;

/** Of D17: the warning is dated Wednesday 1 July 2026, ten working days later is 15 July. */
export const DISPOSITION = `D17-1-${PROJECT_ID}`;
export const DUE = instant('2026-07-15T16:00:00Z');
/** D18 and D19 of a freeze on 6 July 2026. */
export const PROPOSAL = `D18-2026-1-${PROJECT_ID}`;
export const TAKE_BACK = `D19-2026-1-${PROJECT_ID}`;

export const finding: WarningFinding = {
  month: '2026-06',
  triggers: ['SPENDING', 'GAP'],
  executionRate: '31.25',
  relativeExecution: '62.50',
  attainment: '48.00',
  relativeGoalAttainment: '96.00',
  gap: '16.75',
  budgetLight: 'YELLOW',
  goalLight: 'GREEN',
  ruleSet: { ruleSetId: 'sichuan-2025', version: 1 },
  lightRuleSet: { ruleSetId: 'time-proportional', version: 1 },
  evaluation: { stream: `monitor-${PROJECT_ID}-2026-Q2`, eventId: '0f6d8c1e-5b0a-5a52-8c55-0d2f9f1d6a11' },
};

export const laterFinding: WarningFinding = {
  ...finding,
  month: '2026-07',
  triggers: ['ATTAINMENT'],
  evaluation: { stream: `monitor-${PROJECT_ID}-2026-Q3`, eventId: '3c1f2e66-2a80-5b7e-9f0c-8b8d51f3c0aa' },
};

export const raised: WarningRaised['data'] = {
  projectId: PROJECT_ID,
  by: { actor: 'system:raise-warnings', role: 'SYSTEM', org: 'F' },
  at: instant('2026-06-30T16:00:02Z'),
  warningId: WARNING_ID,
  number: 1,
  fiscalYear: 2026,
  kind: 'RULE',
  rule: 'sichuan-2025',
  reason: null,
  finding,
  warningDate: businessDate('2026-07-01'),
  deadlineId: DISPOSITION,
  dueDate: businessDate('2026-07-15'),
  dueInstant: DUE,
  name: '老旧供水管网改造工程（三期）',
  ...BODIES,
  classified: false,
  monthsInARow: 1,
  offlineCheck: [],
};

const system = (actor: string) => ({ actor: `system:${actor}`, role: 'SYSTEM', org: 'F' }) as const;

/** Who acts when, local time; deadlines stand as they were started, and the index is not frozen. */
export const acting = (
  by: Circumstances['by'],
  localTime: string,
  changes: Partial<Circumstances> = {},
): Circumstances => {
  const now = instant(`${localTime}:00+08:00`);
  const today = businessDate(localTime.slice(0, 10));
  return { by, now, today, calendar: cnCalendar, deadlines: [], freezes: unfrozen, ...changes };
};

export const standing = (changes: Partial<DeadlineStanding> = {}): DeadlineStanding => ({
  ...{ deadlineId: DISPOSITION, code: 'D17', state: 'OPEN', version: 1, dueInstant: DUE },
  ...changes,
});

const started = (code: 'D18' | 'D19'): DeadlineStarted => ({
  type: 'DeadlineStarted',
  data: startDeadline({
    ...{ code, projectId: PROJECT_ID, round: 1, occasion: '2026-1', process: 'warning-disposition/106/2026-07' },
    ...{ ...BODIES, startDate: businessDate('2026-07-06'), startInstant: instant('2026-07-06T02:00:01Z') },
    calendar: cnCalendar,
  }),
});

/** What the budget index recorded when a warning froze it. */
export const frozenBy = (warningId: string | null): readonly BudgetIndexEvent[] => [
  {
    type: 'BudgetIndexFrozen',
    data: {
      ...{ projectId: PROJECT_ID, fiscalYear: 2026, by: system('freeze-index'), at: instant('2026-07-06T02:00:01Z') },
      ...{ freezeNumber: 1, cause: 'REALLOCATE', warningId, reason: '部分管段改线' },
      ...{ effectiveDate: businessDate('2026-07-06'), unpaidBalance: '33750000.00' },
    },
  },
  started('D18'),
  started('D19'),
];

export const freezesOf = (events: readonly BudgetIndexEvent[]): BudgetFreezes => events.reduce(freezesAfter, unfrozen);
const frozen = { freezes: freezesOf(frozenBy(WARNING_ID)) };

/** One command of each kind as its ordinary actor gives it in July 2026. */
export const commands = {
  open: { ...acting(system('open-warnings'), '2026-07-01T00:00'), type: 'OpenWarning', raised },
  add: {
    ...acting(system('open-warnings'), '2026-08-01T00:00'),
    ...{ type: 'AddFinding', finding: laterFinding, monthsInARow: 3, offlineCheck: ['THREE_IN_A_ROW'] },
  },
  acknowledge: { ...acting(people.unitHead, '2026-07-02T09:00'), type: 'AcknowledgeWarning' },
  goOn: {
    ...acting(people.unitHead, '2026-07-06T10:00'),
    ...{ type: 'ChooseDisposition', choice: 'CONTINUE', reason: '汛期停工，七月起加快' },
    ...{ measures: '增加两个作业面', forecast: '年底前完成全部管段' },
  },
  reallocate: {
    ...acting(people.unitHead, '2026-07-06T10:00'),
    ...{ type: 'ChooseDisposition', choice: 'REALLOCATE', reason: '部分管段改线' },
  },
  cancel: {
    ...acting(people.unitHead, '2026-07-06T10:00'),
    ...{ type: 'ChooseDisposition', choice: 'CANCEL', reason: '改由省级项目实施' },
  },
  confirm: { ...acting(people.perf, '2026-07-08T10:00', frozen), type: 'ConfirmDisposition', confirmed: true },
  refuse: {
    ...acting(people.perf, '2026-07-08T10:00', frozen),
    ...{ type: 'ConfirmDisposition', confirmed: false, reason: '省级项目尚未立项' },
  },
  timeOut: {
    ...acting(system('timer'), '2026-07-16T00:00', { deadlines: [standing()] }),
    ...{ type: 'TimeOutDisposition', deadlineId: DISPOSITION, version: 1 },
  },
  propose: {
    ...acting(people.deptHead, '2026-07-20T10:00', frozen),
    ...{ type: 'MakeProposal', choice: 'GIVE_BACK', reason: '本年无法完成', documents: [], storedDocuments: [] },
  },
  resumed: { ...acting(system('close-warnings'), '2026-08-20T10:00'), type: 'CloseWarning', outcome: 'RESUMED' },
} as const satisfies Readonly<Record<string, WarningCommand>>;

/** Histories of a warning, each made by the decider from the one before. */
export const after = (history: readonly WarningEvent[], ...given: readonly WarningCommand[]): WarningEvent[] =>
  given.reduce<WarningEvent[]>(
    (events, command) => [...events, ...warning.decide(fold(warning, events), command)],
    [...history],
  );

export const openedWarning = (): WarningEvent[] => after([], commands.open);
