import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EventDescription } from '../kernel/event-description';
import type { Fact } from '../kernel/decider';
import { CommandAlreadyRecorded, ConcurrencyConflict, EventStore, NO_STREAM } from './event-store.port';
import { derivedId, eventIdOf, sha256Hex } from './uuid-v5';

export type LogStarted = Fact<'LogStarted', { logId: string }>;

const STREAM = 'log-incarnation';

export const logEvents: readonly EventDescription[] = [
  {
    type: 'LogStarted',
    label: '事件日志启用',
    meaning: 'A log begins its life, or goes on after a restore, under a new incarnation id.',
    stream: STREAM,
  },
];

/** The incarnation id of the log: in its first event, in every receipt, cursor and signed head (architecture.md 4.13). */
@Injectable()
export class LogIncarnation {
  private known: Promise<string> | undefined;

  constructor(private readonly store: EventStore) {}

  /** The present id; starts the log when it is empty. */
  id(): Promise<string> {
    this.known ??= this.readOrStart().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  /** A restore to an earlier point goes on under a new id, so that no receipt is mistaken for another history. */
  async startAnew(): Promise<string> {
    const [last] = await this.store.readStream(STREAM, { direction: 'backwards', limit: 1 });
    this.known = undefined;
    await this.start(randomUUID(), last?.revision ?? NO_STREAM);
    return this.id();
  }

  private async readOrStart(): Promise<string> {
    const [last] = await this.store.readStream<LogStarted>(STREAM, { direction: 'backwards', limit: 1 });
    if (last !== undefined) return last.event.data.logId;
    try {
      await this.start(randomUUID());
    } catch (error) {
      if (!(error instanceof ConcurrencyConflict || error instanceof CommandAlreadyRecorded)) throw error;
    }
    return this.readOrStart();
  }

  private async start(logId: string, after = NO_STREAM): Promise<void> {
    const commandId = derivedId(STREAM, logId);
    const metadata = {
      commandId,
      commandIndex: 0,
      digest: sha256Hex(logId),
      actor: 'system',
      role: 'SYSTEM',
      org: 'F',
      source: 'policy',
      correlationId: commandId,
    } as const;
    const started = { id: eventIdOf(commandId, 0), type: 'LogStarted', schemaVersion: 1, data: { logId }, metadata };
    await this.store.append(STREAM, after, [started]);
  }
}
