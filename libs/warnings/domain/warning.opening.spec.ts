import { given } from '../../../test/support/given';
import { people } from '../../../test/support/project-people';
import {
  after,
  commands,
  finding,
  laterFinding,
  openedWarning,
  raised,
  standing,
  WARNING_ID,
} from '../../../test/support/warning-histories';
import { fold } from '../../kernel/decider';
import { warning } from './warning.decider';
import { projectOfWarning, warningIdOf, warningOfDeadline, warningStream } from './warning.stream';

const of = given(warning);
const stateAfter = (...events: ReturnType<typeof after>) => fold(warning, events);
const typesOf = (events: ReturnType<typeof after>) => events.map(({ type }) => type);

describe('opening', () => {
  it('T22: the warning that the project was given opens, with its finding and D17', () => {
    expect(stateAfter(...openedWarning())).toMatchObject({
      ...{ status: 'RAISED', warningId: WARNING_ID, rule: 'sichuan-2025', findings: [finding] },
      ...{ warningDate: '2026-07-01', deadlines: [{ code: 'D17', dueDate: '2026-07-15' }] },
    });
    expect(typesOf(openedWarning())).toEqual(['WarningOpened']);
  });

  it('T22: opened twice, it is opened once', () =>
    of(...openedWarning())
      .when(commands.open)
      .thenNothingHappens());

  it('T22: one that was raised by hand has its reason and no finding', () => {
    const byHand = { ...raised, kind: 'MANUAL', rule: 'MANUAL', reason: '群众举报', finding: null } as const;
    expect(stateAfter(...after([], { ...commands.open, raised: byHand }))).toMatchObject({
      ...{ kind: 'MANUAL', reason: '群众举报', findings: [] },
    });
  });

  it('DOM-7.6: a secret project is to be looked at on the spot', () => {
    const events = after([], { ...commands.open, raised: { ...raised, classified: true, offlineCheck: ['SECRET'] } });
    expect(events[1]).toMatchObject({ type: 'OfflineCheckOrdered', data: { reasons: ['SECRET'], monthsInARow: 1 } });
  });

  it('INV-30: only SYSTEM opens, adds and closes', () => {
    for (const command of [commands.add, commands.resumed])
      of(...openedWarning())
        .when({ ...command, by: people.perf })
        .thenRefusedBy(command.type === 'AddFinding' ? 'T22' : 'T23');
    of()
      .when({ ...commands.open, by: people.perf })
      .thenRefusedBy('T22');
  });
});

describe('later periods', () => {
  it('INV-15: a new period adds to the warning; the third in a row orders a check on the spot', () => {
    const events = after(openedWarning(), commands.add);
    expect(typesOf(events)).toEqual(['WarningOpened', 'WarningFindingAdded', 'OfflineCheckOrdered']);
    expect(stateAfter(...events)).toMatchObject({
      ...{ status: 'RAISED', findings: [finding, laterFinding] },
      offlineChecks: [{ reasons: ['THREE_IN_A_ROW'], monthsInARow: 3 }],
    });
  });

  it('INV-15: added twice, it is there once', () =>
    of(...after(openedWarning(), commands.add))
      .when(commands.add)
      .thenNothingHappens());

  it('INV-15: a period without a reason orders no check', () =>
    expect(typesOf(after(openedWarning(), { ...commands.add, monthsInARow: 2, offlineCheck: [] }))).toEqual([
      'WarningOpened',
      'WarningFindingAdded',
    ]));

  it('INV-15: a warning that was answered meanwhile keeps the fact and stays closed', () =>
    expect(stateAfter(...after(openedWarning(), commands.goOn, commands.add))).toMatchObject({
      ...{ status: 'CLOSED', findings: [finding, laterFinding] },
    }));
});

describe('closing', () => {
  it('T30: a timed-out warning ends with the suspension', () =>
    expect(stateAfter(...after(openedWarning(), commands.timeOut, commands.resumed))).toMatchObject({
      ...{ status: 'CLOSED', outcome: 'RESUMED', closedAt: commands.resumed.now },
    }));

  it('T23: closed twice, it is closed once', () =>
    of(...after(openedWarning(), commands.timeOut, commands.resumed))
      .when(commands.resumed)
      .thenNothingHappens());

  it('T23: a warning that ends with the project before it was answered supersedes D17', () => {
    const command = { ...commands.resumed, outcome: 'CANCELLED', deadlines: [standing({ version: 2 })] } as const;
    expect(after(openedWarning(), command).at(-1)).toMatchObject({
      type: 'WarningClosed',
      data: { outcome: 'CANCELLED', deadlinesEnded: [{ code: 'D17', outcome: 'SUPERSEDED', version: 2 }] },
    });
  });
});

it('T24: a deadline of the disposition names its warning, after a refused CANCEL too', () => {
  const id = warningIdOf('6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0', 12);
  const project = projectOfWarning(id);
  expect(warningStream(id)).toBe('warning-6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0-w12');
  expect([`D17-12-${project}`, `D17-12r3-${project}`].map(warningOfDeadline)).toEqual([id, id]);
  expect(warningOfDeadline(`D18-2026-1-${project}`)).toBeNull();
});
