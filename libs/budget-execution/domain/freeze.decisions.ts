import { businessDateOf, isBefore, plusMs } from '../../kernel/instant';
import { yuanOf } from '../../kernel/money';
import { endingOf, standingOf, startedDeadline, supersededDeadlines } from './budget-index.deadlines';
import type { CreateTakeBackTask, FreezeIndex, UnfreezeIndex } from './budget-index.commands';
import type { BudgetIndexEvent } from './budget-index.events';
import { unpaidBalanceOf } from './budget-index.money';
import { isFrozen, openFreezes, type BudgetIndex, type Freeze } from './budget-index.state';
import { about } from './payment.decisions';

/**
 * 7.6. A freeze while another one is open starts no deadline: the index is frozen already and D18, D19 run. By order
 * (T25) there is no warning about which a department could propose, so only the take-back point D19 is set.
 */
export const freezeIndex = (index: BudgetIndex, command: FreezeIndex): readonly BudgetIndexEvent[] => {
  const { cause, warningId, reason, effectiveDate, now, calendar } = command;
  const open = openFreezes(index);
  const isThis = (freeze: Freeze): boolean => freeze.cause === cause && freeze.warningId === warningId;
  if (!index.issued || open.some(isThis)) return [];
  const freezeNumber = index.freezes.length + 1;
  const unpaidBalance = yuanOf(unpaidBalanceOf(index));
  const freeze = { freezeNumber, cause, warningId, reason, effectiveDate, unpaidBalance };
  const codes = open.length > 0 ? [] : warningId === null ? (['D19'] as const) : (['D18', 'D19'] as const);
  return [
    { type: 'BudgetIndexFrozen', data: { ...about(index, command), ...freeze } },
    ...codes.map((code) => startedDeadline(index, code, { freezeNumber, effectiveDate, now, calendar })),
  ];
};

const endsWith = ({ cause, warningId }: UnfreezeIndex, freeze: Freeze): boolean =>
  cause === 'RESUMED' ? freeze.cause === 'SUSPENSION' : freeze.cause === 'CANCEL' && freeze.warningId === warningId;

/** T30 and a refused CANCEL. D18 and D19 go on while another freeze keeps the index frozen (INV-16). */
export const unfreezeIndex = (index: BudgetIndex, command: UnfreezeIndex): readonly BudgetIndexEvent[] => {
  const open = openFreezes(index);
  const ending = open.filter((freeze) => endsWith(command, freeze));
  if (ending.length === 0) return [];
  const released = ending.length === open.length;
  const data = {
    ...about(index, command),
    freezeNumbers: ending.map(({ freezeNumber }) => freezeNumber),
    cause: command.cause,
    released,
    effectiveDate: command.effectiveDate,
    deadlinesEnded: released ? supersededDeadlines(index, command.deadlines) : [],
  };
  return [{ type: 'BudgetIndexUnfrozen', data }];
};

/** D19 ran out: a task for FIN_BUDGET, never automatic. Early, met, moved or released: nothing to do (4.11). */
export const createTakeBackTask = (index: BudgetIndex, command: CreateTakeBackTask): readonly BudgetIndexEvent[] => {
  const { deadlineId, version, now, deadlines } = command;
  const open = index.openDeadlines.find((deadline) => deadline.deadlineId === deadlineId && deadline.code === 'D19');
  if (open === undefined || !isFrozen(index)) return [];
  const standing = standingOf(open, deadlines);
  const { dueInstant } = standing;
  if (standing.state !== 'OPEN' || standing.version !== version || isBefore(now, dueInstant)) return [];
  const { name, unitCode, departmentCode } = index;
  const data = {
    ...about(index, command),
    ...{ freezeNumber: open.round, deadlineId, unpaidBalance: yuanOf(unpaidBalanceOf(index)) },
    ...{ name, unitCode, departmentCode },
    effectiveDate: businessDateOf(plusMs(dueInstant, -1)),
    deadlinesEnded: [endingOf(standing, 'EXPIRED')],
  };
  return [{ type: 'TakeBackTaskCreated', data }];
};
