import { Logger } from '@nestjs/common';
import { DefaultLogger, Runtime, type LogEntry } from '@temporalio/worker';

const logger = new Logger('temporal');

const forward = ({ level, message, meta }: LogEntry): void => {
  const text = meta?.error === undefined ? message : `${message}: ${String(meta.error)}`;
  if (level === 'ERROR') logger.error(text);
  else logger.warn(text);
};

/**
 * Once per process, before the first worker. The signals of the process stay ours: left alone, the runtime takes SIGTERM
 * over and keeps the process alive. Its native part would print to standard output, which belongs to the `ready` line.
 */
export const installTemporalRuntime = (): void => {
  if (Runtime._instance !== undefined) return;
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', forward),
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
  });
};
