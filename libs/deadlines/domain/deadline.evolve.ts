import type { BusinessDate } from '../../kernel/instant';
import type { ComputedPeriod } from '../../kernel/period';
import { countingOf, type Counting } from './deadline.counting';
import type { DeadlineEvent, DeadlineOpened } from './deadline.events';
import type { Rung } from './deadline.rungs';
import type { Deadline, OpenedDeadline } from './deadline.state';

const opened = ({ version, rungs, openedAt: _, ...terms }: DeadlineOpened['data']): OpenedDeadline => ({
  status: 'OPEN',
  terms,
  version,
  owner: terms.owner,
  period: terms.period,
  counting: countingOf(terms.period),
  rungs,
  halfPoint: rungs.find(({ point }) => point === 'HALF')?.date ?? null,
  climbed: [],
  reminders: [],
  escalations: [],
  escalationLevel: 0,
  request: null,
  extensions: [],
  pauses: [],
  overdue: false,
  reviewedFor: [],
});

type Moved = Readonly<{ version: number; period: ComputedPeriod; rungs: readonly Rung[] }>;

/** A new due date lies ahead, so levels that were reached after the old one are behind. */
const moved = (deadline: OpenedDeadline, { version, period, rungs }: Moved): OpenedDeadline => ({
  ...deadline,
  version,
  period,
  rungs,
  overdue: false,
  escalationLevel: deadline.overdue ? 0 : deadline.escalationLevel,
});

const withClimbed = (deadline: OpenedDeadline, key: string): OpenedDeadline => ({
  ...deadline,
  climbed: [...deadline.climbed, key],
});

const withDecidedRequest = (deadline: OpenedDeadline): OpenedDeadline => ({
  ...deadline,
  request: deadline.request && { ...deadline.request, decided: true },
});

const withPauseEnded = (deadline: OpenedDeadline, resumedOn: BusinessDate): OpenedDeadline => ({
  ...deadline,
  pauses: deadline.pauses.map((pause) => (pause.resumedOn === null ? { ...pause, resumedOn } : pause)),
});

const withReviewEnded = (deadline: OpenedDeadline): OpenedDeadline =>
  deadline.reviewedFor.length === 0 ? deadline : { ...deadline, reviewEnded: true };

const countedAs = (deadline: OpenedDeadline, start: BusinessDate, period: Counting['period']): OpenedDeadline => ({
  ...deadline,
  counting: { start, period, extendedBy: 0 },
});

type Later = Exclude<DeadlineEvent, DeadlineOpened>;
type Steps = { readonly [E in Later as E['type']]: (deadline: OpenedDeadline, data: E['data']) => OpenedDeadline };

const steps: Steps = {
  DeadlineReminderSent: (deadline, { rungKey, point, sentAt, recipients }) => ({
    ...withClimbed(deadline, rungKey),
    reminders: [...deadline.reminders, { point, sentAt, recipients }],
  }),
  DeadlineEscalated: (deadline, { rungKey, level, escalatedAt, recipients }) => ({
    ...withClimbed(deadline, rungKey),
    escalations: [...deadline.escalations, { level, escalatedAt, recipients }],
    escalationLevel: level > deadline.escalationLevel ? level : deadline.escalationLevel,
  }),
  DeadlineExpired: (deadline, { rungKey }) => ({ ...withClimbed(deadline, rungKey), overdue: true }),
  DeadlineExtensionRequested: (deadline, { days, reason, requestedBy }) => ({
    ...deadline,
    request: { days, reason, requestedBy, decided: false },
  }),
  DeadlineExtensionRefused: (deadline) => withDecidedRequest(deadline),
  DeadlineExtended: (deadline, data) => ({
    ...withDecidedRequest(moved(deadline, data)),
    extensions: [
      ...deadline.extensions,
      { days: data.days, from: data.from, to: data.period.dueDate, decidedAt: data.decidedAt },
    ],
    counting: { ...deadline.counting, extendedBy: deadline.counting.extendedBy + data.days },
  }),
  DeadlinePaused: (deadline, { version, pausedFrom, remainder }) => ({
    ...deadline,
    status: 'PAUSED',
    version,
    pauses: [...deadline.pauses, { from: pausedFrom, remainder, resumedOn: null }],
  }),
  DeadlineResumed: (deadline, data) => ({
    ...countedAs(withPauseEnded(moved(deadline, data), data.resumedOn), data.resumedOn, data.remainder),
    status: 'OPEN',
  }),
  DeadlineReassigned: ({ person: _, ...deadline }, { owner, person }) => ({
    ...deadline,
    owner,
    ...(person !== undefined && { person }),
  }),
  DeadlineWaived: (deadline, { version }) => ({ ...deadline, status: 'WAIVED', version }),
  DeadlineOverridden: (deadline, data) =>
    countedAs(withReviewEnded(moved(deadline, data)), deadline.counting.start, {
      kind: 'FIXED',
      date: data.orderedDate,
      movable: true,
    }),
  DeadlineRecomputed: (deadline, data) => moved(deadline, data),
  DeadlineReviewTaskCreated: ({ reviewEnded: _, ...deadline }, { calendarVersion }) => ({
    ...deadline,
    reviewedFor: [...deadline.reviewedFor, calendarVersion],
  }),
  DeadlineReviewed: (deadline) => withReviewEnded(deadline),
  DeadlineClosed: (deadline, { outcome }) => ({ ...deadline, status: outcome }),
};

/** Whatever was recorded is folded; what stands before `DeadlineOpened` says nothing. */
export const evolve = (deadline: Deadline, event: DeadlineEvent): Deadline => {
  if (event.type === 'DeadlineOpened') return opened(event.data);
  if (deadline.status === 'UNOPENED') return deadline;
  // The table pairs each type with its data; the compiler cannot follow that pairing through the union.
  const step = steps[event.type] as (deadline: OpenedDeadline, data: Later['data']) => OpenedDeadline;
  return step(deadline, event.data);
};
