import { foldedRows } from '../../../test/support/folded-rows';
import { PROJECT_ID } from '../../../test/support/project-content';
import type { AnyFact } from '../../kernel/decider';
import { taskOfDeadline } from './deadline.tasks';
import { tasksProjection } from './tasks.projection';

const DEADLINE = `D17-1-${PROJECT_ID}`;
const fact = (type: string, data: object = {}): AnyFact => ({
  type,
  data: { deadlineId: DEADLINE, code: 'D17', projectId: PROJECT_ID, ...data },
});
const rowsOf = (...events: readonly AnyFact[]) => foldedRows(tasksProjection, events);

const requested = fact('DeadlineExtensionRequested', {
  decider: { role: 'DEPT_HEAD', org: '106' },
  decideBefore: '2026-07-15T16:00:00.000Z',
});
const EXTENSION = `DECIDE_EXTENSION-${DEADLINE}`;

it('DOM-10.1: the next level decides about an extension before the due instant', () =>
  expect(rowsOf(requested).get(EXTENSION)).toMatchObject({
    ...{ kind: 'DECIDE_EXTENSION', holders: ['DEPT_HEAD@106'], subject: DEADLINE, effect: 'LAPSE' },
    ...{ deadline_id: DEADLINE, due_date: '2026-07-15', due_instant: '2026-07-15T16:00:00.000Z' },
  }));

it.each(['DeadlineExtended', 'DeadlineExtensionRefused', 'DeadlineExpired', 'DeadlineClosed', 'DeadlineWaived'])(
  'DOM-10.1: with %s nothing is left to decide',
  (type) => expect(rowsOf(requested, fact(type)).get(EXTENSION)).toMatchObject({ kind: 'NONE', holders: [] }),
);

it('DOM-10.1: an override moves the moment by which the request is decided', () => {
  const period = { dueDate: '2026-07-22', dueInstant: '2026-07-22T16:00:00.000Z' };
  expect(rowsOf(requested, fact('DeadlineOverridden', { period })).get(EXTENSION)).toMatchObject({
    ...{ holders: ['DEPT_HEAD@106'], due_date: '2026-07-22' },
  });
});

it('DOM-10.1: a deadline that fired before its calendar changed is reviewed by the workflow administrator', () => {
  const review = `REVIEW_FIRED_DEADLINE-${DEADLINE}`;
  const created = fact('DeadlineReviewTaskCreated', { calendarVersion: '2026:2' });
  expect(rowsOf(created).get(review)).toMatchObject({ holders: ['WF_ADMIN@F'], subject: DEADLINE });
  const period = { dueDate: '2026-07-22', dueInstant: '2026-07-22T16:00:00.000Z' };
  expect(rowsOf(created, fact('DeadlineOverridden', { period })).get(review)).toMatchObject({ holders: [] });
  expect(rowsOf(created, fact('DeadlineReviewed')).get(review)).toMatchObject({ kind: 'NONE', holders: [] });
  expect(rowsOf(created, fact('DeadlineReviewed'), created).get(review)).toMatchObject({ holders: ['WF_ADMIN@F'] });
});

it('DOM-10.1: nothing becomes a task by what ends or moves a deadline', () =>
  expect(rowsOf(fact('DeadlineClosed'), fact('DeadlineEscalated'), fact('DeadlineExpired')).size).toBe(0));

it.each([
  ['D03', '2', PROJECT_ID],
  ['D14', '2026-Q1', `SUBMIT_MONITORING_REPORT-${PROJECT_ID}-2026-Q1`],
  ['D15', '2026-Q4', `SUMMARISE_REPORT-${PROJECT_ID}-2026-Q4`],
  ['D17', '12', `DISPOSE_WARNING-${PROJECT_ID}-w12`],
  ['D17', '12r3', `DISPOSE_WARNING-${PROJECT_ID}-w12`],
  ['D18', '2026-2', `PROPOSE_AFTER_FREEZE-${PROJECT_ID}-2026`],
  ['D19', '2026-2', null],
])('%s of %s stands beside its task', (code, occasion, task) =>
  expect(taskOfDeadline({ code, projectId: PROJECT_ID, deadlineId: `${code}-${occasion}-${PROJECT_ID}` })).toBe(task),
);
