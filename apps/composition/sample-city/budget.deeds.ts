import type { BusinessDate } from '../../../libs/kernel/instant';
import type { Yuan } from '../../../libs/kernel/money';
import { AllocateIndex } from '../../../libs/projects/application/allocate-index.command';
import { ApproveBudget } from '../../../libs/projects/application/approve-budget.command';
import { ArrangeBudget } from '../../../libs/projects/application/arrange-budget.command';
import { onProject } from './drafting.deeds';
import type { Deed } from './story';

/** T15. */
export const arrange = (amount: Yuan): Deed =>
  onProject('ArrangeBudget', { amount }, (on) => new ArrangeBudget(on, amount));

/** T16; D11 counts from the day on which the congress approved. */
export const approveBudget = (congressApprovalDate: BusinessDate): Deed =>
  onProject('ApproveBudget', { congressApprovalDate }, (on) => new ApproveBudget(on, congressApprovalDate));

/** T17. */
export const allocate = (amount: Yuan): Deed =>
  onProject('AllocateIndex', { amount }, (on) => new AllocateIndex(on, amount));
