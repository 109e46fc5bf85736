import { fold } from '../../libs/kernel/decider';
import { businessDate, instant } from '../../libs/kernel/instant';
import { project } from '../../libs/projects/domain/project.decider';
import type { ProjectCommand } from '../../libs/projects/domain/project.commands';
import type { ProjectEvent } from '../../libs/projects/domain/project.events';
import { projectSerial } from '../../libs/projects/domain/project-serial.decider';
import type { ProjectApplication } from '../../libs/projects/domain/project-application';
import type { GoalSet } from '../../libs/goals/domain/goal-set';
import type { DeadlineStanding } from '../../libs/rule-sets/domain/deadline-terms';
import type { Sample } from './event-sample';
import { executionSamples } from './event-samples.execution';
import { soundGoalSet, withRow } from './goal-sets';
import { application, PROJECT_ID } from './project-content';
import { after, commands } from './project-histories';
import { acting, people } from './project-people';

/** An application and a goal set that leave nothing out, so that their samples show every field. */
const whole: ProjectApplication = { ...application, constructionOrPurchase: true, classified: true };
const MILESTONE = { accumulationType: 'MILESTONE', plannedMonth: 11, passThreshold: '0.6', tolerance: '5' } as const;
const wholeGoalSet: GoalSet = {
  ...withRow(soundGoalSet(2027), 2, MILESTONE),
  multiYearGoal: '2025—2027 年累计改造老旧供水管网 180 公里。',
  profileDepartureReason: '本项目以工程产出为主。',
};

const SEED = { source: 'seed', code: '99010027T000000000201' } as const;
const substitute = { ...people.perf, onBehalfOf: 'fin-perf-2.F' };
const confirmations = [{ rule: 'DEC-18', reason: '单位为行业通用单位' }];
const MONEY_IN_TIME = acting(people.budget, '2027-01-25T10:00');
const MONEY_LATE = acting(people.budget, '2027-03-01T10:00');

const drafted = after([], { ...commands.create, ...SEED, application: whole });
const written = after(drafted, { ...commands.writeGoals, goalSet: wholeGoalSet });
const permitted = after(written, commands.permitLate);
const submitted = after(permitted, { ...commands.submit, confirmations });
const returned = after(submitted, commands.return);
const resubmitted = after(returned, { ...commands.resubmit, confirmations });
const approved = after(submitted, commands.accept, commands.approve);
const graded = after(approved, { ...commands.grade, by: substitute });
const pooled = after(graded, { ...commands.pool, opinion: '同意入库' });
const withBudget = after(pooled, commands.arrange, commands.approveBudget);

const standing: DeadlineStanding = {
  ...{ deadlineId: `D03-1-${PROJECT_ID}`, code: 'D03', state: 'OPEN', version: 1 },
  dueInstant: instant('2026-09-10T16:00:00Z'),
};
const lapse: ProjectCommand = {
  ...acting(people.system, '2026-09-14T09:00', { source: 'timer', deadlines: [standing] }),
  ...{ type: 'ExpireCorrection', deadlineId: standing.deadlineId, version: 1 },
};

/** What the last command of the history made. */
const madeBy = (history: readonly ProjectEvent[], command: ProjectCommand): readonly ProjectEvent[] =>
  project.decide(fold(project, history), command);

const named = (type: ProjectEvent['type'], events: readonly ProjectEvent[], variant?: string): Sample => {
  const event = events.find((one) => one.type === type);
  if (event === undefined) throw new Error(`the history makes no ${type}`);
  return { event, ...(variant !== undefined && { variant }) };
};

const late = madeBy(withBudget, { ...commands.allocate, ...MONEY_LATE });
const inTime = madeBy(withBudget, { ...commands.allocate, ...MONEY_IN_TIME });
const changes = { ...whole, outline: '改造城区老旧供水管网 60 公里，更换水表。', endDate: businessDate('2027-11-30') };

/** One event of each type of a project's stream and of the serial numbers, as the deciders make them today. */
export const projectSamples = (): readonly Sample[] => [
  named('ProjectDrafted', drafted),
  named('ProjectRevised', madeBy(written, { ...commands.revise, changes })),
  named('GoalSetRevised', written),
  named('LateEntryPermitted', permitted),
  named('ProjectSubmitted', submitted),
  named('GoalSetSubmitted', submitted),
  named('DeadlineStarted', submitted),
  named('ProjectWithdrawn', madeBy(submitted, commands.withdraw)),
  named('ProjectAccepted', approved),
  named('ProjectReturnedForCorrection', returned),
  named('ProjectResubmitted', resubmitted),
  named('CorrectionPeriodExpired', madeBy(returned, lapse)),
  named('ProjectLapsed', madeBy(returned, lapse)),
  named('DepartmentApproved', approved),
  named('GoalGraded', graded),
  named('ProjectPooled', pooled),
  named('BudgetArranged', withBudget),
  named('BudgetApproved', withBudget),
  named('GoalSetApproved', withBudget),
  named('BudgetIndexAllocated', late),
  named('BudgetIndexAllocated', inTime, 'in-time'),
  ...executionSamples(),
  ...projectSerial
    .decide(projectSerial.initialState, { serial: '000000000201', projectId: PROJECT_ID })
    .map((event) => ({ event })),
];

/** A history after which every event of a project can be folded. */
export const projectHistory: readonly ProjectEvent[] = withBudget;
