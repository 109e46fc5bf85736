import type { INestApplicationContext } from '@nestjs/common';
import { seedDirectory } from '../../../libs/access-control/directory-seed.postgres';
import { sampleCityOrganisations } from '../../../libs/access-control/sample-city';
import { sampleCityPeople } from '../../../libs/access-control/sample-city-people';
import { ReadConnection } from '../../../libs/database/read-connection';
import { EventStore } from '../../../libs/event-store/event-store.port';
import { EventTypes } from '../../../libs/event-store/event-types';
import { CalendarInForce } from '../../../libs/kernel/calendar-in-force';
import { instant, plusMs, type Instant } from '../../../libs/kernel/instant';
import { MovableClock } from '../../../libs/process-runtime/movable-clock.port';
import { ProjectionProgress } from '../../../libs/projections/projection-progress.port';
import { beginningsOf, dueInstantOf, type At, type Beginning } from './flooded-cohorts';

/** So many appends under way at once: a full batch of the append queue, and the next one gathering. */
const UNDER_WAY = 1_024;
const CATCH_UP_MS = 300_000;
/** Reminders and the opening of the office lie behind at that hour, so that nothing but the expiry is due. */
const BEFORE_MS = 3_600_000;

/** Until read models and policies have worked through the head, and what the policies appended too. */
export const untilQuiet = async (app: INestApplicationContext): Promise<void> => {
  const [store, progress] = [app.get(EventStore), app.get(ProjectionProgress)];
  for (let quiet = false; !quiet;) {
    const { position } = await store.head();
    const seen =
      (await progress.waitForPolicies(position, CATCH_UP_MS)) && (await progress.waitFor(position, CATCH_UP_MS));
    if (!seen) throw new Error(`position ${position} was not worked through`);
    quiet = (await store.head()).position === position;
  }
};

const appendAll = async (store: EventStore, beginnings: Iterator<Beginning>): Promise<void> => {
  const lane = async (): Promise<void> => {
    for (let next = beginnings.next(); next.done !== true; next = beginnings.next())
      await store.append(next.value.stream, next.value.revision, next.value.events);
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, lane));
};

function* streams(count: number, at: At, types: EventTypes, which: 0 | 1): Generator<Beginning> {
  for (let n = 0; n < count; n += 1) yield beginningsOf(n, at, types)[which];
}

/** The clock stands still an hour before the due instant, and so many deadlines are open; answers that instant. */
export const prepareFlood = async (app: INestApplicationContext, count: number): Promise<Instant> => {
  const [store, types, clock] = [app.get(EventStore), app.get(EventTypes), app.get(MovableClock)];
  await seedDirectory(app.get(ReadConnection).pool, sampleCityOrganisations, sampleCityPeople);
  await clock.set({ at: instant('2026-04-01T00:00:00+08:00'), scale: 0, settled: true });
  const calendar = await app.get(CalendarInForce).of('CN');
  const due = dueInstantOf({ now: clock.now(), calendar });
  await clock.set({ at: plusMs(due, -BEFORE_MS), scale: 0, settled: true });
  const at = { now: clock.now(), calendar };
  // projects first: a report whose project the read models do not know yet does not exist in a real log
  await appendAll(store, streams(count, at, types, 0));
  await appendAll(store, streams(count, at, types, 1));
  await untilQuiet(app);
  return due;
};
