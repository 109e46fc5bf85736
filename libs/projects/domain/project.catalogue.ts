import { describedIn, type EventDescription } from '../../kernel/event-description';
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
  ExecutionStarted: ['开始执行', 'The first payment of the year was recorded; the project is executed from now on.'],
  WarningRaised: ['发出预警', 'A rule set warned, or finance did with a reason; the unit has to choose a disposition.'],
  WarningPeriodAdded: ['预警追加', 'A further finding of the same rule was added to the warning that is open.'],
  WarningSettled: ['预警处置完毕', 'The unit chose to continue or to reallocate; the warning is open no longer.'],
  ProjectSuspended: ['暂停执行', 'Execution was suspended, by silence over a warning or by order of finance.'],
  ResumptionConsented: ['同意恢复执行', 'The first of two persons agreed that execution is resumed.'],
  ProjectResumed: ['恢复执行', 'The second person agreed; the project is back in the state before the suspension.'],
  ProjectCancelled: ['项目取消', 'Finance confirmed that the project is cancelled after a warning.'],
  ExecutionCompleted: ['执行完毕', 'Execution ended, with the work or with the fiscal year.'],
  CarryOverRecorded: [
    '结转登记',
    'What was allocated and not paid was recorded; a second year is reported to finance.',
  ],
};

/** Events of a project's stream; `DeadlineStarted` is described by the deadlines. */
export const projectEvents: readonly EventDescription[] = describedIn('project-{id}', described);

/** Rules that the project decides by, in plain words. */
export const projectRules: readonly RuleDescription[] = [...projectTransitions, ...projectInvariants];
