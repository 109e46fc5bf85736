/**
 * The database clock as it was read once: between `sentMs` and `receivedMs` it showed `databaseMs`. The first two are
 * monotonic time of this process, so a wall clock that is set here moves nothing.
 */
export type TimeSample = Readonly<{ sentMs: number; receivedMs: number; databaseMs: number }>;

/** How far the database clock is ahead of this process's monotonic time, and by how much that may be wrong. */
export type Offset = Readonly<{ ms: number; errorMs: number }>;

export const NO_OFFSET: Offset = { ms: 0, errorMs: Number.POSITIVE_INFINITY };

/**
 * One source of time for all processes (REL-R21). Keeps the offset in use as long as a new sample agrees with it, so
 * that time does not tremble; takes the new one when it is sharper, or when the two cannot both be right.
 */
export const offsetAfter = (known: Offset, { sentMs, receivedMs, databaseMs }: TimeSample): Offset => {
  const errorMs = (receivedMs - sentMs) / 2;
  const ms = databaseMs - (sentMs + receivedMs) / 2;
  const agrees = Math.abs(ms - known.ms) <= errorMs + known.errorMs + 1;
  return agrees && known.errorMs <= errorMs ? known : { ms, errorMs };
};
