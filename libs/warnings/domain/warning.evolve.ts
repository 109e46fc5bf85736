import { unreachable } from '../../kernel/decider';
import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import type { Disposition, Warning } from './warning.state';
import type * as events from './warning.events';
import type { WarningEvent } from './warning.events';

const opened = (warning: Warning, { data }: events.WarningOpened): Warning => {
  const { by: _, at, finding, deadlineId, dueDate, dueInstant, ...told } = data;
  return {
    ...warning,
    ...told,
    status: 'RAISED',
    openedAt: at,
    findings: finding === null ? [] : [finding],
    deadlines: [{ deadlineId, code: 'D17', dueDate, dueInstant }],
  };
};

const chosen = (warning: Warning, { data }: events.DispositionChosen): Warning => {
  const { by, at, choice, reason, measures, forecast, effectiveDate } = data;
  const disposition: Disposition = { by, at, choice, reason, measures, forecast, effectiveDate, confirmation: null };
  return { ...warning, status: 'DISPOSED', dispositions: [...warning.dispositions, disposition] };
};

/** A refused CANCEL reopens the warning where it stood before; the index is frozen no longer. */
const confirmed = (warning: Warning, { data }: events.DispositionConfirmed): Warning => {
  const { by, at, confirmed: yes, reason } = data;
  const confirmation = { by, at, confirmed: yes, reason };
  const dispositions = warning.dispositions.map((each, n, all) =>
    n === all.length - 1 ? { ...each, confirmation } : each,
  );
  if (yes) return { ...warning, dispositions };
  const status = warning.acknowledged === null ? 'RAISED' : 'ACKNOWLEDGED';
  return { ...warning, dispositions, status, proposed: false };
};

const proposed = (warning: Warning, { data }: events.FreezeProposalMade): Warning => {
  const { by, at, choice, reason, documents } = data;
  return { ...warning, proposed: true, proposals: [...warning.proposals, { by, at, choice, reason, documents }] };
};

const started = (warning: Warning, { data }: DeadlineStarted): Warning => {
  const { deadlineId, code, period } = data;
  const { dueDate, dueInstant } = period;
  return { ...warning, deadlines: [...warning.deadlines, { deadlineId, code, dueDate, dueInstant }] };
};

/** Never refuses, never reads a clock: whatever was recorded is folded. */
export const evolve = (warning: Warning, event: WarningEvent): Warning => {
  switch (event.type) {
    case 'WarningOpened':
      return opened(warning, event);
    case 'WarningFindingAdded':
      return { ...warning, findings: [...warning.findings, event.data.finding] };
    case 'OfflineCheckOrdered': {
      const { reasons, monthsInARow, at } = event.data;
      return { ...warning, offlineChecks: [...warning.offlineChecks, { reasons, monthsInARow, at }] };
    }
    case 'WarningAcknowledged': {
      const { by, at } = event.data;
      return { ...warning, status: 'ACKNOWLEDGED', acknowledged: { by, at } };
    }
    case 'DispositionChosen':
      return chosen(warning, event);
    case 'DispositionConfirmed':
      return confirmed(warning, event);
    case 'DispositionTimedOut':
      return { ...warning, status: 'TIMED_OUT', timedOutOn: event.data.effectiveDate };
    case 'FreezeProposalMade':
      return proposed(warning, event);
    case 'WarningClosed':
      return { ...warning, status: 'CLOSED', outcome: event.data.outcome, closedAt: event.data.at };
    case 'DeadlineStarted':
      return started(warning, event);
    default:
      return unreachable(event);
  }
};
