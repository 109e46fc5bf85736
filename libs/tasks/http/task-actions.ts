import type { Role } from '../../kernel/role';
import type { TaskKind } from '../read-models/task-labels';
import type { ActionView } from '../../web/action.view';
import type { TaskRecord } from './task.view';

/** How a task is done: the command by which it ends, for the roles that may give it. */
type Way = Readonly<{
  command: string;
  label: string;
  labelEn: string;
  method: 'POST' | 'PUT';
  roles: readonly Role[];
  /** Below the base path of the API. */
  path: (task: TaskRecord) => string;
  needs?: Readonly<{ reason?: true; secondPerson?: true }>;
}>;

const BASE = '/api/v1';
const REASON = { reason: true } as const;

const report = ({ project_id, subject }: TaskRecord): string => `/projects/${project_id}/monitoring-reports/${subject}`;
const firstOwed = ({ detail }: TaskRecord): string => detail.pending?.[0]?.warningId ?? '';
const EXTENSION_DECIDERS: readonly Role[] = ['DEPT_HEAD', 'FIN_PERF', 'FIN_LEADER'];

/** By kind of task. A kind that is not here is done outside the platform, or offers what its project offers. */
const ways: Readonly<Partial<Record<TaskKind, readonly Way[]>>> = {
  SUBMIT_MONITORING_REPORT: [
    {
      ...{ command: 'DraftReport', label: '填写监控表', labelEn: 'Write the report', method: 'PUT' },
      ...{ roles: ['UNIT_CLERK'], path: report },
    },
    {
      ...{ command: 'SubmitReport', label: '报送监控表', labelEn: 'Submit the report', method: 'POST' },
      ...{ roles: ['UNIT_HEAD'], path: (task) => `${report(task)}/submission` },
    },
  ],
  SUMMARISE_REPORT: [
    {
      ...{ command: 'SummariseReport', label: '汇总', labelEn: 'Summarise', method: 'POST' },
      ...{ roles: ['DEPT_REVIEWER'], path: (task) => `${report(task)}/summary` },
    },
  ],
  ANALYSE_REPORT: [
    {
      ...{ command: 'AnalyseReport', label: '分析', labelEn: 'Analyse', method: 'POST' },
      ...{ roles: ['FIN_PERF'], path: (task) => `${report(task)}/analysis` },
    },
  ],
  DISPOSE_WARNING: [
    {
      ...{ command: 'ChooseDisposition', label: '选择处置方式', labelEn: 'Choose the disposition', method: 'POST' },
      ...{ roles: ['UNIT_HEAD'], path: ({ subject }) => `/warnings/${subject}/disposition`, needs: REASON },
    },
  ],
  CONFIRM_CANCEL: [
    {
      ...{ command: 'ConfirmDisposition', label: '确认取消项目', labelEn: 'Decide about the cancellation' },
      ...{
        method: 'POST',
        roles: ['FIN_PERF'],
        path: ({ subject }) => `/warnings/${subject}/disposition-confirmation`,
      },
    },
  ],
  PROPOSE_AFTER_FREEZE: [
    {
      ...{ command: 'MakeProposal', label: '提出冻结后处理建议', labelEn: 'Propose after the freeze', method: 'POST' },
      ...{ roles: ['DEPT_HEAD'], path: (task) => `/warnings/${firstOwed(task)}/proposal`, needs: REASON },
    },
  ],
  RESUME_SECOND: [
    {
      ...{ command: 'ResumeProject', label: '同意恢复执行', labelEn: 'Consent to the resumption', method: 'POST' },
      ...{ roles: ['FIN_PERF', 'FIN_BUDGET'], path: ({ project_id }) => `/projects/${project_id}/resumption` },
      needs: { secondPerson: true },
    },
  ],
  DECIDE_EXTENSION: [
    {
      ...{ command: 'DecideExtension', label: '决定延期申请', labelEn: 'Decide about the extension', method: 'POST' },
      ...{ roles: EXTENSION_DECIDERS, path: ({ subject }) => `/deadlines/${subject}/extension-decision` },
      needs: REASON,
    },
  ],
  REVIEW_FIRED_DEADLINE: [
    {
      ...{ command: 'ReviewDeadline', label: '复核已届满的期限', labelEn: 'Review what has fired', method: 'POST' },
      ...{ roles: ['WF_ADMIN'], path: ({ subject }) => `/deadlines/${subject}/review`, needs: REASON },
    },
  ],
};

/** Kinds whose actions the task itself tells; the project tells those of its approval. */
export const actionsOfTask = (task: TaskRecord, role: Role, english: boolean): readonly ActionView[] =>
  (ways[task.kind as TaskKind] ?? [])
    .filter(({ roles }) => roles.includes(role))
    .map(({ command, label, labelEn, method, path, needs = {} }) => ({
      ...{ command, label: english ? labelEn : label, method, href: `${BASE}${path(task)}`, allowed: true, needs },
    }));
