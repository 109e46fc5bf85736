import 'reflect-metadata';
import { readConfiguration } from '../../../libs/configuration/configuration';
import { ConfigurationError } from '../../../libs/configuration/configuration-error';
import { untilSignal } from '../../composition/until-signal';
import { HomeInUse } from './home-lock';
import { startStandalone } from './standalone';

const run = async (): Promise<void> => {
  const asked = untilSignal();
  const standalone = await startStandalone(readConfiguration(process.env, process.cwd()));
  await asked;
  await standalone.stop();
};

/** Started by `npm start`; ends with exit status 0 on SIGINT and SIGTERM, 1 when it could not start. */
export const finished = run().then(
  () => process.exit(0),
  (error: unknown) => {
    const expected = error instanceof ConfigurationError || error instanceof HomeInUse;
    process.stderr.write(`${expected ? error.message : `启动失败 / the start failed: ${String(error)}`}\n`);
    if (!expected && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    process.exit(1);
  },
);
