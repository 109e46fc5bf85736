import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON, historyToJSON, type History } from '@temporalio/common/lib/proto-utils';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';

export const HISTORIES = join(__dirname, '../workflow/histories');

export type Recorded = Readonly<{ workflowId: string; history: History }>;

/** File name without `.json` to the history in it; the names are `<workflow>.<release>.<branch>`. */
export const recordedHistories = (): ReadonlyMap<string, History> =>
  new Map(
    readdirSync(HISTORIES)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file.slice(0, -5), historyFromJSON(JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')))]),
  );

/** JSON as Temporal's own tools write it, without the names of the machine that recorded it. */
export const asJson = (history: History): string =>
  historyToJSON(history).replaceAll(/"(identity|binaryChecksum|buildId)": "[^"]*"/g, '"$1": "recorded"');

/** A planted violation is meant to fail: the runtime need not say so too. */
const beQuiet = (): void => {
  if (Runtime._instance !== undefined) return;
  const logging = { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } as const;
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR'), telemetryOptions: { logging } });
};

/** What each history says to the bundle: undefined when it replays, else why it does not. */
export const replay = async (code: string, histories: readonly Recorded[]): Promise<Map<string, Error | undefined>> => {
  beQuiet();
  const outcomes = new Map<string, Error | undefined>();
  const options = { workflowBundle: { code }, replayName: 'recorded' };
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories))
    outcomes.set(workflowId, error);
  return outcomes;
};
