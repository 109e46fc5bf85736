import { budgetWorld, byTreasury, saidAbout } from '../../../test/support/budget-world';
import { PROJECT_ID } from '../../../test/support/project-content';
import { businessDate, instant } from '../../kernel/instant';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import { CorrectPaymentHandler, CorrectPayment } from './correct-payment.command';
import { RecordArrival, RecordArrivalHandler } from './record-arrival.command';
import { RecordPayment, RecordPaymentHandler } from './record-payment.command';
import { ReversePayment, ReversePaymentHandler } from './reverse-payment.command';

const STREAM = `budget-${PROJECT_ID}-2026`;
const PROJECT = `project-${PROJECT_ID}`;
const WARNING = `warning-${PROJECT_ID}-w1`;
const said = saidAbout(PROJECT_ID);
const paidOn = businessDate('2026-03-10');

let world: ReturnType<typeof budgetWorld>;
beforeEach(async () => {
  world = budgetWorld();
  await world.recorded(PROJECT, said.drafted());
});

const on = (key: string, visible: VisibleOrganisations = { kind: 'all' }) => ({
  projectId: PROJECT_ID,
  context: byTreasury(key),
  visible,
});
const pay = (key: string, paymentId: string, amount: string) =>
  new RecordPaymentHandler(world.decisions).execute(new RecordPayment(on(key), { paymentId, amount, paidOn }));
const typesOf = async () => (await world.store.readStream(STREAM)).map(({ event }) => event.type);
const lastData = async () => (await world.store.readStream(STREAM)).at(-1)?.event.data;

it('T18: a payment right after the allocation is not refused: the index catches up with the ids of the policy', async () => {
  const allocation = await world.recorded(PROJECT, said.allocated(1, '600.00', '600.00'));
  const receipt = await pay('k1', 'Z1', '520.00');
  expect([receipt.outcome, receipt.revision]).toEqual(['applied', 1n]);
  await world.follow(allocation);
  expect(await typesOf()).toEqual(['BudgetIndexIssued', 'PaymentRecorded']);
  const [issued] = await world.store.readStream(STREAM);
  expect(issued?.metadata).toMatchObject({ actor: 'system:issue-index', source: 'policy', projectId: PROJECT_ID });
  expect(issued?.metadata.causationId).toBe(allocation[0]?.id);
});

it('T18: the other way round, the payment finds what the policy issued; a further allocation is caught up too', async () => {
  await world.follow(await world.recorded(PROJECT, said.allocated(1, '600.00', '600.00')));
  await pay('k1', 'Z1', '600.00');
  await world.recorded(PROJECT, said.allocated(2, '400.00', '1000.00'));
  await pay('k2', 'Z2', '400.00');
  expect(await typesOf()).toEqual(['BudgetIndexIssued', 'PaymentRecorded', 'BudgetIndexIssued', 'PaymentRecorded']);
  expect(await lastData()).toMatchObject({ flags: [], balance: '0.00', first: false });
});

it('twice: the policy issues once, a repeated payment is answered as before, the same fact under another key is nothing', async () => {
  const allocation = await world.recorded(PROJECT, said.allocated(1, '600.00', '600.00'));
  await world.follow(allocation);
  await world.follow(allocation);
  await pay('k1', 'Z1', '1.00');
  expect((await pay('k1', 'Z1', '1.00')).outcome).toBe('alreadyApplied');
  expect((await pay('k2', 'Z1', '1.00')).outcome).toBe('nothingToDo');
  expect(await typesOf()).toEqual(['BudgetIndexIssued', 'PaymentRecorded']);
});

it('T18: without an allocation the payment is refused and nothing is stored', async () => {
  await expect(pay('k1', 'Z1', '1.00')).rejects.toMatchObject({ rule: 'T18' });
  expect(await typesOf()).toEqual([]);
});

it('INV-36: a project that is absent or outside what the caller may see does not exist for him', async () => {
  const hidden = new RecordArrival(on('k1', { kind: 'unit', code: '104002' }), {
    ...{ arrivalId: 'A1', amount: '1.00', arrivedOn: paidOn },
  });
  await expect(new RecordArrivalHandler(world.decisions).execute(hidden)).rejects.toThrow(NotFoundForCaller);
  const absent = { ...on('k2'), projectId: '6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f1' };
  const payment = { paymentId: 'Z1', amount: '1.00', paidOn };
  const lost = new RecordPaymentHandler(world.decisions).execute(new RecordPayment(absent, payment));
  await expect(lost).rejects.toThrow(NotFoundForCaller);
});

it('DEC-67: refunds, corrections and arrivals reach the index', async () => {
  await world.recorded(PROJECT, said.allocated(1, '600.00', '600.00'));
  await pay('k1', 'Z1', '100.00');
  const change = { paymentId: 'Z1', reason: '录入有误' };
  const reversal = { ...change, reversalId: 'R1', amount: '10.00', on: paidOn };
  await new ReversePaymentHandler(world.decisions).execute(new ReversePayment(on('k2'), reversal));
  const correction = { ...change, correctionId: 'C1', amount: '90.00', paidOn };
  await new CorrectPaymentHandler(world.decisions).execute(new CorrectPayment(on('k3'), correction));
  expect(await lastData()).toMatchObject({ executedAmount: '80.00' });
  const arrival = { arrivalId: 'A1', amount: '600.00', arrivedOn: paidOn };
  await new RecordArrivalHandler(world.decisions).execute(new RecordArrival(on('k4'), arrival));
  expect(await lastData()).toMatchObject({ arrivedAmount: '600.00' });
});

