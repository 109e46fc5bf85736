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

const holdsStories = async (store: EventStore, first: Moment): Promise<boolean> =>
  (await store.readCommand(commandIdOf(first))).length > 0;

/** Its start may be there already. */
const isEmpty = async (store: EventStore): Promise<boolean> => (await store.readAll({ limit: 2 })).length <= 1;

/** A telling that was killed: its first step stands in the log, and business time did not go on from its end yet. */
export const wasInterrupted = async (app: INestApplicationContext, first: Moment, until: Instant): Promise<boolean> =>
  app.get(MovableClock).now() <= until && (await holdsStories(app.get(EventStore), first));

/** Takes over the clock of a telling that was killed; throws `ClockNotMoved` when somebody else is quicker. */
const takeUp = async (clock: MovableClock): Promise<void> => {
  await clock.set({ scale: 0, settled: false, since: clock.setting().epoch });
};

/** The city's life begins in the morning of the first step. */
const freezeAtStart = async (app: INestApplicationContext, { at }: Moment): Promise<void> => {
  const clock = app.get(MovableClock);
  const start = atLocalTime(businessDateOf(at), 8);
  const { recordedAt } = await app.get(EventStore).head();
  const { epoch } = clock.setting();
  const present = epoch > 0n ? clock.now() : recordedAt;
  if (present !== null && present > start)
    throw new CannotTell(
      `业务时间已到 ${present}，样例故事从 ${start} 开始`,
      `business time shows ${present}, the stories begin at ${start}`,
    );
  await clock.set({ at: start, scale: 0, settled: true, since: epoch });
  await app.get(Stepping).freeze();
};

/**
 * Freezes business time for the telling, and starts the log where it is empty. Errors: `CannotTell` where the log holds
 * anything but an interrupted telling, or business time is later than the first step; `ClockNotMoved`.
 */
export const beginTelling = async (app: INestApplicationContext, first: Moment, until: Instant): Promise<void> => {
  if (await wasInterrupted(app, first, until)) return takeUp(app.get(MovableClock));
  if (!(await isEmpty(app.get(EventStore)))) throw new CannotTell('事件日志不是空的', 'the event log is not empty');
  await freezeAtStart(app, first);
  await app.get(LogIncarnation).id();
};
