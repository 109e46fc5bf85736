import type { FloodFigures } from './flood';

/** REL-G11: the last fact so many seconds after the due instant. */
export type Goal = Readonly<{ title: string; seconds: number }>;

const told = (seconds: number | null): string => (seconds === null ? '–' : `${seconds.toFixed(1)} s`);

const lagLines = ({ lag }: FloodFigures): string[] =>
  [...lag]
    .sort(([a, one], [b, other]) => (other ?? Infinity) - (one ?? Infinity) || a.localeCompare(b))
    .map(([name, seconds]) => `    ${name.padEnd(36)} ${told(seconds)}`);

const verdict = ({ lastSeconds }: FloodFigures, { seconds }: Goal): string =>
  lastSeconds !== null && lastSeconds <= seconds ? '达到 / met' : '未达到 / missed';

/** For people; lines end with the unit. */
export const reportOf = (figures: FloodFigures, goal: Goal): string => {
  const { facts, doubled, early, bySweeper, firstSeconds, lastSeconds, perSecond, load } = figures;
  const lines = [
    goal.title,
    `  事实 / facts ${facts}，重复 / doubled ${doubled}，提前 / early ${early}，巡检 / by the sweeper ${bySweeper}`,
    `  首个 / first ${told(firstSeconds)}，末个 / last ${told(lastSeconds)} 到期后 / after due (recordedAt)`,
    `  末个可见 / last seen in the log ${told(figures.lastSeenSeconds)} (wall clock)，${perSecond ?? '–'} 个每秒 / per second`,
    `  目标 / goal ≤ ${goal.seconds} s: ${verdict(figures, goal)}`,
    `  准备 / prepared in ${told(figures.preparedSeconds)}，负载 / load average ${load.map((one) => one.toFixed(1)).join(' ')}`,
    `  末个事实之后 / after the last fact: 全部跟上 / everything followed ${told(figures.quietSeconds)}，各消费者 / consumers:`,
    ...lagLines(figures),
  ];
  return `${lines.join('\n')}\n`;
};
