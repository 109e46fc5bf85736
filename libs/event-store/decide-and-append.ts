import { Injectable } from '@nestjs/common';
import type { CommandContext } from '../kernel/command-context';
import { fold, type AnyFact, type Decider } from '../kernel/decider';
import type { BusinessDate } from '../kernel/instant';
import type { AppendReceipt } from './append-receipt';
import {
  CommandAlreadyRecorded,
  ConcurrencyConflict,
  EventStore,
  NO_STREAM,
  type EventToAppend,
  type RecordedEvent,
} from './event-store.port';
import { EventTypes } from './event-types';
import { LogIncarnation } from './log-incarnation';
import { eventIdOf } from './uuid-v5';

const ATTEMPTS = 4; // the first and three repeats (REL-R2)

/** The command id was used before for something else (`urn:problem:idempotency-key-reused`). */
export class IdempotencyKeyReused extends Error {
  constructor(readonly commandId: string) {
    super(`command ${commandId} was given before with another content`);
    this.name = 'IdempotencyKeyReused';
  }
}

/** What the events are about beside their own data. */
export type Subject = Readonly<{ projectId?: string; effectiveDate?: BusinessDate }>;

/** Makes the command from the folded state: for decisions whose inputs depend on what the stream says. */
export type CommandOf<S, C> = (state: S, revision: bigint) => Promise<C> | C;

@Injectable()
export class DecideAndAppend {
  constructor(
    private readonly store: EventStore,
    private readonly eventTypes: EventTypes,
    private readonly log: LogIncarnation,
  ) {}

  /**
   * Read, fold, decide, append at the revision that was read: the only way an event enters the log. Who has just read the
   * stream for another reason gives what he read as `known`; should it have moved since, it is read again. Errors:
   * `RuleViolation`, `ConcurrencyConflict` (stale If-Match, or moved three times), `IdempotencyKeyReused`.
   */
  async run<S, C, E extends AnyFact>(
    stream: string,
    decider: Decider<S, C, E>,
    commandOf: CommandOf<S, C>,
    context: CommandContext,
    subject: Subject = {},
    known?: readonly RecordedEvent<E>[],
  ): Promise<AppendReceipt> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const history = (attempt === 1 ? known : undefined) ?? (await this.store.readStream<E>(stream));
        return await this.attempt(stream, history, decider, commandOf, context, subject);
      } catch (error) {
        if (error instanceof CommandAlreadyRecorded) return this.answerRepeated(context);
        const mayRepeat = error instanceof ConcurrencyConflict && context.expectedRevision === undefined;
        if (!mayRepeat || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  private async attempt<S, C, E extends AnyFact>(
    stream: string,
    history: readonly RecordedEvent<E>[],
    decider: Decider<S, C, E>,
    commandOf: CommandOf<S, C>,
    context: CommandContext,
    subject: Subject,
  ): Promise<AppendReceipt> {
    const { commandId, expectedRevision } = context;
    const revision = history.at(-1)?.revision ?? NO_STREAM;
    if (history.some(({ metadata }) => metadata.commandId === commandId)) return this.answerRepeated(context);
    if (expectedRevision !== undefined && expectedRevision !== revision)
      throw new ConcurrencyConflict(stream, expectedRevision, revision);

    const state = fold(
      decider,
      history.map(({ event }) => event),
    );
    const decided = decider.decide(state, await commandOf(state, revision));
    if (decided.length === 0) return this.receipt('nothingToDo', commandId, stream, revision, []);
    const events = await this.store.append(stream, revision, this.toAppend(decided, context, subject));
    return this.receipt('applied', commandId, stream, events.at(-1)?.revision ?? revision, events);
  }

  /** The answer to a repeat is a function of the stored events (REL-R5). */
  private async answerRepeated({ commandId, digest }: CommandContext): Promise<AppendReceipt> {
    const receipt = await this.recall(commandId);
    if (receipt === null) throw new Error(`command ${commandId} is recorded, but its events were not found`);
    if (receipt.events[0]?.metadata.digest !== digest) throw new IdempotencyKeyReused(commandId);
    return receipt;
  }

  /** The receipt of a command that was carried out before, rebuilt from the log; null when it never was. */
  async recall(commandId: string): Promise<AppendReceipt | null> {
    const events = await this.store.readCommand(commandId);
    const last = events.at(-1);
    return last === undefined ? null : this.receipt('alreadyApplied', commandId, last.stream, last.revision, events);
  }

  private toAppend(decided: readonly AnyFact[], context: CommandContext, subject: Subject): EventToAppend[] {
    const { expectedRevision: _, ...given } = context;
    return decided.map(({ type, data }, index) => ({
      id: eventIdOf(context.commandId, index),
      type,
      schemaVersion: this.eventTypes.versionOf(type),
      data,
      metadata: { ...given, ...subject, commandIndex: index },
    }));
  }

  private async receipt(
    outcome: AppendReceipt['outcome'],
    commandId: string,
    stream: string,
    revision: bigint,
    events: readonly RecordedEvent[],
  ): Promise<AppendReceipt> {
    return { commandId, outcome, stream, revision, events, logId: await this.log.id() };
  }
}
