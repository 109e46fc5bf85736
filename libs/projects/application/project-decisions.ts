import { Injectable } from '@nestjs/common';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { DecideAndAppend, type Subject } from '../../event-store/decide-and-append';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import { businessDateOf } from '../../kernel/instant';
import { NotFoundForCaller } from '../../kernel/not-found';
import { sees, type VisibleOrganisations } from '../../kernel/visible-organisations';
import { DeadlineStandings } from '../../rule-sets/domain/deadline-standings';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import type { Circumstances, ProjectCommand } from '../domain/project.commands';
import { project } from '../domain/project.decider';
import type { Project } from '../domain/project.state';
import { projectStream } from '../domain/project.stream';

/** The jurisdiction's calendar; one city has one (domain.md 16.1). */
const CALENDAR = 'CN';

/** Who commands what about which project. */
export type ProjectCommanded = Readonly<{
  projectId: string;
  context: CommandContext;
  /** What he may see (INV-36); a project outside it does not exist for him. */
  visible: VisibleOrganisations;
}>;

/** A decision about an existing project: loads what every guard may ask, then decides and appends. */
@Injectable()
export class ProjectDecisions {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly clock: Clock,
    private readonly calendars: CalendarInForce,
    private readonly standings: DeadlineStandings,
  ) {}

  /** Errors beside those of `DecideAndAppend`: `NotFoundForCaller`. */
  run(
    { projectId, context, visible }: ProjectCommanded,
    commandOf: (given: Circumstances, state: Project) => ProjectCommand | Promise<ProjectCommand>,
    subject: Subject = {},
  ): Promise<AppendReceipt> {
    const decide = async (state: Project): Promise<ProjectCommand> => {
      if (state.status === 'ABSENT' || !sees(visible, state)) throw new NotFoundForCaller('project', projectId);
      return commandOf(await this.circumstances(state, context), state);
    };
    return this.decideAndAppend.run(projectStream(projectId), project, decide, context, { projectId, ...subject });
  }

  /** Business moment, actor, calendar and standings of the open deadlines: the data of every decision. */
  async circumstances(
    state: Project,
    { actor, role, org, onBehalfOf, source }: Pick<CommandContext, 'actor' | 'role' | 'org' | 'onBehalfOf' | 'source'>,
  ): Promise<Circumstances> {
    const now = this.clock.now();
    const by = { actor, role, org, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
    const [calendar, deadlines] = await Promise.all([this.calendars.of(CALENDAR), this.standingsOf(state)]);
    return { by, now, today: businessDateOf(now), source, calendar, deadlines };
  }

  /** A deadline that the policy has not opened yet stands as it was started. */
  private async standingsOf({ openDeadlines }: Project): Promise<readonly DeadlineStanding[]> {
    if (openDeadlines.length === 0) return [];
    const opened = await this.standings.of(openDeadlines.map(({ deadlineId }) => deadlineId));
    const known = new Set(opened.map(({ deadlineId }) => deadlineId));
    const started = openDeadlines.filter(({ deadlineId }) => !known.has(deadlineId));
    return [...opened, ...started.map((deadline) => ({ ...deadline, state: 'OPEN' as const, version: 1 }))];
  }
}
