import { PROJECT_ID } from '../../../test/support/project-content';
import { taskLabels } from '../read-models/task-labels';
import { actionsOfTask } from './task-actions';
import type { TaskRecord } from './task.view';

const task = (kind: string, subject: string, detail: TaskRecord['detail'] = {}): TaskRecord => ({
  ...{ task_id: `${kind}-1`, project_id: PROJECT_ID, kind, subject, detail, project_name: '', since: '' },
  ...{ deadline_id: null, deadline_code: null, due_date: null, effect: null, escalation_level: null },
});

const WARNING = `${PROJECT_ID}-w1`;
const base = `/api/v1/projects/${PROJECT_ID}`;

it.each([
  ['UNIT_CLERK', task('SUBMIT_MONITORING_REPORT', '2026-Q2'), 'PUT', `${base}/monitoring-reports/2026-Q2`],
  ['UNIT_HEAD', task('SUBMIT_MONITORING_REPORT', '2026-Q2'), 'POST', `${base}/monitoring-reports/2026-Q2/submission`],
  ['DEPT_REVIEWER', task('SUMMARISE_REPORT', '2026-Q2'), 'POST', `${base}/monitoring-reports/2026-Q2/summary`],
  ['FIN_PERF', task('ANALYSE_REPORT', '2026-Q2'), 'POST', `${base}/monitoring-reports/2026-Q2/analysis`],
  ['UNIT_HEAD', task('DISPOSE_WARNING', WARNING), 'POST', `/api/v1/warnings/${WARNING}/disposition`],
  ['FIN_PERF', task('CONFIRM_CANCEL', WARNING), 'POST', `/api/v1/warnings/${WARNING}/disposition-confirmation`],
  [
    'DEPT_HEAD',
    task('PROPOSE_AFTER_FREEZE', '2026', { pending: [{ freezeNumber: 1, warningId: WARNING }] }),
    'POST',
    `/api/v1/warnings/${WARNING}/proposal`,
  ],
  ['FIN_BUDGET', task('RESUME_SECOND', ''), 'POST', `${base}/resumption`],
  ['DEPT_HEAD', task('DECIDE_EXTENSION', 'D17-1-x'), 'POST', '/api/v1/deadlines/D17-1-x/extension-decision'],
  ['WF_ADMIN', task('REVIEW_FIRED_DEADLINE', 'D02-1-x'), 'POST', '/api/v1/deadlines/D02-1-x/review'],
] as const)('DOM-8.1: a %s is shown the one way to do it', (role, row, method, href) =>
  expect(actionsOfTask(row, role, false)).toMatchObject([{ method, href, allowed: true }]),
);

it('DOM-8.1: nothing that the role may not do, and nothing where the platform has no command', () => {
  expect(actionsOfTask(task('DISPOSE_WARNING', WARNING), 'DEPT_HEAD', false)).toEqual([]);
  expect(actionsOfTask(task('TAKE_BACK', '2026'), 'FIN_BUDGET', false)).toEqual([]);
});

it('every kind of task has a Chinese and an English title', () => {
  for (const { label, labelEn } of Object.values(taskLabels)) {
    expect(label).toMatch(/\p{Script=Han}/u);
    expect(labelEn).toMatch(/[a-z]/);
  }
});
