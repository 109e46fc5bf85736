import { given } from '../../../test/support/given';
import { people } from '../../../test/support/project-people';
import { after, commands, openedWarning, PROPOSAL, raised, standing } from '../../../test/support/warning-histories';
import { fold } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import { warning } from './warning.decider';

const of = given(warning);
const cancelled = after(openedWarning(), commands.cancel);
const refused = after(cancelled, commands.refuse);

describe('finance confirms', () => {
  it('T23, INV-16: the warning is closed, D18 is superseded and D19 runs on', () => {
    const [confirmed, closed] = after(cancelled, commands.confirm).slice(-2);
    expect(confirmed).toMatchObject({
      type: 'DispositionConfirmed',
      data: {
        ...{ by: people.perf, fiscalYear: 2026, confirmed: true, reason: null, effectiveDate: '2026-07-08' },
        deadlinesEnded: [{ deadlineId: PROPOSAL, code: 'D18', outcome: 'SUPERSEDED', version: 1 }],
      },
    });
    expect(closed).toMatchObject({ type: 'WarningClosed', data: { outcome: 'CANCELLED' } });
  });

  it('T23: confirmed twice is refused', () =>
    of(...after(cancelled, commands.confirm))
      .when(commands.confirm)
      .thenRefusedBy('T23'));
});

describe('finance refuses', () => {
  it('T23: a refusal needs a reason', () =>
    of(...cancelled)
      .when({ ...commands.refuse, reason: ' ' })
      .thenRefusedBy('T23'));

  it('T23: the warning is open again and D17 starts anew from that day', () => {
    expect(refused.at(-1)).toMatchObject({
      type: 'DeadlineStarted',
      data: {
        ...{ deadlineId: `D17-1r1-${raised.projectId}`, code: 'D17', round: 1, owner: { role: 'UNIT_HEAD' } },
        ...{ process: 'warning-disposition/106/2026-06', effectOfSilence: 'SUSPEND' },
        period: { startDate: '2026-07-08', dueDate: '2026-07-22', length: 10 },
      },
    });
    expect(fold(warning, refused)).toMatchObject({
      ...{ status: 'RAISED', dispositions: [{ confirmation: { confirmed: false, reason: '省级项目尚未立项' } }] },
    });
  });

  it('T23: one that was acknowledged is acknowledged again', () =>
    expect(fold(warning, after(openedWarning(), commands.acknowledge, commands.cancel, commands.refuse)).status).toBe(
      'ACKNOWLEDGED',
    ));

  it('T23: refused twice is refused', () =>
    of(...refused)
      .when(commands.refuse)
      .thenRefusedBy('T23'));

  it('T23: the new period counts, not the old one', () => {
    const late = { ...commands.goOn, now: instant('2026-07-20T02:00:00Z') };
    expect(after(refused, late).at(-2)).toMatchObject({
      data: { deadlinesEnded: [{ deadlineId: `D17-1r1-${raised.projectId}`, outcome: 'MET' }] },
    });
    of(...refused)
      .when({ ...late, now: instant('2026-07-22T16:00:00Z') })
      .thenRefusedBy('T23');
  });

  it('T23: a second refusal starts another period', () => {
    const again = after(refused, commands.cancel, commands.refuse);
    expect(again.at(-1)).toMatchObject({ data: { deadlineId: `D17-1r2-${raised.projectId}` } });
  });
});

it('INV-16: only a CANCEL is confirmed', () =>
  of(...after(openedWarning(), commands.reallocate))
    .when(commands.confirm)
    .thenRefusedBy('INV-16'));

it('T23: nobody but the finance performance division', () => {
  for (const by of [people.unitHead, people.deptHead, people.budget, people.leader])
    of(...cancelled)
      .when({ ...commands.confirm, by })
      .thenRefusedBy('T23');
});

it('T24: silence over the new period times out like the first', () => {
  const deadlineId = `D17-1r1-${raised.projectId}`;
  const dueInstant = instant('2026-07-22T16:00:00Z');
  const command = { ...commands.timeOut, deadlineId, deadlines: [standing({ deadlineId, dueInstant })] };
  of(...refused)
    .when(command)
    .thenNothingHappens();
  expect(after(refused, { ...command, now: dueInstant }).at(-1)).toMatchObject({
    type: 'DispositionTimedOut',
    data: { effectiveDate: '2026-07-22' },
  });
});
