import { Injectable } from '@nestjs/common';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { DecideAndAppend, type Subject } from '../../event-store/decide-and-append';
import { EventStore, type RecordedEvent } from '../../event-store/event-store.port';
import type { CommandContext } from '../../kernel/command-context';
import { fold } from '../../kernel/decider';
import { deadline, type DeadlineCommand } from '../domain/deadline.decider';
import type { DeadlineEvent } from '../domain/deadline.events';
import type { Deadline } from '../domain/deadline.state';
import { deadlineStream } from '../domain/deadline.stream';

/** Reads and decides about a deadline in its own stream. */
@Injectable()
export class DeadlineDecisions {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly store: EventStore,
  ) {}

  /** `known`: the history, where it was read a moment ago. */
  run(
    deadlineId: string,
    context: CommandContext,
    commandOf: (state: Deadline) => DeadlineCommand | Promise<DeadlineCommand>,
    subject: Subject = {},
    known?: readonly RecordedEvent<DeadlineEvent>[],
  ): Promise<AppendReceipt> {
    return this.decideAndAppend.run(deadlineStream(deadlineId), deadline, commandOf, context, subject, known);
  }

  history(deadlineId: string): Promise<RecordedEvent<DeadlineEvent>[]> {
    return this.store.readStream<DeadlineEvent>(deadlineStream(deadlineId));
  }

  async state(deadlineId: string): Promise<Deadline> {
    const history = await this.history(deadlineId);
    return fold(
      deadline,
      history.map(({ event }) => event),
    );
  }
}
