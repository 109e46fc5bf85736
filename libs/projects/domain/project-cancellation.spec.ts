import { given } from '../../../test/support/given';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  cancelledProject,
  completedProject,
  execution,
  timedOutProject,
  warnedProject,
} from '../../../test/support/project-executions';
import { people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { businessDate } from '../../kernel/instant';
import type { ProjectCommand } from './project.commands';
import { project } from './project.decider';
import type { ProjectEvent } from './project.events';

const of = given(project);
const decided = (history: readonly ProjectEvent[], command: ProjectCommand) =>
  project.decide(fold(project, history), command);
const stateOf = (history: readonly ProjectEvent[]) => fold(project, history);
const WARNING = `${PROJECT_ID}-w1`;

describe('CancelProject', () => {
  it('T23: a confirmed CANCEL ends execution and closes its warning', () => {
    of(...warnedProject())
      .when(execution.cancel)
      .then({
        type: 'ProjectCancelled',
        data: {
          ...{ projectId: PROJECT_ID, by: people.system, at: execution.cancel.now, fiscalYear: 2027 },
          ...{ warningId: WARNING, reason: '已无实施必要', effectiveDate: businessDate('2027-07-12') },
        },
      });
    expect(stateOf(cancelledProject())).toMatchObject({ status: 'CANCELLED', execution: { openWarnings: [] } });
  });

  it('T23: also while the project is suspended; told twice or after completion it does nothing', () => {
    expect(decided(timedOutProject(), execution.cancel)).toHaveLength(1);
    for (const history of [cancelledProject(), completedProject()])
      of(...history)
        .when(execution.cancel)
        .thenNothingHappens();
  });
});
