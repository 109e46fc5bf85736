import { setTimeout as sleep } from 'node:timers/promises';
import {
  AccessDeniedError,
  InvalidArgumentError,
  UnsupportedError,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type KurrentDBClient,
} from '@kurrent/kurrentdb-client';
import { positionOf, WITHOUT_SYSTEM_STREAMS } from './event-store.kurrentdb-reading';
import type { Follower, RecordedEvent } from './event-store.port';

const PAGE = 500;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Set apart from what the follower itself throws, which may come from the same client. */
class SubscriptionLost extends Error {
  /** No later attempt can succeed. */
  readonly isFinal: boolean;

  constructor(override readonly cause: unknown) {
    super('the subscription was lost');
    this.isFinal = [AccessDeniedError, InvalidArgumentError, UnsupportedError].some((type) => cause instanceof type);
  }
}

/** Whatever has arrived makes one page, so a reader that is behind catches up in large steps. */
async function* pagesOf(subscription: AllStreamSubscription): AsyncGenerator<AllStreamResolvedEvent[]> {
  try {
    for await (const first of subscription) {
      const page = [first];
      while (page.length < PAGE) {
        const next = subscription.read() as AllStreamResolvedEvent | null;
        if (next === null) break;
        page.push(next);
      }
      yield page;
    }
  } catch (error) {
    throw new SubscriptionLost(error);
  }
}

const end = (subscription: AllStreamSubscription): void => {
  subscription.destroy();
  subscription.unsubscribe().catch(() => undefined);
};

/** One subscription from its beginning to its loss. `toRecorded` and the follower end the following when they throw. */
const followOnce = async (
  subscription: AllStreamSubscription,
  onPage: (page: readonly AllStreamResolvedEvent[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  const stop = (): void => end(subscription);
  subscription.on('error', () => undefined); // the loop below sees it; a second one must not end the process
  signal.addEventListener('abort', stop);
  try {
    for await (const page of pagesOf(subscription)) await onPage(page);
  } catch (error) {
    if (!(error instanceof SubscriptionLost)) throw error;
    if (error.isFinal && !signal.aborted) throw error.cause;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
};

/** Subscribes, and subscribes again from the last position handed over, until the signal. */
export const followAll = async (
  client: KurrentDBClient,
  toRecorded: (event: AllStreamResolvedEvent) => RecordedEvent,
  after: bigint,
  follower: Follower,
  signal: AbortSignal,
): Promise<void> => {
  let position = after;
  let pause = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    const from = { fromPosition: positionOf(position), filter: WITHOUT_SYSTEM_STREAMS, requiresLeader: true };
    const onPage = async (page: readonly AllStreamResolvedEvent[]): Promise<void> => {
      const events = page.map(toRecorded);
      await follower(events);
      position = events.at(-1)?.position ?? position;
      pause = FIRST_PAUSE_MS;
    };
    await followOnce(client.subscribeToAll(from, { highWaterMark: PAGE }), onPage, signal);
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  }
};
