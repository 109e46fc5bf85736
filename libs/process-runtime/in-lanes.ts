/** Works off the queues, so many at a time; within a queue one after the other. The first failure ends it. */
export const inLanes = async <T>(
  queues: Iterable<readonly T[]>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const waiting = queues[Symbol.iterator]();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true && !failed; next = waiting.next())
      for (const item of next.value) await work(item);
  };
  const guarded = async (): Promise<void> => {
    try {
      await lane();
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  await Promise.all(Array.from({ length: lanes }, guarded));
};
