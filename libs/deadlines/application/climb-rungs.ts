import { Injectable } from '@nestjs/common';
import { derivedId, sha256Hex } from '../../event-store/uuid-v5';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import { fold } from '../../kernel/decider';
import type { RecordedEvent } from '../../event-store/event-store.port';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { ExpiryEffects } from '../../process-runtime/expiry-effect.port';
import { RungClimber, type ClimbedBy } from '../../process-runtime/rung-climber.port';
import { endsBySilence } from '../../rule-sets/domain/deadlines-default.rule';
import { dueRungs } from '../domain/deadline.climbing';
import { deadline } from '../domain/deadline.decider';
import type { DeadlineEvent } from '../domain/deadline.events';
import type { Rung } from '../domain/deadline.rungs';
import type { OpenedDeadline } from '../domain/deadline.state';
import { DeadlineDecisions } from './deadline-decisions';

/** The same id whether timer, sweeper or a repetition climbs the rung: whoever is first wins (REL-R18). */
const contextOf = (state: OpenedDeadline, rung: Rung, by: ClimbedBy): CommandContext => {
  const { deadlineId, process } = state.terms;
  return {
    commandId: derivedId(deadlineId, state.version, rung.key),
    digest: sha256Hex(`${deadlineId}/${state.version}/${rung.key}`),
    actor: `system:${by.source}`,
    role: 'SYSTEM',
    org: 'F',
    correlationId: process,
    ...by,
  };
};

type OneClimb = Readonly<{
  state: OpenedDeadline;
  rung: Rung;
  by: ClimbedBy;
  calendar: WorkingCalendar;
  /** What the stream said when the state was folded; undefined once it has moved. */
  known: readonly RecordedEvent<DeadlineEvent>[] | undefined;
}>;

/** Carries out what is due at one deadline, rung by rung in order of time. */
@Injectable()
export class ClimbRungs extends RungClimber {
  constructor(
    private readonly decisions: DeadlineDecisions,
    private readonly effects: ExpiryEffects,
    private readonly calendars: CalendarInForce,
    private readonly clock: Clock,
  ) {
    super();
  }

  async climb(deadlineId: string, by: ClimbedBy): Promise<number> {
    const history = await this.decisions.history(deadlineId);
    const state = fold(
      deadline,
      history.map(({ event }) => event),
    );
    if (state.status === 'UNOPENED') return 0;
    const calendar = await this.calendars.of(state.period.calendarId);
    let climbed = 0;
    for (const rung of dueRungs(state, this.clock.now(), calendar)) {
      const known = climbed === 0 ? history : undefined; // the climb before has added to it
      if (await this.climbOne({ state, rung, by, calendar, known })) climbed += 1;
    }
    return climbed;
  }

  /** Silence that ends a deadline takes effect in the owning stream first; the policy closes the deadline from it. */
  private async climbOne({ state, rung, by, calendar, known }: OneClimb): Promise<boolean> {
    const { deadlineId, projectId, effectOfSilence } = state.terms;
    const context = contextOf(state, rung, by);
    if (rung.kind === 'EXPIRY' && endsBySilence(effectOfSilence)) return this.takeEffect(state, context);
    const { version } = state;
    const command = { type: 'ClimbRung', rungKey: rung.key, version, now: this.clock.now(), calendar } as const;
    const subject = { projectId, ...(rung.kind === 'EXPIRY' ? { effectiveDate: rung.date } : {}) };
    const receipt = await this.decisions.run(deadlineId, context, () => command, subject, known);
    return receipt.outcome === 'applied';
  }

  private takeEffect({ terms, version, period }: OpenedDeadline, context: CommandContext): Promise<boolean> {
    const { deadlineId, code, projectId } = terms;
    const { dueInstant, dueDate: effectiveDate } = period;
    return this.effects.of(code).take({ deadlineId, code, projectId, version, dueInstant, effectiveDate }, context);
  }
}
