import { instant } from '../../libs/kernel/instant';
import type { DeadlineStanding } from '../../libs/rule-sets/domain/deadline-terms';
import type { BudgetIndexEvent } from '../../libs/budget-execution/domain/budget-index.events';
import {
  arrive,
  correct,
  commanded,
  firstPart,
  freeze,
  historyOf,
  lastOf,
  pay,
  reverse,
  unfreeze,
} from './budget-histories';
import type { Sample } from './event-sample';
import { PROJECT_ID } from './project-content';

const whole = { voucherNumber: '2026-0310-017', payee: '云岭市第二建筑工程有限公司' };
const paid = pay('ZF-2026-000123', '13000000.00', whole);
const frozen = freeze('SUSPENSION');
const flagged = pay('ZF-2026-000124', '20000000.00', { ...whole, suspended: true });
const deadlineId = `D19-2026-1-${PROJECT_ID}`;
const standing: DeadlineStanding = {
  ...{ deadlineId, code: 'D19', state: 'OPEN', version: 1 },
  dueInstant: instant('2026-10-14T16:00:00Z'),
};
const timer = { actor: 'system:timer', role: 'SYSTEM', org: 'F' } as const;

/** One event of each type of a budget index, as its decider makes it today. */
export const budgetSamples = (): readonly Sample[] => [
  { event: lastOf('BudgetIndexIssued', firstPart) },
  { event: lastOf('MoneyArrived', firstPart, arrive('DZ-2026-0001', '30000000.00')) },
  { event: lastOf('PaymentRecorded', firstPart, flagged) },
  { event: lastOf('PaymentRecorded', firstPart, pay('ZF-2026-000125', '1.00')), variant: 'plain' },
  { event: lastOf('PaymentReversed', firstPart, paid, reverse('ZF-2026-000123', '1000000.00')) },
  { event: lastOf('PaymentCorrected', firstPart, paid, correct('ZF-2026-000123', '12000000.00')) },
  { event: lastOf('BudgetIndexFrozen', firstPart, frozen) },
  { event: lastOf('BudgetIndexFrozen', firstPart, freeze('SUSPENSION', { warningId: null })), variant: 'by-order' },
  { event: lastOf('BudgetIndexUnfrozen', firstPart, frozen, unfreeze('RESUMED')) },
  {
    event: lastOf('TakeBackTaskCreated', firstPart, frozen, {
      ...commanded('2026-10-15T09:00', timer),
      ...{ type: 'CreateTakeBackTask', deadlineId, version: 1, deadlines: [standing] },
    }),
  },
];

/** A history after which every event of a budget index can be folded. */
export const budgetHistory: readonly BudgetIndexEvent[] = historyOf(firstPart, paid, frozen);
