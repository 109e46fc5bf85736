import { jsonEvent, type AllStreamResolvedEvent, type EventData, type ResolvedEvent } from '@kurrent/kurrentdb-client';
import { canonicalJson } from '../kernel/canonical-json';
import type { Instant } from '../kernel/instant';
import { inCanonicalOrder } from './event-store.kurrentdb-canonical';
import type { EventMetadata, EventToAppend, RecordedEvent } from './event-store.port';
import type { EventTypes } from './event-types';

/** What the adapter adds to the metadata of each event. */
type Stamp = Readonly<{
  /** Never the server's `created`: the client's reading cuts that to whole seconds. */
  recordedAt: Instant;
  /** Random per append: tells our own events from those of an equal append that was stored before. */
  appendId: string;
}>;

/** An event as it is stored, before it is lifted to today's shape. */
export type StoredRecord = Stamp & Omit<RecordedEvent, 'event' | 'hash'> & Readonly<{ type: string; data: object }>;

/**
 * As JSON, not as binary: the server's console shows it and its projections can read it. The bytes are the canonical
 * ones all the same, for data and metadata.
 */
export const eventDataOf = (event: EventToAppend, stamp: Stamp): EventData => {
  const { id, type, schemaVersion, data, metadata } = event;
  const stored = canonicalJson({ ...metadata, schemaVersion, ...stamp });
  return jsonEvent({ id, type, data: inCanonicalOrder(data), metadata: Buffer.from(stored, 'utf8') });
};

/** Stops at whatever Wenxiao did not write: a log with foreign events in it proves nothing (REL-R27). */
export const storedRecordOf = ({ event }: ResolvedEvent | AllStreamResolvedEvent): StoredRecord => {
  if (event === undefined) throw new Error('the log gave a link without its event');
  const { streamId, id, revision, type, data, position } = event;
  const stored = (event.metadata ?? {}) as Partial<EventMetadata & Stamp & { schemaVersion: number }>;
  const { schemaVersion, recordedAt, appendId, ...metadata } = stored;
  const isOurs = schemaVersion !== undefined && recordedAt !== undefined && appendId !== undefined;
  if (!isOurs || typeof data !== 'object') throw new Error(`${streamId}@${revision} is no event of this program`);
  // Servers before 22.6 leave it out when a stream is read.
  if (position === undefined) throw new Error(`${streamId}@${revision} came without its position: server too old`);
  return {
    id,
    stream: streamId,
    revision,
    position: position.commit,
    type,
    data,
    schemaVersion,
    metadata: metadata as EventMetadata,
    recordedAt,
    appendId,
  };
};

/** As it is stored, whatever version this program knows. */
export const appendedEventOf = ({ type, data, appendId: _, ...recorded }: StoredRecord): RecordedEvent => ({
  ...recorded,
  event: { type, data },
  hash: null,
});

/** Lifted to today's shape. */
export const recordedEventOf = (stored: StoredRecord, eventTypes: EventTypes): RecordedEvent => {
  const { type, schemaVersion, data } = stored;
  const event = eventTypes.upcast({ type, schemaVersion, data: data as Record<string, unknown> });
  return { ...appendedEventOf(stored), event };
};
