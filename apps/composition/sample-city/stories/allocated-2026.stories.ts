import { businessDate } from '../../../../libs/kernel/instant';
import type { Yuan } from '../../../../libs/kernel/money';
import { allocate, approveBudget, arrange } from '../budget.deeds';
import { wan, type Content } from '../content';
import { airMonitoring } from '../content/air-monitoring';
import { farmland } from '../content/farmland';
import { kindergartens } from '../content/kindergartens';
import { roadSurface } from '../content/road-surface';
import { skillsTraining } from '../content/skills-training';
import { waterPipes } from '../content/water-pipes';
import { draft, submit, writeGoals } from '../drafting.deeds';
import { accept, approve, grade, pool } from '../review.deeds';
import { step, type Step, type Story } from '../story';

/** The day on which the congress of the city approved the budget of 2026 (DEC-37). */
const CONGRESS = businessDate('2026-01-28');

/** Moments of T1, T2, T3, T5, T12, T13 and T14 of one project, and how finance judged its goal. */
type Review = Readonly<{
  at: readonly [
    draft: string,
    goals: string,
    submit: string,
    accept: string,
    approve: string,
    grade: string,
    pool: string,
  ];
  points: readonly [string, string, string, string];
  opinions: readonly [department: string, goal: string, division: string];
}>;

const reviewed = ({ application, ...content }: Content, { at, points, opinions }: Review): readonly Step[] => {
  const [drafted, goals, submitted, accepted, approved, graded, pooled] = at;
  const [department, goal, division] = opinions;
  return [
    step(drafted, 'unit-clerk', draft({ application, ...content })),
    step(goals, 'unit-clerk', writeGoals(content.goalSet)),
    step(submitted, 'unit-head', submit()),
    step(accepted, 'dept-reviewer', accept()),
    step(approved, 'dept-head', approve(department)),
    step(graded, 'fin-perf', grade(points, goal)),
    step(pooled, 'fin-division', pool(division)),
  ];
};

/** T15 to T17: arranged in winter, approved after the congress, allocated within D11. */
const funded = (amount: Yuan, arranged: string, approved: string, allocated: string): readonly Step[] => [
  step(arranged, 'fin-budget', arrange(amount)),
  step(approved, 'fin-leader', approveBudget(CONGRESS)),
  step(allocated, 'fin-budget', allocate(amount)),
];
