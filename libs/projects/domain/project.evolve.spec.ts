import * as fc from 'fast-check';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  cancelledProject,
  completedProject,
  consentedProject,
  execution,
  timedOutProject,
  warnedProject,
  warnFor,
} from '../../../test/support/project-executions';
import {
  after,
  allocatedProject,
  commands,
  completeDraft,
  financeReviewProject,
  gradedProject,
  resubmittedProject,
  returnedProject,
  withdrawnProject,
} from '../../../test/support/project-histories';
import { acting, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import { deadlineIdOf } from '../../rule-sets/domain/start-deadline';
import { project } from './project.decider';
import { PROJECT_STATUSES } from './project-status';

const D03 = deadlineIdOf('D03', 1, PROJECT_ID);
const lapse = {
  ...acting(people.system, '2026-09-11T00:00', {
    deadlines: [
      { deadlineId: D03, code: 'D03', state: 'OPEN', version: 1, dueInstant: instant('2026-09-10T16:00:00Z') },
    ],
  }),
  type: 'ExpireCorrection',
  deadlineId: D03,
  version: 1,
} as const;

const histories = [
  allocatedProject(),
  resubmittedProject(),
  withdrawnProject(),
  gradedProject('FAIR'),
  gradedProject('POOR'),
  after(returnedProject(), lapse),
  after(completeDraft(), commands.revise, commands.permitLate),
  after(warnedProject(), warnFor(7), execution.reallocate),
  after(timedOutProject(), execution.consent, execution.resume),
  after(consentedProject(), execution.resume, warnFor(9)),
  cancelledProject(),
  completedProject(),
];
const everyEvent = histories.flat();

it('every type of event is among the samples', () => expect(new Set(everyEvent.map(({ type }) => type)).size).toBe(30));

it('folding any events in any order never throws and always gives a state', () => {
  const known = new Set<string>(['ABSENT', ...PROJECT_STATUSES]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...everyEvent), { maxLength: 40 }), (events) => {
      expect(known.has(fold(project, events).status)).toBe(true);
    }),
  );
});

it('folding any prefix of a real history never throws and keeps the project', () =>
  fc.assert(
    fc.property(fc.constantFrom(...histories), fc.nat(40), (history, length) => {
      const state = fold(project, history.slice(0, length + 1));
      expect(state).toMatchObject({ projectId: PROJECT_ID, unitCode: '106003', departmentCode: '106' });
      expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state); // plain JSON, so that it can be kept as it is
    }),
  ));

it('events are plain JSON', () => expect(JSON.parse(JSON.stringify(everyEvent))).toStrictEqual(everyEvent));

it('INV-10: what was submitted in an earlier round stays beside the new one', () => {
  const { submitted } = fold(project, resubmittedProject()).goalSets['2027'] ?? {};
  expect(submitted?.map(({ round }) => round)).toEqual([1, 2]);
});

it('a new round begins with no stage actor, no grade and its own deadline', () => {
  const again = after(gradedProject('FAIR'), commands.correct, {
    ...commands.resubmit,
    ...acting(people.unitHead, '2026-09-14T09:00'),
  });
  expect(fold(project, again)).toMatchObject({
    round: 2,
    stageActors: {},
    grade: null,
    openDeadlines: [{ code: 'D02', deadlineId: deadlineIdOf('D02', 2, PROJECT_ID) }],
  });
});

it.each([
  ['FIN_REVIEW', financeReviewProject(), ['D10']],
  ['RETURNED', returnedProject(), ['D03']],
  ['ALLOCATED', allocatedProject(), []],
])('in %s exactly the deadlines of that state are open', (status, history, codes) => {
  const state = fold(project, history);
  expect(state.status).toBe(status);
  expect(state.openDeadlines.map(({ code }) => code)).toEqual(codes);
});
