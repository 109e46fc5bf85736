import 'reflect-metadata';
import { findTemporal } from '../../standalone/src/temporal-binary';
import { sayOnStandardError as say } from '../../standalone/src/say';
import { isSound } from './facts';
import { runFlood } from './flood';
import { reportOf, type Goal } from './report';

const USAGE = '用法 / usage: npm run deadlines:flood -- [sweeper|temporal|both] [count]';
const GOALS = {
  sweeper: { title: '仅巡检 / the sweeper alone', seconds: 30 },
  temporal: { title: '有 Temporal / with Temporal', seconds: 180 },
} as const satisfies Record<string, Goal>;

type Which = keyof typeof GOALS;

const readArguments = ([which = 'both', count = '10000']: readonly string[]): {
  all: Which[];
  count: number;
} | null => {
  const all = (['sweeper', 'temporal'] as const).filter((one) => which === 'both' || which === one);
  return all.length === 0 || !/^[1-9]\d{0,5}$/.test(count) ? null : { all, count: Number(count) };
};

/** True when every deadline became one fact, and none too soon. */
const flooded = async (which: Which, count: number): Promise<boolean> => {
  const temporalProgram = which === 'temporal' ? findTemporal() : null;
  if (which === 'temporal' && temporalProgram === null) {
    say('没有 Temporal,无法测量 / there is no Temporal, so nothing was measured with it');
    return false;
  }
  say(`${GOALS[which].title}: ${count} …`);
  const figures = await runFlood({ count, temporalProgram, say });
  process.stdout.write(reportOf(figures, GOALS[which]));
  return isSound(figures, count);
};

const run = async (): Promise<number> => {
  const asked = readArguments(process.argv.slice(2));
  if (asked === null) {
    say(USAGE);
    return 2;
  }
  let sound = true;
  for (const which of asked.all) sound = (await flooded(which, asked.count)) && sound;
  return sound ? 0 : 1;
};

/** Exit status: 0 sound, 1 facts are missing, doubled or early, 2 wrong use. Goals are told, not judged. */
void run().then(
  (status) => process.exit(status),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
