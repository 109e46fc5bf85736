import { randomUUID } from 'node:crypto';
import { CommandAlreadyRecorded, type EventStore, type EventToAppend } from '../../libs/event-store/event-store.port';
import type { EventMetadata, RecordedEvent } from '../../libs/event-store/event-store.port';
import { EventTypes } from '../../libs/event-store/event-types';
import { derivedId, eventIdOf, sha256Hex } from '../../libs/event-store/uuid-v5';
import { Clock } from '../../libs/kernel/clock';
import { instantOfMs, type Instant } from '../../libs/kernel/instant';
import type { EventDescription } from '../../libs/kernel/event-description';
import { until } from '../support/until';

/** Version 1 said `note`, version 2 `text`; version 3 adds `words`. */
const noted: EventDescription = {
  type: 'ContractNoted',
  label: '契约测试记录',
  meaning: 'Something for the contract suite to store.',
  stream: 'contract-{id}',
  upcasts: [({ note }) => ({ text: note }), ({ text }) => ({ text, words: String(text).split(' ').length })],
};

/** Every store under contract must be made with these types. */
export const contractEventTypes = new EventTypes([[noted]]);

export type MadeStore = Readonly<{
  store: EventStore;
  close: () => Promise<void>;
  /** Breaks what joins the store with its server, where there is one. */
  cutConnections?: () => void | Promise<void>;
  /** Others wrote to the log before: nothing is said about its beginning. */
  sharedLog?: boolean;
}>;

export class WallClock extends Clock {
  now(): Instant {
    return instantOfMs(Date.now());
  }

  scale(): number {
    return 1;
  }
}

export const newStream = (name: string): string => `contract-${randomUUID()}-${name}`;
export const newCommandId = (): string => derivedId('contract', randomUUID());

/** One command's events: `{text, words}` of version 3 for each text. */
export const notes = (
  texts: readonly string[],
  commandId = newCommandId(),
  more: Partial<EventMetadata> = {},
): EventToAppend[] =>
  texts.map((text, commandIndex) => ({
    id: eventIdOf(commandId, commandIndex),
    type: noted.type,
    schemaVersion: 3,
    data: { text, words: text.split(' ').length },
    metadata: {
      commandId,
      commandIndex,
      digest: sha256Hex(commandId),
      actor: 'person-1',
      role: 'UNIT_CLERK',
      org: 'D001',
      source: 'api',
      correlationId: commandId,
      ...more,
    },
  }));

export const note = (text: string, data: object = { text, words: 1 }): EventToAppend[] =>
  notes([text]).map((event) => ({ ...event, data }));

export const textsOf = (events: readonly RecordedEvent[]): unknown[] =>
  events.map(({ event }) => (event.data as { text: unknown }).text);

export const numbers = (count: number): string[] => Array.from({ length: count }, (_, n) => `number ${n}`);

/** Repeats the same command until its outcome is known, as the port tells callers to do. */
export const appendSurely = async (
  store: EventStore,
  stream: string,
  expected: bigint,
  events: EventToAppend[],
): Promise<void> =>
  until(`append to ${stream}`, async () => {
    try {
      await store.append(stream, expected, events);
      return true;
    } catch (error) {
      return error instanceof CommandAlreadyRecorded;
    }
  });

export type Following = Readonly<{
  /** Everything that was handed over, in order. */
  seen: readonly RecordedEvent[];
  untilSeen: (stream: string, count: number) => Promise<RecordedEvent[]>;
  /** Fails when a page came before the one before it was done. */
  stop: () => Promise<void>;
}>;

export const startFollowing = (store: EventStore, after: bigint): Following => {
  const seen: RecordedEvent[] = [];
  const controller = new AbortController();
  let busy = false;
  let failure: Error | null = null;
  const ended = store
    .follow(
      after,
      async (events) => {
        if (busy) throw new Error('two pages at a time');
        busy = true;
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(...events);
        busy = false;
      },
      controller.signal,
    )
    .catch((error: Error) => {
      failure = error;
    });
  const untilSeen = async (stream: string, count: number): Promise<RecordedEvent[]> => {
    const ours = (): RecordedEvent[] => seen.filter((event) => event.stream === stream);
    await until(`${count} events of ${stream} followed`, () => failure !== null || ours().length >= count);
    if (failure !== null) throw failure;
    return ours();
  };
  const stop = async (): Promise<void> => {
    controller.abort();
    await ended;
    if (failure !== null) throw failure;
  };
  return { seen, untilSeen, stop };
};
