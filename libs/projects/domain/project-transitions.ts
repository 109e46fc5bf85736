import type { Role } from '../../kernel/role';
import type { ProjectStatus } from './project-status';

export type TransitionState = ProjectStatus | 'ABSENT';

/** One row of domain.md 8.4: from which states, who may, and how people and clients find it. */
export type Transition = Readonly<{
  /** T1..T34, or the decision that brings the command. */
  rule: string;
  label: string;
  labelEn: string;
  /** Roles by state; a state that is not here refuses. */
  who: Readonly<Partial<Record<TransitionState, readonly Role[]>>>;
  method: 'POST' | 'PUT';
  /** Below `/projects/{p}` (`api.md` 2); null for a command that no person gives. */
  path: string | null;
  needsReason: boolean;
  /** True where it takes effect with another person's consent only. */
  needsSecondPerson: boolean;
}>;

const whoIn = (states: readonly TransitionState[], ...roles: readonly Role[]): Transition['who'] =>
  Object.fromEntries(states.map((state) => [state, roles]));

const post = (
  rule: string,
  [label, labelEn]: readonly [string, string],
  who: Transition['who'],
  path: string | null,
  options: Partial<Transition> = {},
): Transition => ({
  rule,
  label,
  labelEn,
  who,
  method: 'POST',
  path,
  needsReason: false,
  needsSecondPerson: false,
  ...options,
});

const WITH_REASON = { needsReason: true } as const;
const WITH_SECOND_PERSON = { needsSecondPerson: true } as const;
const EXECUTING = ['ALLOCATED', 'EXECUTING'] as const;
const IN_EXECUTION = [...EXECUTING, 'SUSPENDED'] as const;
const WRITING = whoIn(['DRAFT', 'RETURNED'], 'UNIT_CLERK');

/** Commands of a project up to the end of its execution. Whoever continues its life adds rows here. */
export const transitions = {
  CreateProject: post('T1', ['新建项目', 'Draft a project'], whoIn(['ABSENT'], 'UNIT_CLERK'), null),
  ReviseProject: post('T2', ['修改申报内容', 'Revise the application'], WRITING, 'revision'),
  ReviseGoalSet: post('T2', ['填写绩效目标', 'Write the goal set'], WRITING, 'goal-sets/{year}', { method: 'PUT' }),
  SubmitProject: post('T3', ['提交申报', 'Submit'], whoIn(['DRAFT'], 'UNIT_HEAD'), 'submission'),
  PermitLateEntry: post(
    'DEC-36',
    ['许可逾期申报', 'Permit late entry'],
    whoIn(['DRAFT'], 'FIN_PERF'),
    'late-entry-permission',
    WITH_REASON,
  ),
  WithdrawProject: post(
    'T4',
    ['撤回项目', 'Withdraw'],
    whoIn(['DRAFT', 'RETURNED', 'SUBMITTED', 'DEPT_REVIEW'], 'UNIT_HEAD'),
    'withdrawal',
    WITH_REASON,
  ),
  AcceptForReview: post('T5', ['受理', 'Accept for review'], whoIn(['SUBMITTED'], 'DEPT_REVIEWER'), 'acceptance'),
  ReturnForCorrection: post(
    'T6',
    ['退回补正', 'Return for correction'],
    {
      SUBMITTED: ['DEPT_REVIEWER'],
      DEPT_REVIEW: ['DEPT_REVIEWER', 'DEPT_HEAD'],
      FIN_REVIEW: ['FIN_DIVISION', 'FIN_PERF'],
    },
    'return',
    WITH_REASON,
  ),
  ResubmitProject: post('T7', ['补正后重新提交', 'Resubmit'], whoIn(['RETURNED'], 'UNIT_HEAD'), 'resubmission'),
  ExpireCorrection: post('T8', ['补正逾期', 'Correction period over'], whoIn(['RETURNED'], 'SYSTEM'), null),
  ApproveByDepartment: post(
    'T12',
    ['部门审核通过', 'Approve for the department'],
    whoIn(['DEPT_REVIEW'], 'DEPT_HEAD'),
    'department-approval',
  ),
  GradeGoal: post(
    'T13',
    ['绩效目标审核评级', 'Grade the goal'],
    whoIn(['FIN_REVIEW'], 'FIN_PERF'),
    'goal-grade',
    WITH_REASON,
  ),
  ApproveIntoPool: post('T14', ['批准入库', 'Approve into the pool'], whoIn(['FIN_REVIEW'], 'FIN_DIVISION'), 'pooling'),
  ArrangeBudget: post('T15', ['安排预算', 'Arrange the budget'], whoIn(['POOLED'], 'FIN_BUDGET'), 'budget-arrangement'),
  ApproveBudget: post('T16', ['批复预算', 'Approve the budget'], whoIn(['POOLED'], 'FIN_LEADER'), 'budget-approval'),
  AllocateIndex: post(
    'T17',
    ['下达指标', 'Allocate the index'],
    whoIn(['APPROVED', 'ALLOCATED', 'EXECUTING'], 'FIN_BUDGET'),
    'index-allocation',
  ),
  StartExecution: post('T18', ['开始执行', 'Start execution'], whoIn(['ALLOCATED', 'SUSPENDED'], 'SYSTEM'), null),
  RaiseWarning: post('T22', ['发出预警', 'Raise a warning'], whoIn(EXECUTING, 'FIN_PERF'), 'warnings', WITH_REASON),
  RaiseWarningByRule: post('T22', ['按规则预警', 'Warn by rule'], whoIn(EXECUTING, 'SYSTEM'), null),
  SettleWarning: post('T23', ['预警处置', 'Dispose of a warning'], whoIn(IN_EXECUTION, 'SYSTEM'), null),
  CancelProject: post('T23', ['取消项目', 'Cancel the project'], whoIn(IN_EXECUTION, 'SYSTEM'), null),
  SuspendForSilence: post('T24', ['逾期未处置暂停执行', 'Suspend for silence'], whoIn(IN_EXECUTION, 'SYSTEM'), null),
  SuspendProject: post(
    'T25',
    ['暂停执行', 'Suspend execution'],
    whoIn(EXECUTING, 'FIN_PERF', 'FIN_LEADER'),
    'suspension',
    WITH_REASON,
  ),
  ResumeProject: post(
    'T30',
    ['恢复执行', 'Resume execution'],
    whoIn(['SUSPENDED'], 'FIN_PERF', 'FIN_BUDGET'),
    'resumption',
    WITH_SECOND_PERSON,
  ),
  CompleteExecution: post('T34', ['执行完毕', 'Complete execution'], whoIn(['EXECUTING'], 'UNIT_HEAD'), 'completion'),
  CompleteAtYearEnd: post('T34', ['年终关闭执行', 'Close execution'], whoIn(IN_EXECUTION, 'SYSTEM'), null),
} as const satisfies Readonly<Record<string, Transition>>;

export type ProjectCommandName = keyof typeof transitions;
