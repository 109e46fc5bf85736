import type { INestApplicationContext } from '@nestjs/common';
import { EventStore } from '../../../libs/event-store/event-store.port';
import { LogIncarnation } from '../../../libs/event-store/log-incarnation';
import { atLocalTime, businessDateOf, type Instant } from '../../../libs/kernel/instant';
import { MovableClock } from '../../../libs/process-runtime/movable-clock.port';
import { Stepping } from '../../../libs/process-runtime/stepping';
import { commandIdOf } from './narrator';
import type { Moment } from './time-line';

/** The stories cannot be told on this log; nothing was changed. */
export class CannotTell extends Error {
  constructor(
    readonly reason: string,
    readonly reasonEn: string,
  ) {
    super(`${reason} / ${reasonEn}`);
    this.name = 'CannotTell';
  }
}

/** Business time as the log and the clock have it; null where nothing has begun. */
const presentOf = async (app: INestApplicationContext): Promise<Instant | null> => {
  const clock = app.get(MovableClock);
  return clock.setting().epoch > 0n ? clock.now() : (await app.get(EventStore).head()).recordedAt;
};

/** Why they cannot be told: null for an empty log that is still before them, and for a telling that was interrupted. */
export const hindrance = async (
  app: INestApplicationContext,
  [first]: readonly Moment[],
  until: Instant,
): Promise<CannotTell | null> => {
  if (first === undefined) return new CannotTell('没有故事', 'there are no stories');
  const store = app.get(EventStore);
  const present = await presentOf(app);
  const isLater = (at: Instant): boolean => present !== null && present > at;
  if ((await store.readCommand(commandIdOf(first))).length > 0)
    return isLater(until) ? new CannotTell('样例故事已经讲完', 'the stories were told already') : null;
  const events = await store.readAll({ limit: 2 }); // the start of the log itself may be there
  if (events.length > 1) return new CannotTell('事件日志不是空的', 'the event log is not empty');
  if (!isLater(first.at)) return null;
  return new CannotTell(
    `业务时间已是 ${present}，样例故事从 ${first.at} 开始`,
    `business time is ${present} already, the stories begin at ${first.at}`,
  );
};

/** The city's life begins in the morning of the first step; a clock that a killed telling left frozen is taken over. */
const setClock = async (app: INestApplicationContext, first: Instant): Promise<void> => {
  const clock = app.get(MovableClock);
  const { epoch: since, settled } = clock.setting();
  const start = atLocalTime(businessDateOf(first), 8);
  const present = await presentOf(app);
  if (present === null || present < start) await clock.set({ at: start, scale: 0, settled: true, since });
  else if (!settled) await clock.set({ scale: 0, settled: true, since });
};

/** Freezes business time for the telling, and starts the log where it is empty. Errors: `CannotTell`, `ClockNotMoved`. */
export const beginTelling = async (
  app: INestApplicationContext,
  moments: readonly Moment[],
  until: Instant,
): Promise<void> => {
  const refusal = await hindrance(app, moments, until);
  if (refusal !== null) throw refusal;
  await setClock(app, moments[0]?.at ?? until);
  await app.get(Stepping).freeze();
  await app.get(LogIncarnation).id();
};
