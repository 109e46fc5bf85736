/**
 * Works off the queues, so many at a time; within a queue one after the other. The first failure ends it: what is in
 * hand in the other lanes is waited for, nothing new is begun, then it is thrown.
 */
export const inLanes = async <T>(
  queues: Iterable<readonly T[]>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const waiting = queues[Symbol.iterator]();
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next())
      for (const item of next.value) {
        if (failures.length > 0) return;
        await work(item);
      }
  };
  const guarded = (): Promise<void> => lane().catch((error: unknown) => void failures.push(error));
  await Promise.all(Array.from({ length: lanes }, guarded));
  if (failures.length > 0) throw failures[0];
};
