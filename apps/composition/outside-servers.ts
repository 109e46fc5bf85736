import { ConfigurationError } from '../../libs/configuration/configuration-error';
import { readConfiguration } from '../../libs/configuration/configuration';
import type { Wiring } from './wiring';

/**
 * Wiring of a role that runs by itself: its servers are named by the settings, nothing is embedded.
 * @throws {ConfigurationError} without `DATABASE_URL`
 */
export const outsideServers = (environment: NodeJS.ProcessEnv, cwd: string): Wiring => {
  const configuration = readConfiguration(environment, cwd);
  const { databaseUrl, temporal } = configuration;
  if (databaseUrl === null)
    throw new ConfigurationError('DATABASE_URL', '单独运行的角色必须设置', 'needed by a role that runs by itself');
  return { configuration, databaseUrl, temporalAddress: temporal.address };
};
