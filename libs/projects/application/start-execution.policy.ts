import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { PaymentRecorded } from '../../budget-execution/domain/budget-index.events';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { Policy } from '../../projections/policy';
import { policyOn } from './policy-on';
import { StartExecution } from './start-execution.command';

/** The first payment of the year starts execution (T18). */
@Injectable()
export class StartExecutionPolicy extends Policy {
  readonly name = 'start-execution';
  readonly handles = ['PaymentRecorded'] satisfies PaymentRecorded['type'][];

  constructor(private readonly commands: CommandBus) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    const { projectId, fiscalYear, paymentId, paidOn, first } = (cause.event as PaymentRecorded).data;
    if (!first) return;
    const on = policyOn(this.name, cause, projectId);
    await this.commands.execute(new StartExecution(on, fiscalYear, paymentId, paidOn));
  }
}
