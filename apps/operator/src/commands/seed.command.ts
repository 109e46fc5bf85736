import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { seedDirectory } from '../../../../libs/access-control/directory-seed.postgres';
import { sampleCityOrganisations } from '../../../../libs/access-control/sample-city';
import { sampleCityPeople } from '../../../../libs/access-control/sample-city-people';
import { STORIES_START } from '../../../../libs/configuration/business-time-settings';
import { ReadConnection } from '../../../../libs/database/read-connection';
import { EventStore } from '../../../../libs/event-store/event-store.port';
import { ClockNotMoved, MovableClock } from '../../../../libs/process-runtime/movable-clock.port';
import { Stepping } from '../../../../libs/process-runtime/stepping';
import { startProjector } from '../../../composition/roles';
import { tellStories, whyNotTell } from '../../../composition/sample-city/tell-stories';
import type { Wiring } from '../../../composition/wiring';
import { print, tell } from '../output';
import { configurationHere, withApplication } from '../reach';
import { WrongUse } from '../wrong-use';

/** Business time runs on from where the telling came to, also where it failed; not when somebody else has the clock. */
const tellAndRelease = async (app: INestApplicationContext, scale: number): Promise<void> => {
  let mine = true;
  try {
    await tellStories(app, STORIES_START, tell);
  } catch (error) {
    mine = !(error instanceof ClockNotMoved);
    throw error;
  } finally {
    if (mine) await app.get(Stepping).release(scale);
  }
};

const seed = async (app: INestApplicationContext, wiring: Wiring): Promise<void> => {
  const refusal = await whyNotTell(app, STORIES_START);
  if (refusal !== null) throw new WrongUse(refusal.reason, refusal.reasonEn);
  await seedDirectory(app.get(ReadConnection).pool, sampleCityOrganisations, sampleCityPeople);
  const clock = app.get(MovableClock);
  const projector = startProjector(app, wiring); // only waits while that of a running instance holds the lease
  try {
    await tellAndRelease(app, clock.scale() > 0 ? clock.scale() : wiring.configuration.timeScale);
  } finally {
    await projector.stop();
  }
  const { position } = await app.get(EventStore).head();
  print({ position: position.toString(), businessNow: clock.now() });
};

const run = async (): Promise<void> => {
  if (configurationHere().production)
    throw new WrongUse('生产环境不能写入样例数据', 'sample data is refused in production');
  await withApplication(seed);
};

/** For an instance that was started without stories and whose business time is still before them. */
export const seedCommand = (): Command =>
  new Command('seed')
    .description('写入样例城市的故事（日志须为空） / tell the stories of the sample city on an empty log')
    .action(run);
