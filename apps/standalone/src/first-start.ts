import type { INestApplicationContext } from '@nestjs/common';
import { sampleCityOrganisations } from '../../../libs/access-control/sample-city';
import { sampleCityPeople } from '../../../libs/access-control/sample-city-people';
import { seedDirectory } from '../../../libs/access-control/directory-seed.postgres';
import type { Configuration } from '../../../libs/configuration/configuration';
import { ReadConnection } from '../../../libs/database/read-connection';
import { EventStore } from '../../../libs/event-store/event-store.port';
import { LogIncarnation } from '../../../libs/event-store/log-incarnation';
import { MovableClock } from '../../../libs/process-runtime/movable-clock.port';
import { Stepping } from '../../../libs/process-runtime/stepping';
import { tellStories, whyNotTell } from '../../composition/sample-city/tell-stories';
import type { Wiring } from '../../composition/wiring';
import type { Say } from './say';

/** Nothing stands in the log, and nobody has set the clock. */
const isNew = async (app: INestApplicationContext): Promise<boolean> =>
  app.get(MovableClock).setting().epoch === 0n && (await app.get(EventStore).readAll({ limit: 1 })).length === 0;

/** True when business time begins now, or a telling that was killed came to its end. */
const begin = async (app: INestApplicationContext, configuration: Configuration, say: Say): Promise<boolean> => {
  const { demo, businessStart, timeScale } = configuration;
  if (demo === 'stories' && businessStart !== null && (await whyNotTell(app, businessStart)) === null) {
    await tellStories(app, businessStart, say);
    await app.get(Stepping).release(timeScale);
    return true;
  }
  if (!(await isNew(app))) return false;
  if (businessStart !== null || timeScale !== 1) {
    const at = businessStart === null ? {} : { at: businessStart };
    await app.get(MovableClock).set({ ...at, scale: timeScale, settled: true });
  }
  return true;
};

/**
 * On an empty log: bodies and people of the sample city, its stories, and the business instant at which the instance
 * stands when it becomes ready. Later starts change nothing, business time goes on from the log; but stories whose
 * telling was killed are told to their end.
 */
export const beginBusinessTime = async (
  app: INestApplicationContext,
  { configuration }: Wiring,
  say: Say,
): Promise<void> => {
  const { demo, production } = configuration;
  if (demo !== 'off') await seedDirectory(app.get(ReadConnection).pool, sampleCityOrganisations, sampleCityPeople);
  const begins = !production && (await begin(app, configuration, say));
  await app.get(LogIncarnation).id();
  const clock = app.get(MovableClock);
  if (begins) say(`业务时间 / business time: ${clock.now()} × ${clock.scale()}`);
};
