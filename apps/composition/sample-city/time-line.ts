import { businessDateOf, instant, type Instant } from '../../../libs/kernel/instant';
import type { Step, Story, StoryProject } from './story';

/** One step of one story at its place in the time of the whole city; `n` is its place in the story. */
export type Moment = Readonly<{ at: Instant; project: StoryProject; n: number; step: Step }>;

/** A business day on which something is told. */
export type Day = readonly [Moment, ...Moment[]];

/** Local time in the city, `2026-09-24 15:30`. */
const cityTime = (at: string): Instant => instant(`${at.replace(' ', 'T')}:00+08:00`);

const momentsOf = ({ project, steps }: Story): readonly Moment[] =>
  steps.map((step, n) => ({ at: cityTime(step.at), project, n, step }));

/** All stories as one: in order of time, at the same instant in the order in which they are given. */
export const timeLine = (stories: readonly Story[]): readonly Moment[] =>
  stories.flatMap(momentsOf).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

export const dayByDay = (moments: readonly Moment[]): readonly Day[] => {
  const days: [Moment, ...Moment[]][] = [];
  for (const moment of moments) {
    const day = days.at(-1);
    if (day !== undefined && businessDateOf(day[0].at) === businessDateOf(moment.at)) day.push(moment);
    else days.push([moment]);
  }
  return days;
};
