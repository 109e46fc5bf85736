import type { DeadlineExtended, DeadlineOpened } from '../../../libs/deadlines/domain/deadline.events';
import type { FiscalQuarter } from '../../../libs/kernel/fiscal-quarter';
import { businessDateOf, plusDays, type BusinessDate, type Instant } from '../../../libs/kernel/instant';
import type { MonitoringRunConcluded } from '../../../libs/monitoring/domain/monitoring-run.events';
import { lastDayOf } from './quarter';
import type { YearEvent } from './year-log';

type Opening = Readonly<{ terms: DeadlineOpened['data']; openedOn: BusinessDate }>;
type OfReport = Readonly<{ projectId: string; period: FiscalQuarter }>;

const keyOf = ({ projectId, period }: OfReport): string => `${period}-${projectId}`;

const openingsOf = (events: readonly YearEvent[], code: string): ReadonlyMap<string, Opening> =>
  new Map(
    events.flatMap(({ event, recordedAt }) => {
      const terms = event.data as DeadlineOpened['data'];
      if (event.type !== 'DeadlineOpened' || terms.code !== code) return [];
      return [[terms.deadlineId.slice(code.length + 1), { terms, openedOn: businessDateOf(recordedAt) }] as const];
    }),
  );

/** T20: on the day after the quarter, counted from its last day. */
const d14Fault = (key: string, { terms, openedOn }: Opening): readonly string[] => {
  const lastDay = lastDayOf(key.slice(0, 7) as FiscalQuarter);
  const isRight = openedOn === plusDays(lastDay, 1) && terms.period.startDate === lastDay;
  return isRight ? [] : [`D14-${key} was opened on ${openedOn}, counted from ${terms.period.startDate}`];
};

/** The due date of a D14 as it stood at an instant: extensions move it. */
const dueDateAt = (events: readonly YearEvent[], d14: Opening, at: Instant): BusinessDate =>
  events
    .filter(({ event, recordedAt }) => event.type === 'DeadlineExtended' && recordedAt <= at)
    .map(({ event }) => event.data as DeadlineExtended['data'])
    .findLast(({ deadlineId }) => deadlineId === d14.terms.deadlineId)?.period.dueDate ?? d14.terms.period.dueDate;

/** D15 begins with the report or with the end of D14, whichever comes first, and counts from D14's due date. */
const d15Faults = (events: readonly YearEvent[]): readonly string[] => {
  const [d14, d15] = [openingsOf(events, 'D14'), openingsOf(events, 'D15')];
  const causes = new Map<string, Instant>();
  for (const { event, recordedAt } of events) {
    if (event.type !== 'MonitoringReportSubmitted' && event.type !== 'MonitoringReportFellOverdue') continue;
    const key = keyOf(event.data as OfReport);
    if (!causes.has(key)) causes.set(key, recordedAt);
  }
  const unfounded = [...d15.keys()].filter((key) => !causes.has(key)).map((key) => `D15-${key} began with nothing`);
  const wrong = [...causes].flatMap(([key, at]) => {
    const [unit, department] = [d14.get(key), d15.get(key)];
    if (unit === undefined || department === undefined) return [`D15-${key} was not opened`];
    const [openedOn, startDate] = [businessDateOf(at), dueDateAt(events, unit, at)];
    const isRight = department.openedOn === openedOn && department.terms.period.startDate === startDate;
    return isRight ? [] : [`D15-${key} was opened on ${department.openedOn}, not on ${openedOn} from ${startDate}`];
  });
  return [...unfounded, ...wrong];
};

/** Each quarter's run says how many projects it opened: as many as there are D14. */
const runFaults = (events: readonly YearEvent[]): readonly string[] => {
  const d14 = [...openingsOf(events, 'D14').values()];
  return events.flatMap(({ event }) => {
    const { process, departmentCode, period, kind, projects } = event.data as MonitoringRunConcluded['data'];
    if (event.type !== 'MonitoringRunConcluded' || kind !== 'QUARTER') return [];
    const opened = d14.filter(
      ({ terms }) => terms.departmentCode === departmentCode && terms.deadlineId.startsWith(`D14-${period}-`),
    );
    return opened.length === projects
      ? []
      : [`${process} opened ${projects} projects, D14 stands ${opened.length} times`];
  });
};

/** What is wrong with the openings of D14 and D15; `[]` when each was opened once, on the right day. */
export const openingFaults = (events: readonly YearEvent[]): readonly string[] => [
  ...[...openingsOf(events, 'D14')].flatMap(([key, opening]) => d14Fault(key, opening)),
  ...d15Faults(events),
  ...runFaults(events),
  ...doubledOpenings(events),
];

const doubledOpenings = (events: readonly YearEvent[]): readonly string[] => {
  const ids = events
    .filter(({ event }) => event.type === 'DeadlineOpened')
    .map(({ event }) => (event.data as DeadlineOpened['data']).deadlineId);
  return ids.filter((id, n) => ids.indexOf(id) !== n).map((id) => `${id} was opened twice`);
};
