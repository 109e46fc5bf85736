import type { Client } from 'pg';
import type { Entry } from './recorder';

export type StoredEvent = Readonly<{
  position: number;
  stream: string;
  revision: number;
  type: string;
  commandId: string;
  commandIndex: number;
  recordedAt: string;
  hash: string;
  data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- looked into freely
  metadata: Readonly<{ idempotencyKey?: string; actor: string; source: string }>;
}>;

const SQL = `select position::int, stream, revision::int, type, command_id as "commandId", command_index as "commandIndex",
  to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", encode(hash, 'hex') as hash,
  data::jsonb as data, metadata::jsonb as metadata from log.events order by position`;

/** The whole log as it stands in the table, read past the application. */
export const readLog = async (client: Client): Promise<readonly StoredEvent[]> =>
  (await client.query<StoredEvent>(SQL)).rows;

const groupedBy = <K>(events: readonly StoredEvent[], keyOf: (event: StoredEvent) => K): Map<K, StoredEvent[]> => {
  const groups = new Map<K, StoredEvent[]>();
  for (const event of events) groups.set(keyOf(event), [...(groups.get(keyOf(event)) ?? []), event]);
  return groups;
};

/** REL-I04, REL-I19: positions, revisions and command indexes dense, time never goes back. */
export const disorders = (events: readonly StoredEvent[]): readonly string[] => [
  ...events.flatMap(({ position }, n) => (position === n + 1 ? [] : [`position ${n + 1} is ${position}`])),
  ...events.flatMap(({ recordedAt }, n) =>
    recordedAt >= (events[n - 1]?.recordedAt ?? '') ? [] : [`time goes back at position ${n + 1}`],
  ),
  ...[...groupedBy(events, ({ stream }) => stream)].flatMap(([stream, own]) =>
    own.every(({ revision }, n) => revision === n) ? [] : [`the revisions of ${stream} are not dense`],
  ),
  ...[...groupedBy(events, ({ commandId }) => commandId)].flatMap(([commandId, own]) =>
    own.every(({ commandIndex }, n) => commandIndex === n) ? [] : [`command ${commandId} stands there in pieces`],
  ),
];

const asInReceipt = ({ type, stream, revision, position }: StoredEvent) => ({
  type,
  stream,
  revision,
  position: String(position),
});

/** REL-NL1: the events of the command are there once, where the receipt says. */
const lost = ({ intent, receipt }: Entry, own: readonly StoredEvent[]): readonly string[] => {
  if (receipt === null) return [`${intent.path} has no receipt`];
  const told = JSON.stringify(
    receipt.events.map(({ type, stream, revision, position }) => ({ type, stream, revision, position })),
  );
  const stands = JSON.stringify(own.map(asInReceipt));
  if (told !== stands) return [`${intent.path}: the receipt says ${told}, the log ${stands}`];
  return own.at(-1)?.hash === receipt.hash ? [] : [`${intent.path}: another hash than in the receipt`];
};

/** REL-NL1, REL-NL2 and REL-NL3 of everything in the journal, and no event of a command that nobody sent. */
export const broken = (events: readonly StoredEvent[], journal: readonly Entry[]): readonly string[] => {
  const sent = events.filter(({ metadata }) => metadata.source === 'api' && metadata.idempotencyKey !== undefined);
  const byKey = groupedBy(sent, ({ metadata }) => metadata.idempotencyKey ?? '');
  const keys = new Set(journal.map(({ intent }) => intent.key));
  return [
    ...journal.flatMap((entry) => {
      const own = byKey.get(entry.intent.key) ?? [];
      if (entry.outcome === 'acknowledged') return lost(entry, own);
      if (entry.outcome === 'refused')
        return own.length === 0 ? [] : [`${entry.intent.path} was refused and is stored`];
      return [`${entry.intent.method} ${entry.intent.path} is still unknown: ${entry.problem}`];
    }),
    ...[...byKey.keys()].flatMap((key) => (keys.has(key) ? [] : [`nobody sent ${key}`])),
  ];
};

/** REL-NL8: the history before is a prefix of the history after. */
export const rewritten = (before: readonly StoredEvent[], after: readonly StoredEvent[]): readonly string[] =>
  before.flatMap(({ position, hash }, n) =>
    after[n]?.hash === hash ? [] : [`position ${position} is another one now`],
  );
