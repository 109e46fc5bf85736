import { given } from '../../../test/support/given';
import { people } from '../../../test/support/project-people';
import {
  after,
  commands,
  DISPOSITION,
  DUE,
  openedWarning,
  raised,
  standing,
  WARNING_ID,
} from '../../../test/support/warning-histories';
import { instant } from '../../kernel/instant';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import type { TimeOutDisposition } from './warning.commands';
import { warning } from './warning.decider';

const of = given(warning);

const timeOut = (now: string, changes: Partial<DeadlineStanding> = {}, version = 1): TimeOutDisposition => ({
  ...{ ...commands.timeOut, now: instant(now), deadlines: [standing(changes)], version },
});

it.each([
  ['on the due instant', '2026-07-15T16:00:00Z'],
  ['days late', '2026-07-20T01:00:00Z'],
  ['in the next year', '2027-02-01T01:00:00Z'],
])('T24, DEC-26: the disposition times out on the due date, the timer running %s', (_, now) => {
  const command = timeOut(now);
  expect(after(openedWarning(), command).at(-1)).toEqual({
    type: 'DispositionTimedOut',
    data: {
      ...{ warningId: WARNING_ID, projectId: raised.projectId, by: command.by, at: command.now, fiscalYear: 2026 },
      ...{ deadlineId: DISPOSITION, version: 1, dueInstant: DUE, effectiveDate: '2026-07-15' },
      deadlinesEnded: [{ deadlineId: DISPOSITION, code: 'D17', outcome: 'EXPIRED', version: 1, dueInstant: DUE }],
    },
  });
});

it('T24: timed out twice, it timed out once', () =>
  of(...after(openedWarning(), timeOut('2026-07-15T16:00:00Z')))
    .when(timeOut('2026-07-15T16:00:01Z'))
    .thenNothingHappens());

it.each([
  ['a moment too early', timeOut('2026-07-15T15:59:59Z')],
  ['of another version', timeOut('2026-07-16T00:00:00Z', { version: 2 })],
  ['of a paused deadline', timeOut('2026-07-16T00:00:00Z', { state: 'PAUSED' })],
  ['of a waived deadline', timeOut('2026-07-16T00:00:00Z', { state: 'WAIVED' })],
  ['of a deadline that was met', timeOut('2026-07-16T00:00:00Z', { state: 'MET' })],
  ['of a moved deadline', timeOut('2026-07-16T00:00:00Z', { dueInstant: instant('2026-07-22T16:00:00Z') })],
  ['of another deadline', { ...timeOut('2026-07-16T00:00:00Z'), deadlineId: `D17-2-${raised.projectId}` }],
])('T24: a timer %s does nothing', (_, command) =>
  of(...openedWarning())
    .when(command)
    .thenNothingHappens(),
);

it.each([
  ['not opened yet', []],
  ['closed', after(openedWarning(), commands.goOn)],
  ['disposed', after(openedWarning(), commands.reallocate)],
])('T24: a timer for a warning that is %s does nothing', (_, history) =>
  of(...history)
    .when(timeOut('2026-07-16T00:00:00Z'))
    .thenNothingHappens(),
);

it('T24: after the time-out nothing is chosen any more', () =>
  of(...after(openedWarning(), commands.timeOut))
    .when(commands.goOn)
    .thenRefusedBy('T23'));

it('T24, INV-30: only SYSTEM lets it time out', () =>
  of(...openedWarning())
    .when({ ...timeOut('2026-07-16T00:00:00Z'), by: people.wfAdmin })
    .thenRefusedBy('T24'));