describe('freeze-index', () => {
  beforeEach(async () => {
    await world.recorded(PROJECT, said.allocated(1, '600.00', '600.00'));
  });

  it('INV-17: a suspension freezes on its effective date, even where the index had not caught up; twice once', async () => {
    const suspension = await world.recorded(PROJECT, said.suspended(`${PROJECT_ID}-w1`, '2026-09-14'));
    await world.follow(suspension);
    await world.follow(suspension);
    expect(await typesOf()).toEqual(['BudgetIndexIssued', 'BudgetIndexFrozen', 'DeadlineStarted', 'DeadlineStarted']);
    const [, frozen] = await world.store.readStream(STREAM);
    expect(frozen?.metadata).toMatchObject({ actor: 'system:freeze-index', effectiveDate: '2026-09-14' });
    await world.follow(await world.recorded(PROJECT, said.resumed('2026-10-16')));
    expect(await lastData()).toMatchObject({ cause: 'RESUMED', released: true, freezeNumbers: [1] });
  });

  it('INV-16: REALLOCATE and CANCEL freeze, CONTINUE does not', async () => {
    await world.follow(await world.recorded(WARNING, said.chosen('CONTINUE', '2026-09-10')));
    expect(await typesOf()).toEqual([]);
    await world.follow(await world.recorded(WARNING, said.chosen('REALLOCATE', '2026-09-10')));
    expect((await typesOf()).slice(1)).toEqual(['BudgetIndexFrozen', 'DeadlineStarted', 'DeadlineStarted']);
  });

  it('INV-16: a CANCEL that finance refuses unfreezes, one that it confirms does not', async () => {
    await world.follow(await world.recorded(WARNING, said.chosen('CANCEL', '2026-09-10')));
    await world.follow(await world.recorded(WARNING, said.confirmed(true, '2026-09-11')));
    expect(await typesOf()).not.toContain('BudgetIndexUnfrozen');
    const met = { deadlineId: `D18-2026-1-${PROJECT_ID}`, code: 'D18', state: 'MET', version: 2 } as const;
    world.standings.told.push({ ...met, dueInstant: instant('2026-10-05T16:00:00Z') });
    await world.follow(await world.recorded(WARNING, said.confirmed(false, '2026-09-12')));
    expect(await lastData()).toMatchObject({ cause: 'CANCEL_REFUSED', deadlinesEnded: [{ code: 'D19' }] });
  });

  it('INV-11: between the suspension and its freeze a payment is flagged already, and a check refuses', async () => {
    await world.recorded(PROJECT, said.suspended(null, '2026-10-16'));
    await pay('k1', 'Z1', '1.00');
    expect(await lastData()).toMatchObject({ flags: ['INDEX_FROZEN'] });
    const asked = world.checks.check(PROJECT_ID, byTreasury('k2'), '1.00');
    await expect(asked).rejects.toMatchObject({ rule: 'INV-11', kind: 'state' });
  });

  it.each(['completed', 'cancelled'] as const)(
    'T19: a project that is %s refuses a check and flags a payment of the days after it',
    async (ended) => {
      await world.recorded(PROJECT, said[ended]('2026-03-09'));
      const asked = world.checks.check(PROJECT_ID, byTreasury('k1'), '1.00');
      await expect(asked).rejects.toMatchObject({ rule: 'T19', kind: 'state' });
      await pay('k2', 'Z1', '1.00');
      expect(await lastData()).toMatchObject({ flags: ['AFTER_COMPLETION'] });
    },
  );

  it('INV-32: a payment of the last day that arrives later is recorded without a flag', async () => {
    await world.recorded(PROJECT, said.completed('2026-03-10'));
    await pay('k1', 'Z1', '1.00');
    expect(await lastData()).toMatchObject({ paymentId: 'Z1', flags: [] });
  });

  it('D19: the take-back point makes a task once, on its due date', async () => {
    await world.follow(await world.recorded(PROJECT, said.suspended(`${PROJECT_ID}-w1`, '2026-09-14')));
    const runOut = {
      ...{ deadlineId: `D19-2026-1-${PROJECT_ID}`, code: 'D19', projectId: PROJECT_ID, version: 1 },
      ...{ dueInstant: instant('2026-10-14T16:00:00Z'), effectiveDate: businessDate('2026-10-14') },
    };
    expect(await world.effect.take(runOut, byTreasury('timer'))).toBe(true);
    expect(await lastData()).toMatchObject({ unpaidBalance: '600.00', effectiveDate: '2026-10-14' });
    expect(await world.effect.take(runOut, byTreasury('timer'))).toBe(false);
    expect(await world.effect.take(runOut, byTreasury('sweeper'))).toBe(false);
  });
});

it('INV-11: a policy about a project whose index was never issued does nothing', async () => {
  await world.follow(await world.recorded(PROJECT, said.suspended(null, '2026-10-16'), said.resumed('2026-10-16')));
  expect(await typesOf()).toEqual([]);
});

it('INV-11: a check counts allocations that have not arrived yet, and stores nothing', async () => {
  await expect(world.checks.check(PROJECT_ID, byTreasury('k'), '1.00')).rejects.toMatchObject({ rule: 'T18' });
  await world.recorded(PROJECT, said.allocated(1, '600.00', '600.00'), said.allocated(2, '400.00', '1000.00'));
  expect(await world.checks.check(PROJECT_ID, byTreasury('k'), '1000.00')).toEqual({ balance: '1000.00' });
  await expect(world.checks.check(PROJECT_ID, byTreasury('k'), '1000.01')).rejects.toMatchObject({ rule: 'INV-11' });
  await expect(world.checks.check(PROJECT_ID, byTreasury('k'), '0.00')).rejects.toMatchObject({ kind: 'value' });
  expect(await typesOf()).toEqual([]);
});
