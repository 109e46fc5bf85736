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
import { isHalfTold, tellStories } from '../../composition/sample-city/tell-stories';
import type { Wiring } from '../../composition/wiring';
import type { Say } from './say';

/** Nothing but the start of the log itself, and nobody has set the clock. */
const isFirst = async (app: INestApplicationContext): Promise<boolean> =>
  app.get(MovableClock).setting().epoch === 0n && (await app.get(EventStore).readAll({ limit: 2 })).length <= 1;

/** The clock as it is set from outside; untouched where nothing is set. */
const setClock = async (clock: MovableClock, { businessStart, timeScale }: Configuration): Promise<void> => {
  if (businessStart === null && timeScale === 1) return;
  await clock.set({ ...(businessStart === null ? {} : { at: businessStart }), scale: timeScale, settled: true });
};

/** The stories up to the instant at which business time begins; false where there are none to tell, or none left. */
const tell = async (app: INestApplicationContext, configuration: Configuration, say: Say): Promise<boolean> => {
  const { demo, businessStart, timeScale } = configuration;
  if (demo !== 'stories' || businessStart === null) return false;
  if (!(await isFirst(app)) && !(await isHalfTold(app, businessStart))) return false;
  await tellStories(app, businessStart, say);
  await app.get(Stepping).release(timeScale);
  return true;
};

/**
 * On an empty log: bodies and people of the sample city, its stories, and the business instant at which the instance
 * stands when it becomes ready. Later starts change nothing: business time goes on from the log. Only a telling that was
 * killed is taken up again.
 */
export const beginBusinessTime = async (
  app: INestApplicationContext,
  { configuration }: Wiring,
  say: Say,
): Promise<void> => {
  const { demo, production } = configuration;
  const clock = app.get(MovableClock);
  if (demo !== 'off') await seedDirectory(app.get(ReadConnection).pool, sampleCityOrganisations, sampleCityPeople);
  const told = !production && (await tell(app, configuration, say));
  const begins = told || (!production && (await isFirst(app)));
  if (begins && !told) await setClock(clock, configuration);
  await app.get(LogIncarnation).id();
  if (begins) say(`业务时间 / business time: ${clock.now()} × ${clock.scale()}`);
};
