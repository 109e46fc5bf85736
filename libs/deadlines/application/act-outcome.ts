import type { AppendReceipt } from '../../event-store/append-receipt';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { fold } from '../../kernel/decider';
import type { BusinessDate } from '../../kernel/instant';
import { deadline } from '../domain/deadline.decider';
import type { DeadlineEvent } from '../domain/deadline.events';
import type { Deadline } from '../domain/deadline.state';

/** What became of one deadline of many; `to` is null where no due date is running afterwards. */
export type ActOutcome = Readonly<{
  outcome: AppendReceipt['outcome'];
  from: BusinessDate | null;
  to: BusinessDate | null;
}>;

/** The due date that is running: none while paused, none once waived. */
const dueDateOf = (state: Deadline): BusinessDate | null => {
  if (state.status === 'UNOPENED' || state.status === 'PAUSED' || state.status === 'WAIVED') return null;
  return state.period.dueDate;
};

export const actOutcome = (
  before: Deadline,
  outcome: ActOutcome['outcome'],
  events: readonly DeadlineEvent[],
): ActOutcome => ({
  outcome,
  from: dueDateOf(before),
  to: dueDateOf(events.reduce(deadline.evolve, before)),
});

/** Told from the deadline's own history, so that a repeat is told like the first time. */
export const outcomeOf = (
  { outcome, events }: Pick<AppendReceipt, 'outcome' | 'events'>,
  history: readonly RecordedEvent<DeadlineEvent>[],
): ActOutcome => {
  const first = events[0]?.revision;
  const before = history.filter(({ revision }) => first === undefined || revision < first);
  const state = fold(
    deadline,
    before.map(({ event }) => event),
  );
  return actOutcome(
    state,
    outcome,
    events.map(({ event }) => event as DeadlineEvent),
  );
};
