import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore, type RecordedEvent } from '../../event-store/event-store.port';
import { Policy } from '../../projections/policy';
import type {
  DispositionChosen,
  DispositionConfirmed,
  DispositionTimedOut,
  WarningEvent,
} from '../../warnings/domain/warning.events';
import { CancelProject } from './cancel-project.command';
import { policyOn } from './policy-on';
import { SettleWarning } from './settle-warning.command';
import { SuspendForSilence } from './suspend-for-silence.command';

type Disposition = DispositionChosen | DispositionConfirmed | DispositionTimedOut;

/** What was decided about a warning in its own stream has its effect on the project here (T23, T24). */
@Injectable()
export class FollowDispositionsPolicy extends Policy {
  readonly name = 'follow-dispositions';
  readonly handles = [
    'DispositionChosen',
    'DispositionConfirmed',
    'DispositionTimedOut',
  ] satisfies Disposition['type'][];

  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
  ) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    const event = cause.event as Disposition;
    const { projectId, warningId } = event.data;
    const on = policyOn(this.name, cause, projectId);
    if (event.type === 'DispositionTimedOut') {
      await this.commands.execute(new SuspendForSilence(on, warningId, event.data.effectiveDate));
    } else if (event.type === 'DispositionChosen') {
      const { choice } = event.data;
      if (choice !== 'CANCEL') await this.commands.execute(new SettleWarning(on, warningId, choice));
    } else if (event.data.confirmed) {
      const reason = await this.reasonOf(cause, event);
      await this.commands.execute(new CancelProject(on, warningId, reason, event.data.effectiveDate));
    }
  }

  /** Finance may confirm without words of its own: then it is the unit's reason for CANCEL that was confirmed. */
  private async reasonOf({ stream, revision }: RecordedEvent, { data }: DispositionConfirmed): Promise<string> {
    if (data.reason !== null) return data.reason;
    const history = await this.store.readStream<WarningEvent>(stream);
    const chosen = history.filter((before) => before.revision < revision).map(({ event }) => event);
    return chosen.findLast((event) => event.type === 'DispositionChosen')?.data.reason ?? '';
  }
}
