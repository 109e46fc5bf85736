import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { readConfiguration } from '../../../libs/configuration/configuration';
import { applicationContext } from '../../composition/application-context';
import { migrateDatabase } from '../../composition/prepare-database';
import { startProjector, startWorker } from '../../composition/roles';
import { untilSignal } from '../../composition/until-signal';
import { startEmbeddedPostgres } from '../../standalone/src/embedded-postgres';
import { sayOnStandardError as say } from '../../standalone/src/say';
import { startTemporalServer } from '../../standalone/src/temporal-server';

export type OwnInstance = Readonly<{ app: INestApplicationContext; stop: () => Promise<void> }>;

/** What is to be ended, last begun first; once, whoever asks for it. */
class Endings {
  private readonly all: (() => Promise<unknown> | void)[] = [];
  private ended: Promise<void> | undefined;

  add(end: () => Promise<unknown> | void): void {
    this.all.unshift(end);
  }

  begun(): boolean {
    return this.ended !== undefined;
  }

  run(): Promise<void> {
    return (this.ended ??= this.endAll());
  }

  private async endAll(): Promise<void> {
    for (const end of this.all.splice(0)) await end();
  }
}

const startAll = async (temporalProgram: string | null, endings: Endings): Promise<INestApplicationContext> => {
  const home = mkdtempSync(join(tmpdir(), 'wenxiao-flood-'));
  endings.add(() => rmSync(home, { recursive: true, force: true }));
  chmodSync(home, 0o711); // PostgreSQL's own account must get through
  const configuration = readConfiguration({ WENXIAO_HOME: home, WENXIAO_DEMO: 'off' }, home);
  const database = await startEmbeddedPostgres({ home, durable: true, say });
  endings.add(() => database.stop());
  const { namespace } = configuration.temporal;
  const files = { databaseFile: join(home, 'temporal.db'), logFile: join(home, 'temporal.log') };
  const temporal =
    temporalProgram === null
      ? null
      : await startTemporalServer({ program: temporalProgram, namespace, ...files, say, keepTrying: false });
  endings.add(() => temporal?.stop());
  await migrateDatabase(database.url);
  const wiring = { configuration, databaseUrl: database.url, temporalAddress: temporal?.address ?? null };
  const app = await applicationContext(wiring);
  endings.add(() => app.close());
  const projector = startProjector(app, wiring);
  endings.add(() => projector.stop());
  const worker = startWorker(app, wiring);
  endings.add(() => worker?.stop());
  return app;
};

/** The whole application but HTTP, on servers and a home of its own; nothing of it is left after `stop`. */
export const startOwnInstance = async (temporalProgram: string | null): Promise<OwnInstance> => {
  const endings = new Endings();
  void untilSignal().then(async () => {
    if (endings.begun()) return; // another instance is under way by now, and ends itself
    await endings.run();
    process.exit(130);
  });
  try {
    return { app: await startAll(temporalProgram, endings), stop: () => endings.run() };
  } catch (error) {
    await endings.run();
    throw error;
  }
};
