import type { INestApplicationContext } from '@nestjs/common';
import { sampleCityOrganisations } from '../../../libs/access-control/sample-city';
import { sampleCityPeople } from '../../../libs/access-control/sample-city-people';
import { seedDirectory } from '../../../libs/access-control/directory-seed.postgres';
import { ReadConnection } from '../../../libs/database/read-connection';
import { EventStore } from '../../../libs/event-store/event-store.port';
import { LogIncarnation } from '../../../libs/event-store/log-incarnation';
import { MovableClock } from '../../../libs/process-runtime/movable-clock.port';
import type { Wiring } from '../../composition/wiring';
import type { Say } from './say';

/** Only the start of the log itself. */
const isNew = async (store: EventStore): Promise<boolean> => (await store.readAll({ limit: 2 })).length <= 1;

/**
 * On an empty log: bodies and people of the sample city, its stories, and the business instant at which the instance
 * stands when it becomes ready. Later starts change nothing: business time goes on from the log.
 */
export const beginBusinessTime = async (
  app: INestApplicationContext,
  { configuration }: Wiring,
  say: Say,
): Promise<void> => {
  const { demo, businessStart, timeScale, production } = configuration;
  if (demo !== 'off') await seedDirectory(app.get(ReadConnection).pool, sampleCityOrganisations, sampleCityPeople);
  const clock = app.get(MovableClock);
  const started = clock.setting().epoch > 0n || !(await isNew(app.get(EventStore)));
  if (started || production) {
    await app.get(LogIncarnation).id();
    return;
  }
  if (businessStart !== null || timeScale !== 1)
    await clock.set({ ...(businessStart === null ? {} : { at: businessStart }), scale: timeScale, settled: true });
  await app.get(LogIncarnation).id();
  say(`业务时间 / business time: ${clock.now()} × ${clock.scale()}`);
};
