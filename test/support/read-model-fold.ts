import type { Pool } from 'pg';
import { LOG_START, type EventStore, type RecordedEvent } from '../../libs/event-store/event-store.port';
import { canonicalJson } from '../../libs/kernel/canonical-json';
import type { AnyProjection, Row } from '../../libs/projections/projection';
import { loadRows } from '../../libs/projections/row-writer';
import { inTransaction } from '../../libs/projections/transaction';

const joined = (key: readonly string[]): string => key.join('\u001f');

/** As a row comes back from the database: nothing is undefined. */
const plain = (projection: AnyProjection, row: Row): string =>
  canonicalJson(JSON.parse(JSON.stringify(Object.keys(projection.columns).map((column) => row[column] ?? null))));

const wholeLog = async (store: EventStore): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (let after = LOG_START; ;) {
    const page = await store.readAll({ after, limit: 5_000 });
    events.push(...page);
    const last = page.at(-1);
    if (last === undefined) return events;
    after = last.position;
  }
};

/** The whole log folded event by event, with no batches and no table. */
const foldOf = async (store: EventStore, projection: AnyProjection) => {
  const rows = new Map<string, Readonly<{ key: readonly string[]; row: Row }>>();
  for (const event of await wholeLog(store)) {
    if (!projection.handles.includes(event.event.type)) continue;
    for (const key of projection.keysOf(event)) {
      const row = projection.fold(rows.get(joined(key))?.row, event, key) as Row | undefined;
      if (row !== undefined) rows.set(joined(key), { key, row });
    }
  }
  return rows;
};

/** What distinguishes a table from the fold of the log, one line a row; `[]` when nothing does. To be asked while it is quiet. */
export const differencesFromFold = async (
  owner: Pool,
  store: EventStore,
  projection: AnyProjection,
): Promise<readonly string[]> => {
  const expected = await foldOf(store, projection);
  const keys = [...expected.values()].map(({ key }) => key);
  const stored = await inTransaction(owner, (client) => loadRows(client, projection, keys));
  const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from read."${projection.table}"`);
  const differing = [...expected].flatMap(([key, { row }]) => {
    const found = stored.get(key);
    if (found === undefined) return [`${key} is missing`];
    const [is, shouldBe] = [plain(projection, found), plain(projection, row)];
    return is === shouldBe ? [] : [`${key} is ${is}, should be ${shouldBe}`];
  });
  return rows[0]?.n === expected.size ? differing : [...differing, `${rows[0]?.n} rows, should be ${expected.size}`];
};
