import type { ProjectStatus } from './project-status';

export type Label = Readonly<{ label: string; labelEn: string }>;

/** Names of the states (domain.md 8.3). */
export const statusLabels: Readonly<Record<ProjectStatus, Label>> = {
  DRAFT: { label: '草稿', labelEn: 'Draft' },
  SUBMITTED: { label: '已申报', labelEn: 'Submitted' },
  RETURNED: { label: '退回补正', labelEn: 'Returned for correction' },
  EX_ANTE: { label: '事前评估中', labelEn: 'Ex-ante evaluation' },
  EX_ANTE_REJECTED: { label: '不予支持', labelEn: 'Not supported' },
  EX_ANTE_CONDITIONAL: { label: '调整后支持', labelEn: 'Supported on conditions' },
  GOAL_REJECTED: { label: '目标审核不通过', labelEn: 'Goal rejected' },
  DEPT_REVIEW: { label: '部门审核', labelEn: 'Department review' },
  FIN_REVIEW: { label: '财政审核', labelEn: 'Finance review' },
  POOLED: { label: '入库储备', labelEn: 'In the project pool' },
  APPROVED: { label: '预算批复', labelEn: 'Budget approved' },
  ALLOCATED: { label: '指标下达', labelEn: 'Index allocated' },
  EXECUTING: { label: '执行中', labelEn: 'Executing' },
  SUSPENDED: { label: '暂停执行', labelEn: 'Suspended' },
  CANCELLED: { label: '已取消', labelEn: 'Cancelled' },
  COMPLETED: { label: '执行完毕', labelEn: 'Completed' },
  SELF_EVAL: { label: '自评中', labelEn: 'Self-evaluation' },
  EVALUATING: { label: '评价中', labelEn: 'Evaluation' },
  RESULT_CONFIRMED: { label: '结果确认', labelEn: 'Result confirmed' },
  RESULT_APPLIED: { label: '结果已应用', labelEn: 'Result applied' },
  ARCHIVED: { label: '已归档', labelEn: 'Archived' },
  WITHDRAWN: { label: '已撤回', labelEn: 'Withdrawn' },
};

/** Names of the flags that stand beside a state. */
export const flagLabels = {
  WARNED: { label: '预警中', labelEn: 'Warned' },
  RECTIFYING: { label: '整改中', labelEn: 'Rectifying' },
  ADJUSTING: { label: '调整审批中', labelEn: 'Adjusting' },
} as const satisfies Readonly<Record<string, Label>>;

export const attributeLabels = {
  NEW: { label: '新增', labelEn: 'New' },
  CONTINUING: { label: '延续', labelEn: 'Continuing' },
} as const satisfies Readonly<Record<string, Label>>;

export const classLabels = {
  STAFF: { label: '人员类', labelEn: 'Staff' },
  OPERATION: { label: '运转类', labelEn: 'Operation' },
  SPECIFIC_GOAL: { label: '特定目标类', labelEn: 'Specific goal' },
} as const satisfies Readonly<Record<string, Label>>;
