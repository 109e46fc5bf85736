import { fold } from '../../libs/kernel/decider';
import { businessDate } from '../../libs/kernel/instant';
import { RuleViolation, type Violation } from '../../libs/kernel/rule-violation';
import type { ReviewPoints } from '../../libs/goals/domain/goal-review';
import { goalReviewFourParts } from '../../libs/rule-sets/domain/goal-review-four-parts';
import type { ProjectCommand } from '../../libs/projects/domain/project.commands';
import { project } from '../../libs/projects/domain/project.decider';
import type { ProjectEvent } from '../../libs/projects/domain/project.events';
import { application, goalSet, PROJECT_ID, submissionInputs } from './project-content';
import { acting, people } from './project-people';

/** Histories of a project, each made by the decider from the one before. */
export const after = (history: readonly ProjectEvent[], ...commands: readonly ProjectCommand[]): ProjectEvent[] =>
  commands.reduce<ProjectEvent[]>(
    (events, command) => [...events, ...project.decide(fold(project, events), command)],
    [...history],
  );

export const POINTS: Readonly<Record<'EXCELLENT' | 'GOOD' | 'FAIR' | 'POOR', ReviewPoints>> = {
  EXCELLENT: { completeness: '20', relevance: '28', suitability: '28', feasibility: '18' },
  GOOD: { completeness: '18', relevance: '26', suitability: '25', feasibility: '16' },
  FAIR: { completeness: '14', relevance: '20', suitability: '20', feasibility: '12' },
  POOR: { completeness: '10', relevance: '15', suitability: '15', feasibility: '10' },
};

/** One command of each kind as its ordinary actor gives it in the course of 2026 and 2027. */
export const commands = {
  create: {
    ...acting(people.clerk, '2026-08-03T09:00'),
    type: 'CreateProject',
    projectId: PROJECT_ID,
    serial: '000000000201',
    regionCode: '990100',
    departmentCode: '106',
    application,
  },
  writeGoals: { ...acting(people.clerk, '2026-08-04T09:00'), type: 'ReviseGoalSet', goalSet },
  revise: {
    ...acting(people.clerk, '2026-08-05T09:00'),
    type: 'ReviseProject',
    changes: { outline: '改造城区老旧供水管网 60 公里，更换水表。' },
  },
  permitLate: { ...acting(people.perf, '2026-09-20T09:00'), type: 'PermitLateEntry', reason: '汛期抢险任务' },
  submit: { ...acting(people.unitHead, '2026-09-01T10:00'), ...submissionInputs, type: 'SubmitProject' },
  withdraw: { ...acting(people.unitHead, '2026-09-02T09:00'), type: 'WithdrawProject', reason: '与其他项目合并' },
  accept: { ...acting(people.reviewer, '2026-09-02T10:00'), type: 'AcceptForReview' },
  return: {
    ...acting(people.reviewer, '2026-09-03T10:00'),
    type: 'ReturnForCorrection',
    reasons: [{ field: 'basis', reason: '请补充立项文件文号' }],
  },
  correct: {
    ...acting(people.clerk, '2026-09-04T09:00'),
    type: 'ReviseProject',
    changes: { basis: '云政发〔2026〕8号。' },
  },
  resubmit: { ...acting(people.unitHead, '2026-09-07T10:00'), ...submissionInputs, type: 'ResubmitProject' },
  approve: { ...acting(people.deptHead, '2026-09-08T10:00'), type: 'ApproveByDepartment', opinion: '同意' },
  grade: {
    ...acting(people.perf, '2026-09-09T10:00'),
    type: 'GradeGoal',
    points: POINTS.GOOD,
    reason: '指标较为合理',
    ruleSet: goalReviewFourParts,
  },
  pool: { ...acting(people.division, '2026-09-10T10:00'), type: 'ApproveIntoPool' },
  arrange: { ...acting(people.budget, '2026-11-20T10:00'), type: 'ArrangeBudget', amount: '50000000.00' },
  approveBudget: {
    ...acting(people.leader, '2027-01-20T10:00'),
    type: 'ApproveBudget',
    congressApprovalDate: businessDate('2027-01-18'),
  },
  allocate: { ...acting(people.budget, '2027-01-25T10:00'), type: 'AllocateIndex', amount: '30000000.00' },
} as const satisfies Readonly<Record<string, ProjectCommand>>;

export const draftedProject = (): ProjectEvent[] => after([], commands.create);
/** A draft that nothing stands against. */
export const completeDraft = (): ProjectEvent[] => after(draftedProject(), commands.writeGoals);
export const submittedProject = (): ProjectEvent[] => after(completeDraft(), commands.submit);
export const withdrawnProject = (): ProjectEvent[] => after(submittedProject(), commands.withdraw);
export const returnedProject = (): ProjectEvent[] => after(submittedProject(), commands.return);
export const resubmittedProject = (): ProjectEvent[] => after(returnedProject(), commands.correct, commands.resubmit);
export const acceptedProject = (): ProjectEvent[] => after(submittedProject(), commands.accept);
export const financeReviewProject = (): ProjectEvent[] => after(acceptedProject(), commands.approve);
export const gradedProject = (grade: keyof typeof POINTS = 'GOOD'): ProjectEvent[] =>
  after(financeReviewProject(), { ...commands.grade, points: POINTS[grade] });
export const pooledProject = (): ProjectEvent[] => after(gradedProject(), commands.pool);
export const arrangedProject = (): ProjectEvent[] => after(pooledProject(), commands.arrange);
export const approvedProject = (): ProjectEvent[] => after(arrangedProject(), commands.approveBudget);
export const allocatedProject = (): ProjectEvent[] => after(approvedProject(), commands.allocate);

/** Everything that refuses the command, `[]` when it is accepted. */
export const violationsOf = (history: readonly ProjectEvent[], command: ProjectCommand): readonly Violation[] => {
  try {
    project.decide(fold(project, history), command);
    return [];
  } catch (error) {
    if (error instanceof RuleViolation) return error.violations;
    throw error;
  }
};

export const rulesOf = (history: readonly ProjectEvent[], command: ProjectCommand): readonly string[] =>
  violationsOf(history, command).map(({ rule }) => rule);
