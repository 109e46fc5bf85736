import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '../../../libs/configuration/configuration';
import { createApi } from '../../composition/http-role';
import { listen, type Listening } from '../../composition/listening-api';
import { migrateDatabase, resumeAlone } from '../../composition/prepare-database';
import { startProjector, startWorker, type RunningRole } from '../../composition/roles';
import type { Wiring } from '../../composition/wiring';
import { beginBusinessTime } from './first-start';
import { writeInstance } from './instance-file';
import { announce } from './announcement';
import { sayOnStandardError as say } from './say';
import { startStandaloneServices, type StandaloneServices } from './services';

type Started = Readonly<{ app: NestFastifyApplication; listening: Listening; roles: readonly RunningRole[] }>;

const startRoles = async (wiring: Wiring, services: StandaloneServices): Promise<Started> => {
  const app = await createApi(wiring);
  const projector = startProjector(app, wiring);
  try {
    await beginBusinessTime(app, wiring, say);
    const worker = startWorker(app, wiring);
    const listening = await listen(app, wiring);
    const { url } = listening;
    const { databaseUrl, temporalAddress: address, configuration } = wiring;
    writeInstance(configuration.home, {
      url,
      databaseUrl,
      temporalAddress: address,
      namespace: configuration.temporal.namespace,
      eventStore: configuration.eventStore.kind,
      kurrentdbUrl: configuration.eventStore.kind === 'kurrentdb' ? configuration.eventStore.url : null,
      startedAt: new Date().toISOString(),
    });
    announce(url, wiring, services.temporal.state());
    return { app, listening, roles: worker === null ? [projector] : [worker, projector] };
  } catch (error) {
    await projector.stop();
    await app.close();
    throw error;
  }
};

/** Everything in one process, with PostgreSQL and Temporal as its children. */
export const startStandalone = async (configuration: Configuration): Promise<RunningRole> => {
  const services = await startStandaloneServices(configuration, say);
  try {
    const { databaseUrl, temporal } = services;
    const carriedOut = await migrateDatabase(databaseUrl);
    if (carriedOut.length > 0) say(`数据库结构已更新 / schema brought up to date: ${carriedOut.length}`);
    if (configuration.databaseUrl === null)
      await resumeAlone(databaseUrl, configuration.timeScale, configuration.eventStore.kind === 'postgres');
    const wiring = { configuration, databaseUrl, temporalAddress: temporal.address };
    const started = await startRoles(wiring, services);
    return { stop: () => stopAll(started, services) };
  } catch (error) {
    await services.stop();
    throw error;
  }
};

/** Requests first, then whoever works for them, then the stores, at last the servers. */
const stopAll = async ({ app, listening, roles }: Started, services: StandaloneServices): Promise<void> => {
  await listening.close();
  await Promise.all(roles.map((role) => role.stop()));
  await app.close();
  await services.stop();
};
