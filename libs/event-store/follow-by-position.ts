import type { EventStore, Follower } from './event-store.port';

/** Something that can be waited for; a wake-up only shortens the wait (REL-R10). */
export interface Wakeup {
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

const POLL_MS = 250;
const PAGE = 1_000;
const RETRY_MS = 200;

/** Reads pages by position until the signal. A failed reading is repeated; a failed follower ends the following. */
export const followByPosition = async (
  store: EventStore,
  wakeup: Wakeup,
  after: bigint,
  follower: Follower,
  signal: AbortSignal,
): Promise<void> => {
  let position = after;
  while (!signal.aborted) {
    const page = await store.readAll({ after: position, limit: PAGE }).catch(() => null);
    if (page === null) await wakeup.wait(RETRY_MS, signal);
    else if (page.length === 0) await wakeup.wait(POLL_MS, signal);
    else {
      await follower(page);
      position = page.at(-1)?.position ?? position;
    }
  }
};
