import { ConfigurationError } from '../../libs/configuration/configuration-error';
import { outsideServers } from './outside-servers';
import type { RunningRole } from './roles';
import { untilSignal } from './until-signal';
import type { Wiring } from './wiring';

/** Runs one role as a process of its own until SIGINT or SIGTERM; exit status 0 then, 1 when it could not start. */
export const runRole = async (name: string, start: (wiring: Wiring) => Promise<RunningRole>): Promise<void> => {
  try {
    const asked = untilSignal();
    const role = await start(outsideServers(process.env, process.cwd()));
    process.stdout.write(`ready ${name}\n`);
    await asked;
    await role.stop();
    process.exit(0);
  } catch (error) {
    const words = error instanceof ConfigurationError ? error.message : `${name}: ${String(error)}`;
    process.stderr.write(`${words}\n`);
    process.exit(1);
  }
};
