import { foldedRows } from '../../../test/support/folded-rows';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  after,
  allocatedProject,
  commands,
  completeDraft,
  financeReviewProject,
  gradedProject,
  submittedProject,
  withdrawnProject,
} from '../../../test/support/project-histories';
import { fold, type AnyFact } from '../../kernel/decider';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { deadline, type DeadlineCommand } from '../../deadlines/domain/deadline.decider';
import type { DeadlineEvent } from '../../deadlines/domain/deadline.events';
import type { DeadlineTerms } from '../../rule-sets/domain/deadline-terms';
import { tasksProjection } from './tasks.projection';

/** The project's events, each deadline opened right after it was started. */
const withDeadlines = (history: readonly AnyFact[]): readonly AnyFact[] =>
  history.flatMap((event) => {
    if (event.type !== 'DeadlineStarted') return [event];
    const terms = event.data as DeadlineTerms;
    const now = terms.startInstant;
    return [
      event,
      ...deadline.decide(deadline.initialState, { type: 'OpenDeadline', terms, calendar: cnCalendar, now }),
    ];
  });

const rowAfter = (history: readonly AnyFact[]) => foldedRows(tasksProjection, withDeadlines(history)).get(PROJECT_ID);

/** What the last of these does to the deadline that the history opened last. */
const onDeadline = (history: readonly AnyFact[], ...given: readonly DeadlineCommand[]): readonly DeadlineEvent[] => {
  const opened = withDeadlines(history).filter(({ type }) => type === 'DeadlineOpened') as DeadlineEvent[];
  const before = opened.slice(-1);
  const all = given.reduce(
    (events, command) => [...events, ...deadline.decide(fold(deadline, events), command)],
    before,
  );
  return all.slice(1);
};

it.each([
  ['a draft', completeDraft(), 'COMPLETE_DRAFT', ['UNIT_CLERK@106003', 'UNIT_HEAD@106003'], null],
  ['a submission', submittedProject(), 'ACCEPT', ['DEPT_REVIEWER@106'], 'D02'],
  ['the review of finance', financeReviewProject(), 'GRADE_GOAL', ['FIN_PERF@F'], 'D10'],
  ['a goal graded 差', gradedProject('POOR'), 'NONE', [], 'D10'],
  ['an allocated index', allocatedProject(), 'NONE', [], null],
  ['a withdrawal', withdrawnProject(), 'NONE', [], null],
])('T1-T17: after %s the project waits for its next step', (_, history, kind, holders, code) =>
  expect(rowAfter(history)).toMatchObject({ kind, holders, deadline_code: code, project_id: PROJECT_ID }),
);

it('T13: the review of finance goes on with D10 under its next owner', () => {
  const graded = gradedProject();
  const handover = { type: 'ReassignDeadline', owner: { role: 'FIN_DIVISION', org: 'F' } } as const;
  const now = commands.grade.now;
  const [reassigned] = onDeadline(graded, { ...handover, now });
  expect(foldedRows(tasksProjection, [...withDeadlines(graded), reassigned as AnyFact]).get(PROJECT_ID)).toMatchObject({
    ...{ kind: 'POOL', holders: ['FIN_DIVISION@F'], deadline_code: 'D10' },
  });
});

it('T2: a revised name is shown', () => {
  const renamed = after(completeDraft(), { ...commands.revise, changes: { name: '供水管网改造（三期）' } });
  expect(rowAfter(renamed)?.project_name).toBe('供水管网改造（三期）');
});

it('DOM-10.1: a deadline that is closed, or opened too late, leaves the task of nobody', () => {
  const history = submittedProject();
  const now = commands.submit.now;
  const [closed] = onDeadline(history, { type: 'CloseDeadline', outcome: 'MET', version: 1, now });
  const met = [...withDeadlines(history), closed as AnyFact];
  expect(foldedRows(tasksProjection, met).get(PROJECT_ID)).toMatchObject({ kind: 'ACCEPT', deadline_id: null });
  const over = [...withdrawnProject(), ...withDeadlines(history).slice(-1)];
  expect(foldedRows(tasksProjection, over).get(PROJECT_ID)).toMatchObject({ kind: 'NONE', holders: [] });
});
