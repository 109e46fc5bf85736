import { isTransient } from '../database/transient-failure';
import type { EventStore, Follower, RecordedEvent } from './event-store.port';

/** Something that can be waited for; a wake-up only shortens the wait (REL-R10). */
export interface Wakeup {
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

const POLL_MS = 250;
const PAGE = 1_000;
const RETRY_MS = 200;

/** A reading that may be tried again gives null; an event that this program cannot read ends the following (REL-R27). */
const pageAfter = async (store: EventStore, position: bigint): Promise<RecordedEvent[] | null> => {
  try {
    return await store.readAll({ after: position, limit: PAGE });
  } catch (error) {
    if (isTransient(error)) return null;
    throw error;
  }
};

/** Reads pages by position until the signal; a failed follower ends the following. */
export const followByPosition = async (
  store: EventStore,
  wakeup: Wakeup,
  after: bigint,
  follower: Follower,
  signal: AbortSignal,
): Promise<void> => {
  let position = after;
  while (!signal.aborted) {
    const page = await pageAfter(store, position);
    if (page === null) await wakeup.wait(RETRY_MS, signal);
    else if (page.length === 0) await wakeup.wait(POLL_MS, signal);
    else {
      await follower(page);
      position = page.at(-1)?.position ?? position;
    }
  }
};
