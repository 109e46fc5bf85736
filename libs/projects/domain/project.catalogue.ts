import type { EventDescription } from '../../kernel/event-description';
import type { RuleDescription } from '../../kernel/rule-description';
import { projectInvariants } from './project-invariants.catalogue';
import { projectTransitions } from './project-transitions.catalogue';
import type { ProjectEvent } from './project.events';

type Own = Exclude<ProjectEvent['type'], 'DeadlineStarted'>;

/** Label and meaning of every event; a new one that is not described breaks the compilation. */
const described: Readonly<Record<Own, readonly [label: string, meaning: string]>> = {
  ProjectDrafted: ['项目草稿建立', 'A unit began to write an application for a fiscal year.'],
  ProjectRevised: ['申报内容修改', 'Fields of the application were changed; only the changed ones are carried.'],
  GoalSetRevised: ['绩效目标修改', 'The drafted goal set of the year was replaced.'],
  LateEntryPermitted: [
    '逾期申报许可',
    'The finance performance division permits this project to enter late, with a reason.',
  ],
  ProjectSubmitted: ['项目申报提交', 'The unit head submitted; the whole application is frozen in this event.'],
  ProjectResubmitted: [
    '补正后重新提交',
    'The corrected application was submitted again and frozen; a new round begins.',
  ],
  GoalSetSubmitted: ['绩效目标提交', 'The goal set was frozen and bound to a version of its scoring rule set.'],
  ProjectWithdrawn: ['项目撤回', 'The unit withdrew the project before the review of finance.'],
  CorrectionPeriodExpired: [
    '补正期限届满',
    'The correction period ran out without a resubmission; it takes effect on the due date.',
  ],
  ProjectLapsed: ['项目视为撤回', 'The project lapsed because it was not corrected in time.'],
  ProjectAccepted: ['形式审查受理', 'The department accepted the submission for review.'],
  ProjectReturnedForCorrection: ['退回补正', 'A reviewer returned the project and named what must be corrected.'],
  DepartmentApproved: ['部门审核通过', 'The department approved; finance reviews budget and goal.'],
  GoalGraded: ['绩效目标评级', 'The four-part review of the goal gave a total and the grade that follows from it.'],
  ProjectPooled: ['入库储备', 'The project entered the project pool, without money.'],
  BudgetArranged: ['预算安排', 'An amount was arranged for the project.'],
  BudgetApproved: ['预算批复', 'The budget was approved after the congress approved it.'],
  GoalSetApproved: ['绩效目标批复', 'The goal set was approved together with the budget, as a new version.'],
  BudgetIndexAllocated: ['预算指标下达', 'Part or all of the approved budget was allocated; payments become possible.'],
};

/** Events of a project's stream up to the allocated index; `DeadlineStarted` is described by the deadlines. */
export const projectEvents: readonly EventDescription[] = Object.entries(described).map(([type, [label, meaning]]) => ({
  type,
  label,
  meaning,
  stream: 'project-{id}',
}));

/** Rules that the project decides by, in plain words. */
export const projectRules: readonly RuleDescription[] = [...projectTransitions, ...projectInvariants];
