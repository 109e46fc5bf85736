import { given } from '../../../test/support/given';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  executingProject,
  execution,
  timedOutProject,
  warnedProject,
  warnFor,
} from '../../../test/support/project-executions';
import { after } from '../../../test/support/project-histories';
import { people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { flagsOf } from './project-flags';
import type { ProjectCommand } from './project.commands';
import { project } from './project.decider';
import type { ProjectEvent } from './project.events';

const of = given(project);
const decided = (history: readonly ProjectEvent[], command: ProjectCommand) =>
  project.decide(fold(project, history), command);
const stateOf = (history: readonly ProjectEvent[]) => fold(project, history);

describe('7.6', () => {
  const rows = (events: readonly ProjectEvent[]) =>
    events.flatMap(({ data }) => ('monthsInARow' in data ? [[data.monthsInARow, data.offlineCheck]] : []));

  it('7.6: the third successive month orders a check, whether it raises a warning or adds to one', () => {
    const two = after(executingProject(), warnFor(4), warnFor(5));
    expect(rows(decided(two, warnFor(6)))).toEqual([[3, ['THREE_IN_A_ROW']]]);
    const settled = after(two, execution.continue);
    expect(rows(decided(settled, warnFor(6)))).toEqual([[3, ['THREE_IN_A_ROW']]]);
  });

  it('7.6: a month without a warning begins a new row', () => {
    const withGap = after(executingProject(), warnFor(4), warnFor(5), warnFor(7));
    expect(rows(decided(withGap, warnFor(8)))).toEqual([[2, []]]);
  });

  it('7.6: a late finding that closes the gap makes one row of both', () =>
    expect(rows(decided(after(executingProject(), warnFor(4), warnFor(6)), warnFor(5)))).toEqual([
      [3, ['THREE_IN_A_ROW']],
    ]));

  it('7.6: a second trigger of a month that counted orders no second check', () => {
    const three = after(executingProject(), warnFor(4), warnFor(5), warnFor(6));
    const again = warnFor(6, { triggers: ['GAP'], evaluation: { stream: 'monitor', eventId: 'report-of-june' } });
    expect(rows(decided(three, again))).toEqual([[3, []]]);
  });

  it('7.6: each warning of a secret project orders a check', () => {
    const secret = executingProject().map((event) =>
      event.type === 'ProjectSubmitted'
        ? { ...event, data: { ...event.data, application: { ...event.data.application, classified: true } } }
        : event,
    );
    expect(rows(decided(secret, warnFor(4)))).toEqual([[1, ['SECRET']]]);
    expect(rows(decided(secret, execution.warn))).toEqual([[0, ['SECRET']]]);
    expect(rows(decided(after(secret, warnFor(4)), warnFor(5)))).toEqual([[2, []]]);
  });
});

describe('T23', () => {
  it('T23: settled by the choice of the unit, once', () => {
    of(...warnedProject())
      .when(execution.continue)
      .then({
        type: 'WarningSettled',
        data: {
          ...{ projectId: PROJECT_ID, by: people.system, at: execution.continue.now },
          ...{ warningId: `${PROJECT_ID}-w1`, choice: 'CONTINUE' },
        },
      });
    of(...after(warnedProject(), execution.continue))
      .when(execution.continue)
      .thenNothingHappens();
    of(...executingProject())
      .when(execution.continue)
      .thenNothingHappens();
  });

  it.each([
    ['open', warnedProject(), ['WARNED']],
    ['CONTINUE', after(warnedProject(), execution.continue), []],
    ['REALLOCATE', after(warnedProject(), execution.reallocate), ['ADJUSTING']],
    ['not answered', timedOutProject(), ['WARNED']],
    ['REALLOCATE, warned again', after(warnedProject(), execution.reallocate, warnFor(8)), ['WARNED', 'ADJUSTING']],
  ])('8.3: flags while the warning is %s', (_, history, flags) => expect(flagsOf(stateOf(history))).toEqual(flags));
});
