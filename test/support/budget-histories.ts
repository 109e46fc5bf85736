import type { Commander } from '../../libs/kernel/acted-by';
import { fold } from '../../libs/kernel/decider';
import { businessDate, businessDateOf, instant } from '../../libs/kernel/instant';
import { cnCalendar } from '../../libs/kernel/working-calendar.cn';
import type {
  BudgetIndexCommand,
  Commanded,
  CorrectPayment,
  FreezeIndex,
  IssueIndex,
  RecordArrival,
  RecordPayment,
  ReversePayment,
  UnfreezeIndex,
} from '../../libs/budget-execution/domain/budget-index.commands';
import { budgetIndex } from '../../libs/budget-execution/domain/budget-index.decider';
import type { BudgetIndexEvent } from '../../libs/budget-execution/domain/budget-index.events';
import type { BudgetIndex } from '../../libs/budget-execution/domain/budget-index.state';
import { PROJECT_ID } from './project-content';

export const treasury: Commander = { actor: 'treasury-system.F', role: 'SYSTEM', org: 'F' };

/** `2026-03-10T10:00` is local time in Asia/Shanghai. */
export const commanded = (localTime: string, by: Commander = treasury): Commanded => {
  const now = instant(`${localTime}:00+08:00`);
  return { by, now, today: businessDateOf(now) };
};

/** The project's own policies act under their names. */
const policy = (name: string): Commander => ({ actor: `system:${name}`, role: 'SYSTEM', org: 'F' });

export const WARNING = `${PROJECT_ID}-w1`;

/** The index of 2026 of a project of unit 106003: 3,000 of 5,000 approved 万元 allocated, then the rest. */
export const issue = (allocationNumber: number, amount: string, allocatedAmount: string): IssueIndex => ({
  ...commanded('2026-02-10T10:00', policy('issue-index')),
  type: 'IssueIndex',
  allocation: {
    ...{ projectId: PROJECT_ID, fiscalYear: 2026, allocationNumber, amount, allocatedAmount },
    ...{ approvedAmount: '50000000.00', name: '老旧供水管网改造工程（二期）' },
    ...{ unitCode: '106003', departmentCode: '106', classified: false },
  },
});
export const firstPart = issue(1, '30000000.00', '30000000.00');
export const secondPart = issue(2, '20000000.00', '50000000.00');

export const pay = (paymentId: string, amount: string, more: Partial<RecordPayment> = {}): RecordPayment => ({
  ...commanded('2026-10-16T10:00'),
  ...{ type: 'RecordPayment', paymentId, amount, paidOn: businessDate('2026-03-10'), suspended: false },
  endedOn: null,
  ...more,
});

export const arrive = (arrivalId: string, amount: string, more: Partial<RecordArrival> = {}): RecordArrival => ({
  ...commanded('2026-10-16T10:00'),
  ...{ type: 'RecordArrival', arrivalId, amount, arrivedOn: businessDate('2026-02-12') },
  ...more,
});

export const reverse = (paymentId: string, amount: string, more: Partial<ReversePayment> = {}): ReversePayment => ({
  ...commanded('2026-10-16T10:00'),
  ...{ type: 'ReversePayment', paymentId, reversalId: 'R1', amount, on: businessDate('2026-04-20') },
  reason: '收款账户有误，款项退回',
  ...more,
});

export const correct = (paymentId: string, amount: string, more: Partial<CorrectPayment> = {}): CorrectPayment => ({
  ...commanded('2026-10-16T10:00'),
  ...{ type: 'CorrectPayment', paymentId, correctionId: 'C1', amount, paidOn: businessDate('2026-03-11') },
  reason: '凭证金额录入有误',
  ...more,
});

export const freeze = (cause: FreezeIndex['cause'], more: Partial<FreezeIndex> = {}): FreezeIndex => ({
  ...commanded('2026-09-15T00:05', policy('freeze-index')),
  ...{ type: 'FreezeIndex', cause, warningId: WARNING, reason: '预警逾期未处置' },
  effectiveDate: businessDate('2026-09-14'),
  calendar: cnCalendar,
  ...more,
});

export const unfreeze = (cause: UnfreezeIndex['cause'], more: Partial<UnfreezeIndex> = {}): UnfreezeIndex => ({
  ...commanded('2026-09-28T10:00', policy('freeze-index')),
  ...{ type: 'UnfreezeIndex', cause, warningId: cause === 'RESUMED' ? null : WARNING },
  ...{ effectiveDate: businessDate('2026-09-28'), deadlines: [] },
  ...more,
});

/** What the commands make of an index, one after the other. */
export const historyOf = (...commands: readonly BudgetIndexCommand[]): BudgetIndexEvent[] =>
  commands.reduce<BudgetIndexEvent[]>(
    (history, command) => [...history, ...budgetIndex.decide(fold(budgetIndex, history), command)],
    [],
  );

export const stateAfter = (...commands: readonly BudgetIndexCommand[]): BudgetIndex =>
  fold(budgetIndex, historyOf(...commands));

/** The event of that type which the last of the commands made. */
export const lastOf = <Type extends BudgetIndexEvent['type']>(
  type: Type,
  ...commands: readonly BudgetIndexCommand[]
): Extract<BudgetIndexEvent, { type: Type }> => {
  const event = historyOf(...commands).findLast((one) => one.type === type);
  if (event === undefined) throw new Error(`the commands make no ${type}`);
  return event as Extract<BudgetIndexEvent, { type: Type }>;
};
