import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { RecordedEvent } from '../../event-store/event-store.port';
import type { WarningPeriodAdded, WarningRaised } from '../../projects/domain/project-execution.events';
import { Policy } from '../../projections/policy';
import { AddFinding } from './add-finding.command';
import { OpenWarning } from './open-warning.command';
import { policyContext } from '../../projections/policy-context';

type Cause = WarningRaised | WarningPeriodAdded;

/** T22, INV-15: what the project's stream decided begins or continues the warning's own one. One policy, so in order. */
@Injectable()
export class OpenWarningsPolicy extends Policy {
  readonly name = 'open-warnings';
  readonly handles = ['WarningRaised', 'WarningPeriodAdded'] satisfies Cause['type'][];

  constructor(private readonly commands: CommandBus) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    const { type, data } = cause.event as Cause;
    const context = policyContext(this.name, cause, data.warningId);
    await this.commands.execute(
      type === 'WarningRaised' ? new OpenWarning(context, data) : new AddFinding(context, data),
    );
  }
}
