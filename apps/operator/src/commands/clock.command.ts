import { Command } from 'commander';
import { instant, type Instant } from '../../../../libs/kernel/instant';
import { ClockNotMoved, MovableClock } from '../../../../libs/process-runtime/movable-clock.port';
import { Stepping } from '../../../../libs/process-runtime/stepping';
import { print, tell } from '../output';
import { configurationHere, withApplication } from '../reach';
import { WrongUse } from '../wrong-use';

type Options = Readonly<{ advanceTo?: string; scale?: string }>;

const instantOf = (text: string): Instant => {
  try {
    return instant(text);
  } catch {
    throw new WrongUse(`${text} 不是带时区的时刻`, `${text} is no instant with zone, e.g. 2026-09-24T09:00:00+08:00`);
  }
};

const scaleOf = (text: string): number => {
  const scale = Number(text);
  if (Number.isFinite(scale) && scale > 0 && scale <= 31_536_000) return scale;
  throw new WrongUse(`${text} 不是大于 0 的倍速`, `${text} is no speed above 0`);
};

const refusedBack = (error: unknown): never => {
  if (error instanceof ClockNotMoved && error.cause === 'would go back')
    throw new WrongUse(
      `业务时间不能倒退，现在是 ${error.present}`,
      `business time never goes back; it shows ${error.present}`,
    );
  throw error;
};

const move = async ({ advanceTo, scale }: Options): Promise<void> => {
  if (configurationHere().production && (advanceTo !== undefined || scale !== undefined))
    throw new WrongUse('生产环境的业务时间就是实际时间', 'in production business time is the wall clock');
  const target = advanceTo === undefined ? undefined : instantOf(advanceTo);
  const speed = scale === undefined ? undefined : scaleOf(scale);
  await withApplication(async (app) => {
    const clock = app.get(MovableClock);
    const stepping = app.get(Stepping);
    const next = speed ?? (clock.scale() > 0 ? clock.scale() : 1);
    if (target !== undefined) {
      const { from, to, steps, climbed } = await stepping.advanceTo(target, next).catch(refusedBack);
      tell(
        `业务时间 ${from} → ${to}，经过 ${steps} 个到期时点，办理 ${climbed} 项 / ${steps} due instants, ${climbed} rungs climbed`,
      );
    } else if (speed !== undefined) await stepping.release(speed);
    print({ businessNow: clock.now(), scale: clock.scale(), epoch: clock.setting().epoch.toString() });
  });
};

/** Shows business time; in development moves it forward or changes its speed in the running instance. */
export const clockCommand = (): Command =>
  new Command('clock')
    .description('业务时间 / business time: show, move forward, change speed')
    .option('--advance-to <instant>', 'what falls due on the way takes effect in order, on its own date')
    .option('--scale <n>', 'business seconds in one real second')
    .action(move);
