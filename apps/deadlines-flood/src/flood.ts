import { loadavg } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { ReadConnection } from '../../../libs/database/read-connection';
import { EventStore } from '../../../libs/event-store/event-store.port';
import { plusMs } from '../../../libs/kernel/instant';
import { pause } from '../../../libs/process-runtime/pause';
import { ProcessRuntime } from '../../../libs/process-runtime/process-runtime.port';
import { Stepping } from '../../../libs/process-runtime/stepping';
import { Consumers } from '../../../libs/projections/consumers';
import { policyCheckpoint } from '../../../libs/projections/policy-intake';
import { consumerLag, type ConsumerLag } from './consumer-lag';
import { factFigures, type FactFigures } from './facts';
import { startOwnInstance } from './own-instance';
import { prepareFlood, untilQuiet } from './prepare-flood';
import { FactWatch } from './watch-facts';

export type Flood = Readonly<{
  count: number;
  /** Null: no Temporal, the sweeper alone. */
  temporalProgram: string | null;
  say: (line: string) => void;
}>;

export type FloodFigures = FactFigures &
  Readonly<{
    preparedSeconds: number;
    /** Wall clock from the due instant until the last fact was seen in the log. */
    lastSeenSeconds: number | null;
    lag: ConsumerLag;
    /** Wall clock from the last fact until read models and policies had followed, and followed each other. */
    quietSeconds: number;
    load: readonly number[];
  }>;

const LIMIT_MS = 600_000;
const LAG_LIMIT_MS = 180_000;
/** The clock is set going so long before the due instant. */
const RUN_UP_MS = 1_000;

/** A server that has just begun may need a moment until its timers can be trusted. */
const untilReachable = async (app: INestApplicationContext): Promise<void> => {
  for (let tries = 0; !(await app.get(ProcessRuntime).reachable()).reachable; tries += 1) {
    if (tries > 60) throw new Error('Temporal does not answer');
    await pause(1_000);
  }
};

/** Without Temporal those that only tell it stand still. */
const consumersOf = (app: INestApplicationContext, temporal: boolean): readonly string[] => {
  const consumers = app.get(Consumers);
  const policies = temporal ? consumers.policies.map(policyCheckpoint) : consumers.appendingPolicyNames();
  return [...consumers.projectionNames(), ...policies];
};

const since = (startMs: number): number => (Date.now() - startMs) / 1_000;

const measure = async (app: INestApplicationContext, flood: Flood): Promise<FloodFigures> => {
  const { count, temporalProgram, say } = flood;
  const { pool } = app.get(ReadConnection);
  if (temporalProgram !== null) await untilReachable(app);
  const begunMs = Date.now();
  const due = await prepareFlood(app, count);
  const preparedSeconds = since(begunMs);
  say(`${count} 个期限已就绪 / deadlines are open after ${preparedSeconds.toFixed(1)} s, due ${due}`);
  const watch = new FactWatch(pool, (await app.get(EventStore).head()).position);
  await app.get(Stepping).advanceTo(plusMs(due, -RUN_UP_MS), 1);
  const dueMs = Date.now() + RUN_UP_MS;
  await watch.until(count, LIMIT_MS);
  const load = loadavg();
  say(`${watch.facts.length} 个事实 / facts; 等待其后的政策 / waiting for the policies that follow …`);
  const lastSeenMs = watch.facts.at(-1)?.seenMs;
  const sinceMs = lastSeenMs ?? Date.now();
  const consumers = consumersOf(app, temporalProgram !== null);
  const lag = await consumerLag(pool, { consumers, position: watch.position(), sinceMs, limitMs: LAG_LIMIT_MS });
  await untilQuiet(app);
  const quietSeconds = since(sinceMs);
  await watch.look(); // what came doubled came late
  const lastSeenSeconds = lastSeenMs === undefined ? null : (lastSeenMs - dueMs) / 1_000;
  return { ...factFigures(watch.facts, due), preparedSeconds, lastSeenSeconds, lag, quietSeconds, load };
};

/** Opens so many deadlines of three departments, lets them fall due in the same second, and counts what is recorded. */
export const runFlood = async (flood: Flood): Promise<FloodFigures> => {
  const instance = await startOwnInstance(flood.temporalProgram);
  try {
    return await measure(instance.app, flood);
  } finally {
    await instance.stop();
  }
};
