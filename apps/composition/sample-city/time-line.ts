import { instant, type Instant } from '../../../libs/kernel/instant';
import type { Step, Story, StoryProject } from './story';

/** One step of one story at its place in the time of the whole city; `n` is its place in the story. */
export type Moment = Readonly<{ at: Instant; project: StoryProject; n: number; step: Step }>;

/** Local time in the city, `2026-09-24 15:30`. */
const cityTime = (at: string): Instant => instant(`${at.replace(' ', 'T')}:00+08:00`);

const momentsOf = ({ project, steps }: Story): readonly Moment[] =>
  steps.map((step, n) => ({ at: cityTime(step.at), project, n, step }));

/** All stories as one: in order of time, at the same instant in the order in which they are given. */
export const timeLine = (stories: readonly Story[]): readonly Moment[] =>
  stories.flatMap(momentsOf).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
