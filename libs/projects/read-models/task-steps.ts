import type { Role } from '../../kernel/role';
import type { ProjectEvent } from '../domain/project.events';

/** What has to be done next and by which roles (domain.md 8.4). No roles: nothing waits for anybody. */
export type Step = Readonly<{ kind: TaskKind; roles: readonly Role[] }>;

export const taskLabels = {
  COMPLETE_DRAFT: { label: '完善并提交申报', labelEn: 'Complete and submit the draft' },
  ACCEPT: { label: '形式审查', labelEn: 'Check and accept' },
  CORRECT: { label: '补正', labelEn: 'Correct and resubmit' },
  DEPARTMENT_REVIEW: { label: '部门审核', labelEn: 'Department review' },
  GRADE_GOAL: { label: '绩效目标审核评级', labelEn: 'Grade the goal' },
  POOL: { label: '审核入库', labelEn: 'Approve into the pool' },
  ARRANGE_BUDGET: { label: '安排预算', labelEn: 'Arrange the budget' },
  APPROVE_BUDGET: { label: '批复预算', labelEn: 'Approve the budget' },
  ALLOCATE_INDEX: { label: '下达指标', labelEn: 'Allocate the index' },
  NONE: { label: '无待办', labelEn: 'Nothing to do' },
} as const;
export type TaskKind = keyof typeof taskLabels;

const step = (kind: TaskKind, ...roles: readonly Role[]): Step => ({ kind, roles });

const steps: Partial<Record<ProjectEvent['type'], Step>> = {
  ProjectDrafted: step('COMPLETE_DRAFT', 'UNIT_CLERK', 'UNIT_HEAD'),
  ProjectSubmitted: step('ACCEPT', 'DEPT_REVIEWER'),
  ProjectResubmitted: step('ACCEPT', 'DEPT_REVIEWER'),
  ProjectAccepted: step('DEPARTMENT_REVIEW', 'DEPT_REVIEWER', 'DEPT_HEAD'),
  ProjectReturnedForCorrection: step('CORRECT', 'UNIT_CLERK', 'UNIT_HEAD'),
  DepartmentApproved: step('GRADE_GOAL', 'FIN_PERF'),
  ProjectPooled: step('ARRANGE_BUDGET', 'FIN_BUDGET'),
  BudgetArranged: step('APPROVE_BUDGET', 'FIN_LEADER'),
  BudgetApproved: step('ALLOCATE_INDEX', 'FIN_BUDGET'),
  BudgetIndexAllocated: step('NONE'),
  ProjectWithdrawn: step('NONE'),
  ProjectLapsed: step('NONE'),
};

/** The step that begins with this event; null when it changes nothing about who has to act. */
export const taskAfter = (event: ProjectEvent): Step | null => {
  if (event.type === 'GoalGraded') return event.data.grade === 'POOR' ? step('NONE') : step('POOL', 'FIN_DIVISION');
  return steps[event.type] ?? null;
};
