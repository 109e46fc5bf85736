import { given } from '../../../test/support/given';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  after,
  commands,
  completeDraft,
  resubmittedProject,
  returnedProject,
  withdrawnProject,
} from '../../../test/support/project-histories';
import { acting, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import { deadlineIdOf } from '../../rule-sets/domain/start-deadline';
import type { ExpireCorrection } from './project.commands';
import { project } from './project.decider';

const of = given(project);
const deadlineId = deadlineIdOf('D03', 1, PROJECT_ID);
const dueInstant = instant('2026-09-10T16:00:00Z');

const expire = (when: string, changes: Partial<DeadlineStanding> = {}, version = 1): ExpireCorrection => ({
  ...acting(people.system, when, {
    source: 'timer',
    deadlines: [{ deadlineId, code: 'D03', state: 'OPEN', version: 1, dueInstant, ...changes }],
  }),
  type: 'ExpireCorrection',
  deadlineId,
  version,
});

const expired = (command: ExpireCorrection) => {
  const about = { projectId: PROJECT_ID, by: people.system, at: command.now, round: 1, effectiveDate: '2026-09-10' };
  const ending = { deadlineId, code: 'D03', outcome: 'EXPIRED', version: 1, dueInstant };
  return [
    {
      type: 'CorrectionPeriodExpired',
      data: { ...about, deadlineId, version: 1, dueInstant, deadlinesEnded: [ending] },
    },
    { type: 'ProjectLapsed', data: about },
  ];
};

it.each([
  ['on the due instant', '2026-09-11T00:00'],
  ['days late', '2026-09-14T08:00'],
  ['in the next year', '2028-01-03T08:00'],
])('T8: the project lapses on the due date, the timer running %s', (_, when) => {
  const command = expire(when);
  expect(project.decide(fold(project, returnedProject()), command)).toStrictEqual(expired(command));
});

it('T8: a lapsed project is withdrawn and has nothing open', () =>
  expect(fold(project, after(returnedProject(), expire('2026-09-11T00:00')))).toMatchObject({
    status: 'WITHDRAWN',
    openDeadlines: [],
  }));

it('T8: expired twice, it lapsed once', () =>
  of(...after(returnedProject(), expire('2026-09-11T00:00')))
    .when(expire('2026-09-11T00:01'))
    .thenNothingHappens());

it.each([
  ['a moment too early', expire('2026-09-10T23:59')],
  ['of another version', expire('2026-09-11T00:00', { version: 2 }, 1)],
  ['of a paused deadline', expire('2026-09-11T00:00', { state: 'PAUSED' })],
  ['of a waived deadline', expire('2026-09-11T00:00', { state: 'WAIVED' })],
  ['of a deadline that was met', expire('2026-09-11T00:00', { state: 'MET' })],
  ['of a moved deadline', expire('2026-09-11T00:00', { dueInstant: instant('2026-09-17T16:00:00Z') })],
  ['without a standing', { ...expire('2026-09-11T00:00'), deadlines: [] }],
  ['of another deadline', { ...expire('2026-09-11T00:00'), deadlineId: deadlineIdOf('D03', 2, PROJECT_ID) }],
])('T8: a timer %s does nothing', (_, command) =>
  of(...returnedProject())
    .when(command)
    .thenNothingHappens(),
);

it.each([
  ['resubmitted', resubmittedProject()],
  ['withdrawn', withdrawnProject()],
  ['still a draft', completeDraft()],
])('T8: a timer for a project that is %s does nothing', (_, history) =>
  of(...history)
    .when(expire('2026-09-11T00:00'))
    .thenNothingHappens(),
);

it('T8: the timer of an earlier round does nothing in a later one', () => {
  const { accept, return: returning } = commands;
  const secondReturn = after(resubmittedProject(), accept, { ...returning, by: people.deptHead });
  of(...secondReturn)
    .when(expire('2026-09-20T00:00'))
    .thenNothingHappens();
});

it('T8, INV-30: only SYSTEM lets it lapse', () =>
  of(...returnedProject())
    .when({ ...expire('2026-09-11T00:00'), by: people.wfAdmin })
    .thenRefusedBy('T8'));
