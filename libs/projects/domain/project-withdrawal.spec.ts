import { given } from '../../../test/support/given';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  acceptedProject,
  commands,
  completeDraft,
  financeReviewProject,
  pooledProject,
  returnedProject,
  rulesOf,
  submittedProject,
  withdrawnProject,
} from '../../../test/support/project-histories';
import { people } from '../../../test/support/project-people';
import { instant } from '../../kernel/instant';
import { deadlineIdOf } from '../../rule-sets/domain/start-deadline';
import { project } from './project.decider';

const { withdraw } = commands;
const of = given(project);

describe('WithdrawProject', () => {
  it('T4: before finance review the unit head withdraws, and what is open ends as superseded', () =>
    of(...submittedProject())
      .when(withdraw)
      .then({
        type: 'ProjectWithdrawn',
        data: {
          projectId: PROJECT_ID,
          by: people.unitHead,
          at: withdraw.now,
          round: 1,
          from: 'SUBMITTED',
          reason: '与其他项目合并',
          deadlinesEnded: [
            {
              deadlineId: deadlineIdOf('D02', 1, PROJECT_ID),
              code: 'D02',
              outcome: 'SUPERSEDED',
              version: 1,
              dueInstant: instant('2026-09-04T16:00:00Z'),
            },
          ],
        },
      }));

  it.each([
    ['DRAFT', completeDraft(), []],
    ['RETURNED', returnedProject(), []],
    ['SUBMITTED', submittedProject(), []],
    ['DEPT_REVIEW', acceptedProject(), []],
    ['FIN_REVIEW', financeReviewProject(), ['T4']],
    ['POOLED', pooledProject(), ['T4']],
  ])('T4: from %s', (_, history, rules) => expect(rulesOf(history, withdraw)).toEqual(rules));

  it('T4: withdrawn twice, the second is refused', () =>
    of(...withdrawnProject())
      .when(withdraw)
      .thenRefusedBy('T4'));

  it('T4: not without a reason, not by others', () => {
    of(...submittedProject())
      .when({ ...withdraw, reason: '' })
      .thenRefusedBy('T4');
    of(...submittedProject())
      .when({ ...withdraw, by: people.clerk })
      .thenRefusedBy('T4');
  });
});
