import { Injectable } from '@nestjs/common';
import { derivedId, sha256Hex } from '../../event-store/uuid-v5';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import { ExpiryEffects } from '../../process-runtime/expiry-effect.port';
import { RungClimber, type ClimbedBy } from '../../process-runtime/rung-climber.port';
import { endsBySilence } from '../../rule-sets/domain/deadlines-default.rule';
import { dueRungs } from '../domain/deadline.climbing';
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
    const state = await this.decisions.state(deadlineId);
    if (state.status === 'UNOPENED') return 0;
    const calendar = await this.calendars.of(state.period.calendarId);
    const due = dueRungs(state, this.clock.now(), calendar);
    let climbed = 0;
    for (const rung of due) if (await this.climbOne(state, rung, by)) climbed += 1;
    return climbed;
  }

  /** Silence that ends a deadline takes effect in the owning stream first; the policy closes the deadline from it. */
  private async climbOne(state: OpenedDeadline, rung: Rung, by: ClimbedBy): Promise<boolean> {
    const { deadlineId, code, projectId, effectOfSilence } = state.terms;
    const context = contextOf(state, rung, by);
    if (rung.kind === 'EXPIRY' && endsBySilence(effectOfSilence)) {
      const { version, period } = state;
      const runOut = {
        deadlineId,
        code,
        projectId,
        version,
        dueInstant: period.dueInstant,
        effectiveDate: period.dueDate,
      };
      return this.effects.of(code).take(runOut, context);
    }
    const calendar = await this.calendars.of(state.period.calendarId);
    const command = {
      type: 'ClimbRung',
      rungKey: rung.key,
      version: state.version,
      now: this.clock.now(),
      calendar,
    } as const;
    const receipt = await this.decisions.run(deadlineId, context, () => command, {
      projectId,
      ...(rung.kind === 'EXPIRY' ? { effectiveDate: rung.date } : {}),
    });
    return receipt.outcome === 'applied';
  }
}
