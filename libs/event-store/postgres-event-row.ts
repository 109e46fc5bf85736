import type { Instant } from '../kernel/instant';
import type { EventMetadata, RecordedEvent } from './event-store.port';
import type { EventTypes } from './event-types';

export type EventRow = Readonly<{
  position: bigint;
  stream: string;
  revision: bigint;
  type: string;
  schema_version: number;
  event_id: string;
  recorded_at: string;
  metadata: string;
  data: string;
  hash: string;
}>;

export const COLUMNS = `position, stream, revision, type, schema_version, event_id,
  log.instant_text(recorded_at) as recorded_at, metadata, data, encode(hash, 'hex') as hash`;

export const recordedEventOf = (row: EventRow, eventTypes: EventTypes): RecordedEvent => ({
  id: row.event_id,
  stream: row.stream,
  revision: row.revision,
  position: row.position,
  event: eventTypes.upcast({
    type: row.type,
    schemaVersion: row.schema_version,
    data: JSON.parse(row.data) as Record<string, unknown>,
  }),
  schemaVersion: row.schema_version,
  metadata: JSON.parse(row.metadata) as EventMetadata,
  recordedAt: row.recorded_at as Instant,
  hash: row.hash,
});
