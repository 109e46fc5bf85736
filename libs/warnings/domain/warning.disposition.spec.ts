import { given } from '../../../test/support/given';
import { people } from '../../../test/support/project-people';
import {
  acting,
  after,
  commands,
  DISPOSITION,
  DUE,
  openedWarning,
  raised,
  standing,
  WARNING_ID,
} from '../../../test/support/warning-histories';
import { fold } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import { RuleViolation } from '../../kernel/rule-violation';
import type { ChooseDisposition, WarningCommand } from './warning.commands';
import { warning } from './warning.decider';
import type { WarningEvent } from './warning.events';

const of = given(warning);
const opened = openedWarning();
const at = (localTime: string, choice: ChooseDisposition, changes = {}): ChooseDisposition => ({
  ...choice,
  ...acting(people.unitHead, localTime, changes),
});

const refusal = (history: readonly WarningEvent[], command: WarningCommand): RuleViolation => {
  try {
    warning.decide(fold(warning, history), command);
  } catch (error) {
    if (error instanceof RuleViolation) return error;
  }
  throw new Error('nothing was refused');
};

describe('acknowledgement', () => {
  it('T23: the unit head takes note and D17 runs on', () =>
    expect(fold(warning, after(opened, commands.acknowledge))).toMatchObject({
      ...{ status: 'ACKNOWLEDGED', acknowledged: { by: people.unitHead } },
    }));

  it('T23: acknowledged twice, it is acknowledged once', () =>
    of(...after(opened, commands.acknowledge))
      .when(commands.acknowledge)
      .thenNothingHappens());

  it('T23: one that was answered or timed out is not acknowledged any more', () => {
    for (const answer of [commands.goOn, commands.reallocate, commands.timeOut])
      of(...after(opened, answer))
        .when(commands.acknowledge)
        .thenRefusedBy('T23');
  });
});

describe('choice', () => {
  it('T23, INV-16: CONTINUE meets D17 and closes the warning', () => {
    const [chosen, closed] = after(opened, commands.goOn).slice(1);
    const ending = { deadlineId: DISPOSITION, code: 'D17', outcome: 'MET', version: 1, dueInstant: DUE };
    expect(chosen).toEqual({
      type: 'DispositionChosen',
      data: {
        ...{ warningId: WARNING_ID, projectId: raised.projectId, by: people.unitHead, at: commands.goOn.now },
        ...{ fiscalYear: 2026, choice: 'CONTINUE', reason: '汛期停工，七月起加快', effectiveDate: '2026-07-06' },
        ...{ measures: '增加两个作业面', forecast: '年底前完成全部管段', deadlinesEnded: [ending] },
      },
    });
    expect(closed).toMatchObject({ type: 'WarningClosed', data: { outcome: 'CONTINUED', deadlinesEnded: [] } });
  });

  it.each([commands.reallocate, commands.cancel])(
    'T23: $choice leaves the warning disposed and not closed',
    (command) =>
      expect(fold(warning, after(opened, commands.acknowledge, command))).toMatchObject({
        ...{ status: 'DISPOSED', dispositions: [{ choice: command.choice, confirmation: null }], outcome: null },
      }),
  );

  it('INV-16: CONTINUE needs measures and a forecast, both told at once', () => {
    const { measures: _, forecast: __, ...bare } = commands.goOn;
    const { kind, violations } = refusal(opened, { ...bare, forecast: ' ' });
    expect(kind).toBe('state');
    expect(violations.map(({ rule, field }) => [rule, field])).toEqual([
      ['INV-16', '/measures'],
      ['INV-16', '/forecast'],
    ]);
  });

  it('T23: a reason always', () => {
    expect(refusal(opened, { ...commands.cancel, reason: ' ' })).toMatchObject({ kind: 'value', rule: 'T23' });
  });

  it('T23: chosen twice is refused, whatever was chosen', () => {
    for (const first of [commands.goOn, commands.reallocate, commands.cancel])
      of(...after(opened, first))
        .when(commands.reallocate)
        .thenRefusedBy('T23');
  });

  it('T23: nobody but the head of that very unit', () => {
    for (const by of [people.clerk, people.deptHead, people.perf, { ...people.unitHead, org: '106004' }])
      of(...opened)
        .when({ ...commands.goOn, by })
        .thenRefusedBy('T23');
  });

  it('INV-32: not in a closed year', () =>
    of(...opened)
      .when(at('2027-01-01T00:00', commands.goOn, { deadlines: [standing({ state: 'PAUSED' })] }))
      .thenRefusedBy('INV-32'));
});

describe('within D17', () => {
  it('T23, DEC-26: one minute before the due instant is in time', () =>
    expect(after(opened, at('2026-07-15T23:59', commands.reallocate))).toHaveLength(2));

  it('T23, DEC-26: at the due instant it is too late, before the timer ran too', () =>
    of(...opened)
      .when(at('2026-07-16T00:00', commands.reallocate))
      .thenRefusedBy('T23'));

  it.each([
    ['paused', standing({ state: 'PAUSED' })],
    ['waived', standing({ state: 'WAIVED' })],
    ['extended', standing({ version: 2, dueInstant: instant('2026-07-22T16:00:00Z') })],
  ])('T23: a deadline that was %s binds as it stands', (_, stands) =>
    expect(after(opened, at('2026-07-16T10:00', commands.reallocate, { deadlines: [stands] }))).toHaveLength(2),
  );

  it('T23: a waived deadline is not ended again', () => {
    const deadlines = [standing({ state: 'WAIVED' })];
    expect(after(opened, at('2026-07-16T10:00', commands.reallocate, { deadlines })).at(-1)).toMatchObject({
      data: { deadlinesEnded: [] },
    });
  });

  it('T23: what is late and incomplete is told together', () => {
    const { measures: _, ...bare } = commands.goOn;
    const { violations } = refusal(opened, at('2026-07-16T10:00', bare));
    expect(violations.map(({ rule }) => rule)).toEqual(['T23', 'INV-16']);
  });
});

describe('a department that is its own unit', () => {
  const own = { ...raised, unitCode: '106', departmentCode: '106' };
  const history = after([], { ...commands.open, raised: own });
  const head = { ...people.unitHead, org: '106' };

  it('DEC-35: the head of the unit is no head of the department', () =>
    of(...history)
      .when({ ...commands.reallocate, by: { ...head, roles: ['UNIT_HEAD', 'DEPT_HEAD'] } })
      .thenRefusedBy('DEC-35'));

  it('DEC-35: who chose for the unit proposes nothing for the department', () =>
    of(...after(history, { ...commands.reallocate, by: head }))
      .when({ ...commands.propose, by: { ...people.deptHead, actor: head.actor } })
      .thenRefusedBy('DEC-35'));

  it('DEC-35: two persons may', () =>
    expect(after(history, { ...commands.reallocate, by: head }, commands.propose)).toHaveLength(3));
});
