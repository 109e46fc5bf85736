import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore, type RecordedEvent } from '../../event-store/event-store.port';
import type { ProjectCancelled, ProjectResumed, WarningRaised } from '../../projects/domain/project-execution.events';
import { Policy } from '../../projections/policy';
import { CloseWarning } from './close-warning.command';
import { policyContext } from '../../projections/policy-context';

type Cause = ProjectResumed | ProjectCancelled;

/** Timed-out warnings end with the suspension (T30); a cancelled project leaves none open (10.1). */
@Injectable()
export class CloseWarningsPolicy extends Policy {
  readonly name = 'close-warnings';
  readonly handles = ['ProjectResumed', 'ProjectCancelled'] satisfies Cause['type'][];

  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
  ) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    const { type, data } = cause.event as Cause;
    const outcome = type === 'ProjectResumed' ? 'RESUMED' : 'CANCELLED';
    const ended = type === 'ProjectResumed' ? data.warningsClosed : await this.raisedBefore(cause);
    for (const warningId of ended) {
      const context = policyContext(this.name, cause, warningId);
      await this.commands.execute(new CloseWarning({ warningId, context, visible: { kind: 'all' } }, outcome));
    }
  }

  private async raisedBefore({ stream, revision }: RecordedEvent): Promise<readonly string[]> {
    const history = await this.store.readStream<WarningRaised>(stream, { limit: Number(revision) });
    return history.filter(({ event }) => event.type === 'WarningRaised').map(({ event }) => event.data.warningId);
  }
}
