import type {
  DeadlineEscalated,
  DeadlineExtended,
  DeadlineOpened,
} from '../../../libs/deadlines/domain/deadline.events';
import type { Instant } from '../../../libs/kernel/instant';
import type { MonitoringRunStarted } from '../../../libs/monitoring/domain/monitoring-run.events';
import type { DeadlineEnding } from '../../../libs/rule-sets/domain/deadline-terms';
import { FollowedDeadline } from './followed-deadline';
import { linesOf, type Climb, type RungLine } from './rung-line';
import type { YearEvent } from './year-log';

const MOVES = ['DeadlineExtended', 'DeadlineResumed', 'DeadlineOverridden', 'DeadlineRecomputed'];
const CLIMBS = ['DeadlineReminderSent', 'DeadlineEscalated', 'DeadlineExpired'];
const ENDS = ['DeadlineClosed', 'DeadlineWaived'];

const climbOf = ({ recordedAt, metadata }: YearEvent): Climb => ({ at: recordedAt, source: metadata.source });

const followOne = (deadline: FollowedDeadline, event: YearEvent): void => {
  const { type, data } = event.event;
  const at = event.recordedAt;
  if (CLIMBS.includes(type)) deadline.climbed((data as DeadlineEscalated['data']).rungKey, climbOf(event));
  else if (MOVES.includes(type)) deadline.moved((data as DeadlineExtended['data']).rungs, at);
  else if (type === 'DeadlinePaused') deadline.moved([], at);
  else if (ENDS.includes(type)) deadline.ended(at);
};

const endingsIn = ({ event }: YearEvent): readonly DeadlineEnding[] =>
  (event.data as Readonly<{ deadlinesEnded?: readonly DeadlineEnding[] }>).deadlinesEnded ?? [];

const deadlineLines = (events: readonly YearEvent[], by: Instant): readonly RungLine[] => {
  const deadlines = new Map<string, FollowedDeadline>();
  for (const event of events) {
    const { type, data } = event.event;
    const { deadlineId } = data as Readonly<{ deadlineId?: string }>;
    if (type === 'DeadlineOpened') {
      const opened = data as DeadlineOpened['data'];
      deadlines.set(opened.deadlineId, new FollowedDeadline(opened, event.recordedAt));
    } else if (deadlineId !== undefined) {
      const deadline = deadlines.get(deadlineId);
      if (deadline !== undefined) followOne(deadline, event);
    }
    for (const ending of endingsIn(event))
      if (ending.outcome === 'EXPIRED') deadlines.get(ending.deadlineId)?.ranOut(climbOf(event));
  }
  return [...deadlines.values()].flatMap((deadline) => deadline.lines(by));
};

/** The end of every monitoring run of a department, as an instant that was planned too. */
const runLines = (events: readonly YearEvent[], by: Instant): readonly RungLine[] =>
  events
    .filter(({ event }) => event.type === 'MonitoringRunStarted')
    .map(({ event }) => event.data as MonitoringRunStarted['data'])
    .filter(({ endsAt }) => endsAt < by)
    .flatMap(({ process, departmentCode, period, endsAt, kind }) => {
      const isItsEnd = ({ event: { type, data } }: YearEvent): boolean =>
        type === 'MonitoringRunConcluded' && (data as Readonly<{ process: string }>).process === process;
      const rung = { code: 'RUN', subject: departmentCode, occasion: period, kind: 'RUN', point: kind } as const;
      return linesOf({ ...rung, planned: endsAt }, events.filter(isItsEnd).map(climbOf));
    });

/** Planned against actual for every rung that was due by the instant, in order of time (REL-R18, REL-R19). */
export const rungTable = (events: readonly YearEvent[], by: Instant): readonly RungLine[] =>
  [...deadlineLines(events, by), ...runLines(events, by)].toSorted((a, b) =>
    a.planned < b.planned ? -1 : a.planned > b.planned ? 1 : 0,
  );
