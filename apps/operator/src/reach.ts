import type { INestApplicationContext } from '@nestjs/common';
import { readConfiguration, type Configuration } from '../../../libs/configuration/configuration';
import { applicationContext } from '../../composition/application-context';
import type { Wiring } from '../../composition/wiring';
import { readInstance } from '../../standalone/src/instance-file';
import { WrongUse } from './wrong-use';

/** The settings of this shell, as the instance itself reads them; the port says nothing here. */
export const configurationHere = (): Configuration => readConfiguration(process.env, process.cwd());

/** How to reach the instance: what it wrote into its home, else the servers that the settings name. */
export const wiringHere = (): Wiring => {
  const configuration = configurationHere();
  const instance = readInstance(configuration.home);
  if (instance !== null) {
    const { databaseUrl, temporalAddress, namespace, eventStore, kurrentdbUrl } = instance;
    const store =
      eventStore === 'kurrentdb' && kurrentdbUrl !== null
        ? ({ kind: 'kurrentdb', url: kurrentdbUrl } as const)
        : ({ kind: 'postgres' } as const);
    const temporal = { address: temporalAddress, namespace };
    return { configuration: { ...configuration, eventStore: store, temporal }, databaseUrl, temporalAddress };
  }
  const { databaseUrl, temporal } = configuration;
  if (databaseUrl !== null) return { configuration, databaseUrl, temporalAddress: temporal.address };
  throw new WrongUse(
    `目录 ${configuration.home} 没有正在运行的实例；请先 npm start，或设置 DATABASE_URL`,
    'no instance runs on this home; start one with npm start, or set DATABASE_URL',
  );
};

/** Works with everything but HTTP, then closes it. */
export const withApplication = async <T>(
  work: (app: INestApplicationContext, wiring: Wiring) => Promise<T>,
): Promise<T> => {
  const wiring = wiringHere();
  const app = await applicationContext(wiring);
  try {
    return await work(app, wiring);
  } finally {
    await app.close();
  }
};
