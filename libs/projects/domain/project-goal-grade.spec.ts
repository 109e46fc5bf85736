import { given } from '../../../test/support/given';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  commands,
  financeReviewProject,
  gradedProject,
  POINTS,
  violationsOf,
} from '../../../test/support/project-histories';
import { people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import { deadlineIdOf } from '../../rule-sets/domain/start-deadline';
import { project } from './project.decider';
import type { ProjectEvent } from './project.events';

const { grade } = commands;
const of = given(project);
const decided = (history: readonly ProjectEvent[], command: Parameters<typeof project.decide>[1]) =>
  project.decide(fold(project, history), command);

describe('GradeGoal', () => {
  it('T13: the grade follows from the points, and D10 goes to the business division', () => {
    const [graded, ...rest] = decided(financeReviewProject(), grade);
    expect(graded).toStrictEqual({
      type: 'GoalGraded',
      data: {
        projectId: PROJECT_ID,
        by: people.perf,
        at: grade.now,
        round: 1,
        year: 2027,
        points: { completeness: '18.00', relevance: '26.00', suitability: '25.00', feasibility: '16.00' },
        total: '85.00',
        grade: 'GOOD',
        gradeLabel: '良',
        reason: '指标较为合理',
        ruleSetId: 'goal-review-four-parts',
        ruleSetVersion: 1,
        deadlinesHandedOver: [
          {
            deadlineId: deadlineIdOf('D10', 1, PROJECT_ID),
            code: 'D10',
            version: 1,
            dueInstant: instant('2026-09-21T16:00:00Z'),
            to: { role: 'FIN_DIVISION', org: 'F' },
          },
        ],
        deadlinesEnded: [],
      },
    });
    expect(rest).toEqual([]);
  });

  it('T13: 中 is returned with the reason of the grade, D10 is met and D03 starts', () => {
    const [graded, returned, started] = decided(financeReviewProject(), { ...grade, points: POINTS.FAIR });
    expect(graded).toMatchObject({
      data: { grade: 'FAIR', deadlinesHandedOver: [], deadlinesEnded: [{ code: 'D10', outcome: 'MET' }] },
    });
    expect(returned).toMatchObject({
      type: 'ProjectReturnedForCorrection',
      data: {
        from: 'FIN_REVIEW',
        stage: 'GOAL_GRADE',
        reasons: [{ field: '/goalSets/2027', label: '绩效目标表', reason: '指标较为合理' }],
        deadlinesEnded: [],
      },
    });
    expect(started).toMatchObject({ data: { code: 'D03', period: { startDate: '2026-09-09' } } });
    expect(fold(project, gradedProject('FAIR')).status).toBe('RETURNED');
  });

  it('T13: 差 ends the round', () => {
    const events = decided(financeReviewProject(), { ...grade, points: POINTS.POOR });
    expect(events).toMatchObject([{ data: { grade: 'POOR', deadlinesEnded: [{ code: 'D10', outcome: 'MET' }] } }]);
    expect(fold(project, gradedProject('POOR'))).toMatchObject({ status: 'GOAL_REJECTED', openDeadlines: [] });
  });

  it('T13: points outside their range and a missing reason are refused', () => {
    const points = { ...POINTS.GOOD, relevance: '30.01' };
    expect(violationsOf(financeReviewProject(), { ...grade, points })).toMatchObject([
      { rule: 'T13', field: '/relevance' },
    ]);
    of(...financeReviewProject())
      .when({ ...grade, reason: '' })
      .thenRefusedBy('T13');
  });
});
