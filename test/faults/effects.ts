import { derivedId } from '../../libs/event-store/uuid-v5';
import { faultyClimbs } from '../support/climbed-rungs';
import { disorders, type StoredEvent } from './log-checker';

/** What silence does; each is a fact with the date on which it took effect. */
export const EFFECTS: readonly string[] = ['DeadlineExpired', 'MonitoringReportFellOverdue', 'DispositionTimedOut', 'ProjectSuspended', 'BudgetIndexFrozen', 'TakeBackTaskCreated', 'MonthEvaluated', 'MonitoringPeriodOpened', 'MonitoringRunConcluded']; // prettier-ignore

const codeOf = (deadlineId: unknown): string => (typeof deadlineId === 'string' ? ` ${deadlineId.slice(0, 3)}` : '');

export const effectOf = ({ type, data }: Pick<StoredEvent, 'type' | 'data'>): string =>
  `${type}${codeOf(data.deadlineId)} ${data.projectId ?? data.period} ${data.effectiveDate ?? data.month}`;

/** Effects as they must stand there: every one of these types for every one of these projects, on the date. */
export const expected = (projects: readonly string[], date: string, ...types: readonly string[]): readonly string[] =>
  types.flatMap((type) => projects.map((projectId) => `${type} ${projectId} ${date}`)).toSorted();

/** REL-NL5 over the whole log, and the ids of all that was climbed: those of the rung, whoever climbed it (REL-R18). */
export const faultsOf = (events: readonly StoredEvent[]): readonly string[] => [
  ...disorders(events),
  ...faultyClimbs(events),
  ...foreignCommands(events),
  ...doubled(events),
];

const foreignCommands = (events: readonly StoredEvent[]): readonly string[] => {
  const opened = new Map(
    events.filter(({ type }) => type === 'DeadlineOpened').map(({ data }) => [data.deadlineId, data]),
  );
  return events
    .filter(({ type }) => ['DeadlineExpired', 'DispositionTimedOut', 'TakeBackTaskCreated'].includes(type))
    .flatMap(({ type, commandId, data: { deadlineId, version } }) => {
      const expiry = opened.get(deadlineId)?.rungs.find(({ kind }: { kind: string }) => kind === 'EXPIRY');
      const wanted = derivedId(deadlineId, version ?? 1, expiry?.key);
      return commandId === wanted ? [] : [`${type} of ${deadlineId} has another command id than its rung`];
    });
};

const doubled = (events: readonly StoredEvent[]): readonly string[] => {
  const all = events.filter(({ type }) => EFFECTS.includes(type)).map(effectOf);
  return all.filter((effect, n) => all.indexOf(effect) !== n).map((effect) => `${effect} twice`);
};
