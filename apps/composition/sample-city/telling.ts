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
  constructor(message: string, messageEn: string) {
    super(`${message} / ${messageEn}`);
    this.name = 'CannotTell';
  }
}

const holdsStories = async (store: EventStore, first: Moment): Promise<boolean> =>
  (await store.readCommand(commandIdOf(first))).length > 0;

/** A telling that was killed: its first step stands in the log, and business time did not go on from its end yet. */
export const wasInterrupted = async (app: INestApplicationContext, first: Moment, until: Instant): Promise<boolean> =>
  app.get(MovableClock).now() <= until && (await holdsStories(app.get(EventStore), first));

/** Only the start of the log itself may be there already. */
const refuseUnlessEmpty = async (app: INestApplicationContext): Promise<void> => {
  const events = await app.get(EventStore).readAll({ limit: 2 });
  if (events.length > 1) throw new CannotTell('事件日志不是空的', 'the event log is not empty');
};

/** The city's life begins in the morning of the first step. */
const moveToStart = async (app: INestApplicationContext, { at }: Moment): Promise<void> => {
  const clock = app.get(MovableClock);
  const start = atLocalTime(businessDateOf(at), 8);
  const { epoch } = clock.setting();
  const present = epoch > 0n ? clock.now() : (await app.get(EventStore).head()).recordedAt;
  if (present !== null && present > start)
    throw new CannotTell(
      `业务时间已是 ${present}，样例故事从 ${start} 开始`,
      `business time is ${present} already, the stories begin at ${start}`,
    );
  await clock.set({ at: start, scale: 0, settled: true, since: epoch });
};

/** Who was killed while he stepped left the clock frozen; somebody who is stepping now loses it and stops. */
const takeOver = async (clock: MovableClock): Promise<void> => {
  const { epoch, settled } = clock.setting();
  if (!settled) await clock.set({ scale: 0, settled: true, since: epoch });
};

/**
 * Freezes business time for the telling, and starts the log where it is empty. Errors: `CannotTell` where the log holds
 * anything but an interrupted telling, or business time is later than the first step; `ClockNotMoved`.
 */
export const beginTelling = async (app: INestApplicationContext, first: Moment, until: Instant): Promise<void> => {
  if (await wasInterrupted(app, first, until)) await takeOver(app.get(MovableClock));
  else {
    await refuseUnlessEmpty(app);
    await moveToStart(app, first);
  }
  await app.get(Stepping).freeze();
  await app.get(LogIncarnation).id();
};
