/** npm forwards the signal that the terminal has already sent, so a repeat within this time is the same wish. */
const SAME_WISH_MS = 2_000;

/** Fulfilled by the first SIGINT or SIGTERM; asked again later, the process ends at once. */
export const untilSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    let askedAt: number | undefined;
    const onSignal = (signal: NodeJS.Signals): void => {
      if (askedAt !== undefined && performance.now() - askedAt > SAME_WISH_MS) process.exit(1);
      askedAt ??= performance.now();
      resolve(signal);
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
