const LIMIT_MS = 60_000;

/**
 * Calls `stop` at the first SIGINT or SIGTERM and ends the process with status 0 when it is done, 1 when it fails or
 * takes longer than a minute. To be called once, as early as possible: it takes the place of every other listener.
 *
 * Further signals change nothing: Ctrl-C comes twice, from the terminal and handed on by npm.
 */
export const onStopSignal = (stop: () => Promise<void>): void => {
  let stopping = false;
  const begin = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => end(1, 'the stop took too long'), LIMIT_MS).unref();
    stop().then(
      () => end(0),
      (error: unknown) => end(1, error instanceof Error ? error.message : String(error)),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeAllListeners(signal).on(signal, begin);
};

const end = (status: 0 | 1, why?: string): void => {
  if (why !== undefined) process.stderr.write(`停止失败 / could not stop cleanly: ${why}\n`);
  process.exit(status);
};
