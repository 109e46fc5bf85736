import type { RecordedEvent } from '../../libs/event-store/event-store.port';
import type { AnyFact } from '../../libs/kernel/decider';
import { instant } from '../../libs/kernel/instant';
import type { Projection, Row } from '../../libs/projections/projection';

/** An event as the log gives it to a projection: metadata and hash say nothing, positions count from 1. */
export const recordedAt = (event: AnyFact, n: number, stream: string): RecordedEvent => ({
  id: `event-${n}`,
  stream,
  revision: BigInt(n - 1),
  position: BigInt(n),
  event,
  schemaVersion: 1,
  metadata: { commandId: `command-${n}`, commandIndex: 0 } as RecordedEvent['metadata'],
  recordedAt: instant(`2026-07-01T00:00:${String(n).padStart(2, '0')}Z`),
  hash: null,
});

/** The rows of a read model after these events, by their first key. */
export const foldedRows = <R extends Row>(
  projection: Projection<R>,
  events: readonly AnyFact[],
  streamOf: (event: AnyFact) => string = () => 'stream',
): ReadonlyMap<string, R> => {
  const rows = new Map<string, R>();
  events.forEach((event, n) => {
    if (!projection.handles.includes(event.type)) return;
    const recorded = recordedAt(event, n + 1, streamOf(event));
    for (const key of projection.keysOf(recorded)) {
      const row = projection.fold(rows.get(key[0] ?? ''), recorded, key);
      if (row !== undefined) rows.set(key[0] ?? '', row);
    }
  });
  return rows;
};
