import type { Pool } from 'pg';
import { readCheckpoints } from '../../../libs/projections/checkpoints';
import { pause } from '../../../libs/process-runtime/pause';

const POLL_MS = 200;

/** Seconds after the last fact at which each consumer of the log had worked through it; null: not within the limit. */
export type ConsumerLag = ReadonlyMap<string, number | null>;

export type LagOf = Readonly<{
  /** Checkpoint names. */
  consumers: readonly string[];
  position: bigint;
  /** Wall clock of the last fact, in ms. */
  sinceMs: number;
  limitMs: number;
}>;

/** Watches the checkpoints until all of them have come to the position. */
export const consumerLag = async (
  pool: Pool,
  { consumers, position, sinceMs, limitMs }: LagOf,
): Promise<ConsumerLag> => {
  const lag = new Map<string, number | null>(consumers.map((name) => [name, null]));
  for (const end = Date.now() + limitMs; ; await pause(POLL_MS)) {
    const checkpoints = await readCheckpoints(pool);
    const now = Date.now();
    for (const { name, position: at } of checkpoints) {
      if (lag.get(name) === null && at >= position) lag.set(name, Math.max(0, now - sinceMs) / 1_000);
    }
    if (now >= end || [...lag.values()].every((one) => one !== null)) return lag;
  }
};
