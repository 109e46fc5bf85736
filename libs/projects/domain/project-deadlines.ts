import { isBefore, type BusinessDate, type Instant } from '../../kernel/instant';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import type { DeadlineEnding, DeadlineStanding, Holder } from '../../rule-sets/domain/deadline-terms';
import { startDeadline } from '../../rule-sets/domain/start-deadline';
import type { DeadlineHandover } from './project-review.events';
import type { OpenDeadline, Project } from './project.state';

/** Deadlines that the stream of a project starts up to the allocated index. */
export type ApprovalDeadlineCode = 'D02' | 'D03' | 'D09' | 'D10' | 'D11';

/** Business key of the workflow that watches one round. */
export const approvalProcess = (projectId: string, round: number): string => `project-approval/${projectId}/${round}`;

type Start = Readonly<{
  code: ApprovalDeadlineCode;
  round: number;
  startDate: BusinessDate;
  now: Instant;
  calendar: WorkingCalendar;
}>;

export const startedDeadline = (
  project: Project,
  { code, round, startDate, now, calendar }: Start,
): DeadlineStarted => {
  const { projectId, unitCode, departmentCode } = project;
  const process = approvalProcess(projectId, round);
  const bodies = { unitCode, departmentCode };
  const data = startDeadline({ code, projectId, round, process, ...bodies, startDate, startInstant: now, calendar });
  return { type: 'DeadlineStarted', data };
};

/** Its own stream begins within seconds by policy; until then it stands as it was started. */
const asStarted = ({ deadlineId, code, dueInstant }: OpenDeadline): DeadlineStanding => ({
  deadlineId,
  code,
  state: 'OPEN',
  version: 1,
  dueInstant,
});

const standingOf = (open: OpenDeadline, standings: readonly DeadlineStanding[]): DeadlineStanding =>
  standings.find(({ deadlineId }) => deadlineId === open.deadlineId) ?? asStarted(open);

/** How the project's open deadline of that code stands; undefined when it has none. */
export const standingOfCode = (
  { openDeadlines }: Project,
  code: ApprovalDeadlineCode,
  standings: readonly DeadlineStanding[],
): DeadlineStanding | undefined => {
  const open = openDeadlines.find((deadline) => deadline.code === code);
  return open === undefined ? undefined : standingOf(open, standings);
};

const isRunning = ({ state }: DeadlineStanding): boolean => state === 'OPEN' || state === 'PAUSED';

/** DEC-26: in time is before the due instant; a paused clock and a waived deadline bind no one (10.1). */
export const isInTime = ({ state, dueInstant }: DeadlineStanding, now: Instant): boolean =>
  state === 'PAUSED' || state === 'WAIVED' || isBefore(now, dueInstant);

/** How a decision ends the deadline of `code`; every other one that is open there is SUPERSEDED (10.1). */
export type Ending = Readonly<{ code: ApprovalDeadlineCode; outcome: 'MET' | 'EXPIRED' }>;

/** The endings that an event carries; what was closed or waived in its own stream meanwhile is not ended again. */
export const endings = (
  { openDeadlines }: Project,
  standings: readonly DeadlineStanding[],
  ending?: Ending,
): readonly DeadlineEnding[] =>
  openDeadlines
    .map((open) => standingOf(open, standings))
    .filter(isRunning)
    .map(({ deadlineId, code, version, dueInstant }) => ({
      deadlineId,
      code,
      outcome: ending?.code === code ? ending.outcome : 'SUPERSEDED',
      version,
      dueInstant,
    }));

/** The deadline of that code goes on with another owner; nothing when it does not run any more. */
export const handovers = (
  project: Project,
  code: ApprovalDeadlineCode,
  to: Holder,
  standings: readonly DeadlineStanding[],
): readonly DeadlineHandover[] => {
  const standing = standingOfCode(project, code, standings);
  if (standing === undefined || !isRunning(standing)) return [];
  const { deadlineId, version, dueInstant } = standing;
  return [{ deadlineId, code, version, dueInstant, to }];
};
