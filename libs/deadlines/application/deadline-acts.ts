import { Injectable } from '@nestjs/common';
import { Directory } from '../../access-control/directory.port';
import { roleFitsBody } from '../../access-control/role-fits-body';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import type { Instant } from '../../kernel/instant';
import { NotFoundForCaller } from '../../kernel/not-found';
import { sees } from '../../kernel/visible-organisations';
import { commandOf, type DeadlineAct } from '../domain/deadline-acts';
import { deadline, type DeadlineCommand } from '../domain/deadline.decider';
import type { OpenedDeadline } from '../domain/deadline.state';
import { actOutcome, type ActOutcome } from './act-outcome';
import { CommandedDeadlines, type DeadlineCommanded } from './deadline-commanded';
import { DeadlineDecisions } from './deadline-decisions';

/** What the workflow administrator orders, carried out or only tried: both by the same command and decision. */
@Injectable()
export class DeadlineActs {
  constructor(
    private readonly deadlines: CommandedDeadlines,
    private readonly decisions: DeadlineDecisions,
    private readonly calendars: CalendarInForce,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  run(on: DeadlineCommanded, act: DeadlineAct): Promise<AppendReceipt> {
    return this.deadlines.run(on, (now, state) => this.commandFor(act, state, on.context, now));
  }

  /** Appends nothing. Throws as the real run would: `RuleViolation`, `NotFoundForCaller`. */
  async try({ deadlineId, context, visible }: DeadlineCommanded, act: DeadlineAct): Promise<ActOutcome> {
    const state = await this.decisions.state(deadlineId);
    if (state.status === 'UNOPENED' || !sees(visible, state.terms)) throw new NotFoundForCaller('deadline', deadlineId);
    const command = await this.commandFor(act, state, context, this.clock.now());
    const events = deadline.decide(state, command);
    return actOutcome(state, events.length === 0 ? 'nothingToDo' : 'applied', events);
  }

  private async commandFor(
    act: DeadlineAct,
    state: OpenedDeadline,
    { actor, role, org }: CommandContext,
    now: Instant,
  ): Promise<DeadlineCommand> {
    const calendar = await this.calendars.of(state.period.calendarId);
    const bodyFits = act.operation !== 'REASSIGN' || (await this.fits(act.toOrg, state));
    const personIsKnown = act.operation !== 'REASSIGN' || (await this.knows(act.toPerson));
    return commandOf(act, state, { by: { actor, role, org }, calendar, now, bodyFits, personIsKnown });
  }

  private async knows(person: string | undefined): Promise<boolean> {
    return person === undefined || (await this.directory.person(person)) !== undefined;
  }

  private async fits(code: string, { owner }: OpenedDeadline): Promise<boolean> {
    const bodies = await this.directory.organisations();
    const body = bodies.find((each) => each.code === code);
    return body !== undefined && roleFitsBody(owner.role, body, bodies);
  }
}
