import { businessDate } from '../../../../libs/kernel/instant';
import { allocate, approveBudget, arrange } from '../budget.deeds';
import type { Post } from '../cast';
import { wan, type Content } from '../content';
import { draft, submit, writeGoals } from '../drafting.deeds';
import { accept, approve, grade, pool } from '../review.deeds';
import { step, type Step } from '../story';

/** The day on which the congress of the city approved the budget of 2026 (DEC-37). */
const CONGRESS = businessDate('2026-01-28');

/** From the draft to the pool: when, by whom in finance, and with which words. */
export type Review = Readonly<{
  /** T1, T2, T3. */
  written: readonly [draft: string, goals: string, submission: string];
  /** T5, T12. */
  department: readonly [acceptance: string, approval: string, opinion: string];
  /** T13; points in the four parts of the goal review. */
  goal: readonly [at: string, by: Post, points: Parameters<typeof grade>[0], reason: string];
  /** T14. */
  pooled: readonly [at: string, by: Post, opinion: string];
}>;

export const reviewed = (content: Content, { written, department, goal, pooled }: Review): readonly Step[] => [
  step(written[0], 'unit-clerk', draft(content)),
  step(written[1], 'unit-clerk', writeGoals(content.goalSet)),
  step(written[2], 'unit-head', submit()),
  step(department[0], 'dept-reviewer', accept()),
  step(department[1], 'dept-head', approve(department[2])),
  step(goal[0], goal[1], grade(goal[2], goal[3])),
  step(pooled[0], pooled[1], pool(pooled[2])),
];

/** T15 to T17 of `amount` 万元: arranged in winter, approved after the congress, allocated in time for D11. */
export const funded = (amount: number, arranged: string, approved: string, allocated: string): readonly Step[] => [
  step(arranged, 'fin-budget', arrange(wan(amount))),
  step(approved, 'fin-leader', approveBudget(CONGRESS)),
  step(allocated, 'fin-budget', allocate(wan(amount))),
];
