import type { AnyFact } from '../kernel/decider';
import type { RecordedEvent } from '../event-store/event-store.port';

/** PostgreSQL types that a read-model column may have. */
export type ColumnType =
  'text' | 'uuid' | 'bigint' | 'integer' | 'numeric' | 'boolean' | 'date' | 'timestamptz' | 'jsonb' | 'text[]';

export type Row = Readonly<Record<string, unknown>>;

/**
 * One table for one question. The runner loads the rows that a batch touches by their keys, folds them in memory and
 * writes them back by one UNNEST upsert, in one transaction with the checkpoint.
 */
export interface Projection<R extends Row = Row> {
  /** Kebab-case; with the version the name of its checkpoint. */
  readonly name: string;
  /** Raise it to build a new table beside the old one (blue/green). */
  readonly version: number;
  /** Table in schema `read`, one per version, e.g. `project_list_v1`. */
  readonly table: string;
  readonly columns: Readonly<Record<keyof R & string, ColumnType>>;
  /** The primary key columns, all of them text, uuid or bigint. */
  readonly key: readonly (keyof R & string)[];
  readonly handles: readonly string[];
  /** Key values, in the order of `key`, of every row that the event touches; `[]` when none. */
  keysOf(event: RecordedEvent<AnyFact>): readonly (readonly string[])[];
  /** The row after the event; pure. `undefined` leaves it absent or as it is. */
  fold(row: R | undefined, event: RecordedEvent<AnyFact>, key: readonly string[]): R | undefined;
}

/** Typed at its definition, handled untyped by the runner. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows of all projections in one list
export type AnyProjection = Projection<any>;

export const checkpointName = ({ name, version }: Pick<Projection, 'name' | 'version'>): string => `${name}@${version}`;
