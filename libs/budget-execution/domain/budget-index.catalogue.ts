import { describedIn, type EventDescription } from '../../kernel/event-description';
import type { RuleDescription } from '../../kernel/rule-description';
import type { BudgetIndexEvent } from './budget-index.events';

type Own = Exclude<BudgetIndexEvent['type'], 'DeadlineStarted'>;

/** Label and meaning of every event; a new one that is not described breaks the compilation. */
const described: Readonly<Record<Own, readonly [label: string, meaning: string]>> = {
  BudgetIndexIssued: ['指标登记', 'An allocation arrived in the budget index; the first one begins it.'],
  MoneyArrived: ['资金到位', 'Money arrived at the unit, as the treasury reports it.'],
  PaymentRecorded: [
    '支付入账',
    'A payment of the treasury; above the balance, frozen or after the execution it carries a flag.',
  ],
  PaymentReversed: ['支付退回', 'Part or all of a payment came back.'],
  PaymentCorrected: ['支付更正', 'The source corrected a payment; the event names what it replaces.'],
  BudgetIndexFrozen: ['指标冻结', 'The index takes no payment any more, because of a disposition or a suspension.'],
  BudgetIndexUnfrozen: ['指标解冻', 'Freezes ended because the project was resumed or a cancellation was refused.'],
  TakeBackTaskCreated: [
    '收回预算任务',
    'Nothing was proposed in time after a freeze: finance decides about taking the budget back.',
  ],
};

/** Events of a budget index; `DeadlineStarted` is described by the deadlines. */
export const budgetIndexEvents: readonly EventDescription[] = describedIn('budget-{projectId}-{year}', described);

/** Rules that the budget index decides by, in plain words; T18 is told by the project, whose state it changes. */
export const budgetIndexRules: readonly RuleDescription[] = [
  {
    id: 'T19',
    text: '支付由国库系统导入，金额大于 0；不超过指标余额，项目未暂停执行，也未完成或取消；执行结束后仍支付的，如实记录并标记。',
    textEn:
      'Payments are imported by the treasury, above 0, not above the balance and while the project is neither suspended nor completed or cancelled; one that was made after that is recorded and flagged.',
  },
  {
    id: 'INV-11',
    text: '支付不超过已下达指标，冻结的指标不予支付；国库已经支付的仍如实记录并标记，不予退回。',
    textEn:
      'Spent is at most what was allocated and a frozen index takes no payment; one that was made all the same is recorded and flagged, not refused.',
  },
  {
    id: 'INV-12',
    text: '执行数和到位资金由国库导入，单位不得填写；导入的都是已经发生的事实。',
    textEn: 'Executed and arrived amounts are imported and never typed by the unit; what is imported has happened.',
  },
  {
    id: 'DEC-67',
    text: '退回须指明本项目的一笔支付，合计不超过其金额；更正须指明被替换的内容，不低于已退回金额；执行数只能因此减少。',
    textEn:
      'A refund names a payment of the project and is at most its amount; a correction names what it replaces and is not below what was refunded; the executed amount falls by them alone.',
  },
];
