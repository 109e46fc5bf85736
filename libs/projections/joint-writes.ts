import type { Pool, PoolClient } from 'pg';
import { isTransient } from '../database/transient-failure';
import { moveCheckpoint, moveFreeCheckpoints, type CheckpointMove } from './checkpoints';
import { inTransaction } from './transaction';

/** Writes what a consumer made of the events; called in the transaction that has moved its checkpoint. */
export type Writing = (client: PoolClient) => Promise<void>;

type Entry = Readonly<{ move: CheckpointMove; writing: Writing; resolve: () => void; reject: (e: unknown) => void }>;

/**
 * Rows and checkpoint in one transaction. What is appended wakes all projections at once, so those that write at the
 * same moment share a transaction. Whoever cannot go along (poisoned, moved by another owner, locked by a rebuild) goes
 * alone and holds nobody up.
 */
export class JointWrites {
  private arrived: Entry[] = [];
  /** Were part of a shared transaction that failed, and have not succeeded alone since. */
  private readonly apart = new Set<string>();

  constructor(private readonly pool: Pool) {}

  /** Rejects with `StaleConsumer`, or with the error of the writing; nothing of this one was written then. */
  write(move: CheckpointMove, writing: Writing): Promise<void> {
    return new Promise((resolve, reject) => {
      this.arrived.push({ move, writing, resolve, reject });
      if (this.arrived.length === 1) setImmediate(() => this.send(this.arrived.splice(0)));
    });
  }

  /** For much to write: the others neither wait for it nor share its connection. */
  async writeAlone(move: CheckpointMove, writing: Writing): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await moveCheckpoint(client, move); // first: a rebuild that swaps the table waits for it
      await writing(client);
    });
    this.apart.delete(move.name);
  }

  private send(entries: readonly Entry[]): void {
    const joint = entries.filter(({ move }) => !this.apart.has(move.name));
    if (joint.length > 1) void this.together(joint);
    else this.eachAlone(joint);
    this.eachAlone(entries.filter((entry) => !joint.includes(entry)));
  }

  private async together(entries: readonly Entry[]): Promise<void> {
    let moved: ReadonlySet<string> = new Set();
    try {
      moved = await inTransaction(this.pool, (client) => writeAll(client, entries));
    } catch (error) {
      for (const { move } of entries) this.apart.add(move.name);
      // the outcome may be unknown: each begins again from where its checkpoint stands
      if (isTransient(error)) return entries.forEach(({ reject }) => reject(error));
    }
    for (const { move, resolve } of entries) if (moved.has(move.name)) resolve();
    this.eachAlone(entries.filter(({ move }) => !moved.has(move.name)));
  }

  private eachAlone(entries: readonly Entry[]): void {
    for (const { move, writing, resolve, reject } of entries) this.writeAlone(move, writing).then(resolve, reject);
  }
}

const writeAll = async (client: PoolClient, entries: readonly Entry[]): Promise<ReadonlySet<string>> => {
  const moved = await moveFreeCheckpoints(
    client,
    entries.map(({ move }) => move),
  );
  for (const { move, writing } of entries) if (moved.has(move.name)) await writing(client);
  return moved;
};
