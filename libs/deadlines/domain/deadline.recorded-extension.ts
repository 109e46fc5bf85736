import type { DeadlineEvent } from './deadline.events';
import { evolve } from './deadline.evolve';
import { decideExtension, requestExtension, type DecideExtension } from './deadline.extension';
import type { OpenedDeadline } from './deadline.state';

/**
 * 10.1: an extension that was asked for and decided on paper, recorded by WF_ADMIN with who decided and the number of
 * his decision. An open request is decided; without one the asking is recorded with it, so that it stays once per deadline.
 */
export type RecordExtension = Readonly<
  Omit<DecideExtension, 'type' | 'granted' | 'days'> & { type: 'RecordExtension'; actor: string; days?: number }
>;

/** The rules of asking and deciding hold for what is recorded too: in time, once, within the limit, no legal period. */
export const recordExtension = (deadline: OpenedDeadline, command: RecordExtension): readonly DeadlineEvent[] => {
  const { actor, days, ...given } = command;
  const decision: DecideExtension = {
    ...given,
    type: 'DecideExtension',
    granted: true,
    ...(days !== undefined && { days }),
  };
  if (deadline.request !== null && !deadline.request.decided) return decideExtension(deadline, decision);
  const { reason, now } = command;
  const asked = requestExtension(deadline, {
    type: 'RequestExtension',
    days: days ?? 0,
    reason,
    actor,
    ...deadline.owner,
    now,
  });
  const requested = asked.reduce<OpenedDeadline>((state, event) => evolve(state, event) as OpenedDeadline, deadline);
  return [...asked, ...decideExtension(requested, decision)];
};
