import type { PoolClient } from 'pg';
import type { RecordedEvent } from '../event-store/event-store.port';
import type { AnyProjection, Row } from './projection';
import { loadRows, writeRows } from './row-writer';

const joined = (key: readonly string[]): string => key.join('\u001f');

type Touch = Readonly<{ event: RecordedEvent; keys: readonly (readonly string[])[] }>;

const touchesOf = (projection: AnyProjection, events: readonly RecordedEvent[]): Touch[] => {
  const handled = new Set(projection.handles);
  return events
    .filter(({ event }) => handled.has(event.type))
    .map((event) => ({ event, keys: projection.keysOf(event) }))
    .filter(({ keys }) => keys.length > 0);
};

/** Folds a batch into the rows of one projection: load what it touches, fold in memory, write once. */
export const projectBatch = async (
  client: PoolClient,
  projection: AnyProjection,
  events: readonly RecordedEvent[],
  table = projection.table,
): Promise<void> => {
  const touches = touchesOf(projection, events);
  const keys = new Map(touches.flatMap((touch) => touch.keys.map((key) => [joined(key), key] as const)));
  if (keys.size === 0) return;
  const rows = await loadRows(client, projection, [...keys.values()], table);
  const changed = new Map<string, Row>();
  for (const { event, keys: touched } of touches)
    for (const key of touched) {
      const before = changed.get(joined(key)) ?? rows.get(joined(key));
      const after = projection.fold(before, event, key) as Row | undefined;
      if (after !== undefined && after !== before) changed.set(joined(key), after);
    }
  await writeRows(client, projection, [...changed.values()], table);
};
