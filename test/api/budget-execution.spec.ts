import { randomUUID } from 'node:crypto';
import { CqrsModule } from '@nestjs/cqrs';
import { Global, Module } from '@nestjs/common';
import { routesWithoutPolicy } from '../../libs/access-control/route-coverage';
import { DirectoryVisibility } from '../../libs/access-control/directory-visibility';
import { BudgetExecutionHttpModule } from '../../libs/budget-execution/budget-execution-http.module';
import { BudgetExecutionModule } from '../../libs/budget-execution/budget-execution.module';
import { budgetIndexEvents } from '../../libs/budget-execution/domain/budget-index.catalogue';
import { paymentPolicies } from '../../libs/budget-execution/http/payments.policies';
import { budgetIndexProjection } from '../../libs/budget-execution/read-models/budget-index.projection';
import { paymentsProjection } from '../../libs/budget-execution/read-models/payments.projection';
import { PublishedCalendars } from '../../libs/deadlines/application/published-calendars';
import { CalendarInForce } from '../../libs/kernel/calendar-in-force';
import type { Role } from '../../libs/kernel/role';
import { Visibility } from '../../libs/kernel/visibility';
import { projectBatch } from '../../libs/projections/projector';
import { inTransaction } from '../../libs/projections/transaction';
import { DeadlineStandings } from '../../libs/rule-sets/domain/deadline-standings';
import { saidAbout, ToldStandings } from '../support/budget-world';
import { differencesFromFold } from '../support/read-model-fold';
import { appendFacts } from '../support/told-events';
import { SliceApp } from './slice-app';

/* eslint-disable @typescript-eslint/no-explicit-any -- bodies are looked into freely */
type Answer = Readonly<{ status: number; etag: string | null; body: any }>;

@Global()
@Module({
  providers: [{ provide: CalendarInForce, useClass: PublishedCalendars }],
  exports: [CalendarInForce],
})
class CalendarsModule {}

let slice: SliceApp;
let position = 0n;
const visibility = { provide: Visibility, useClass: DirectoryVisibility };
const standings = { provide: DeadlineStandings, useClass: ToldStandings };

beforeAll(async () => {
  slice = await SliceApp.start({
    imports: [CqrsModule.forRoot(), CalendarsModule, BudgetExecutionModule, BudgetExecutionHttpModule],
    providers: [visibility, standings],
    policies: paymentPolicies,
    events: [budgetIndexEvents],
  });
});
afterAll(() => slice.close());

/** The read models are brought up to the head before each reading. */
const catchUp = async (): Promise<void> => {
  const events = await slice.log.store.readAll({ after: position, limit: 5_000 });
  await inTransaction(slice.log.pool, async (client) => {
    await projectBatch(client, budgetIndexProjection, events);
    await projectBatch(client, paymentsProjection, events);
  });
  position = events.at(-1)?.position ?? position;
};

const answered = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, etag: response.headers.get('etag'), body: isJson ? JSON.parse(text) : text };
};

const post = async (path: string, body: object, key: string = randomUUID(), role: Role = 'SYSTEM', org = 'F') => {
  const headers = { ...(await slice.as(role, org)), 'content-type': 'application/json', 'idempotency-key': key };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return answered(await fetch(`${slice.url}/api/v1${path}`, init));
};

const get = async (path: string, role: Role, org: string, headers: object = {}): Promise<Answer> => {
  await catchUp();
  const init = { headers: { ...(await slice.as(role, org)), ...headers } };
  return answered(await fetch(`${slice.url}/api/v1${path}`, init));
};

/** A project of unit 106003 with 600 yuan allocated. */
const project = async (allocated = '600.00'): Promise<string> => {
  const p = randomUUID();
  const said = saidAbout(p);
  await appendFacts(slice.log.store, `project-${p}`, said.drafted(), said.allocated(1, allocated, allocated));
  return p;
};

const paid = (paymentId: string, amount: string, more: object = {}) => ({
  ...{ paymentId, amount, paidOn: '2026-03-10' },
  ...more,
});

it('REL A1: every route has a policy', () => expect(routesWithoutPolicy(slice.app)).toEqual([]));

it('T18, INV-11: payments are answered by receipts, the index shows what is left', async () => {
  const p = await project();
  const first = await post(`/projects/${p}/payments`, paid('Z1', '520.10', { payee: '甲公司' }), 'first');
  expect([first.status, first.etag, first.body.outcome, first.body.stream]).toEqual([
    ...[200, '"1"', 'applied', `budget-${p}-2026`],
  ]);
  const again = await post(`/projects/${p}/payments`, paid('Z1', '520.10', { payee: '甲公司' }), 'first');
  expect(again.body.outcome).toBe('alreadyApplied');
  const above = await post(`/projects/${p}/payments`, paid('Z2', '79.91'));
  expect(above.status).toBe(200);
  const index = await get(`/projects/${p}/budget-index`, 'UNIT_HEAD', '106003');
  expect([index.status, index.etag]).toEqual([200, '"2"']);
  expect(index.body).toMatchObject({
    ...{ allocatedAmount: '600.00', executedAmount: '600.01', balance: '-0.01', frozen: false, paymentCount: 2 },
    ...{ projectName: '管网改造', revision: 2, actions: [], freezes: [] },
  });
  const bySystem = await get(`/projects/${p}/budget-index`, 'SYSTEM', 'F');
  expect(bySystem.body.actions.map(({ command }: { command: string }) => command)).toEqual([
    ...['RecordPayment', 'RecordArrival', 'CheckPayment'],
  ]);
});

it('T19: wrong values are 422, wrong shapes 400, T18 and DEC-67 are 409; refusals are remembered', async () => {
  const p = await project();
  const path = `/projects/${p}/payments`;
  const statusOf = async (body: object) => (await post(path, body)).status;
  expect(await statusOf(paid('Z1', '0.00'))).toBe(422);
  expect(await statusOf(paid('Z1', '-1.00'))).toBe(422);
  expect(await statusOf(paid('Z1', '1.001'))).toBe(422);
  expect(await statusOf(paid('Z1', '1.00', { paidOn: '2026-02-30' }))).toBe(422);
  expect(await statusOf({ ...paid('Z1', '1.00'), amount: 1 })).toBe(400);
  expect(await statusOf({ ...paid('Z1', '1.00'), surplus: true })).toBe(400);
  expect(await statusOf(paid('Z1', '1.00'))).toBe(200);
  const other = await post(path, paid('Z1', '2.00'), 'other');
  expect([other.status, other.body.type]).toEqual([409, 'urn:problem:rule:DEC-67']);
  expect((await post(path, paid('Z1', '2.00'), 'other')).body.type).toBe('urn:problem:rule:DEC-67');
  const same = await post(path, paid('Z1', '1.00'));
  expect([same.status, same.body.outcome]).toEqual([200, 'nothingToDo']);
  const future = await post(path, paid('Z2', '1.00', { paidOn: '2026-10-17' }));
  expect(future.body.violations[0]).toMatchObject({ rule: 'INV-12', field: '/paidOn', label: '支付日期' });
});

it('INV-12: only the treasury imports; INV-36: who may not see the project finds nothing', async () => {
  const p = await project();
  expect((await post(`/projects/${p}/payments`, paid('Z1', '1.00'), 'k', 'UNIT_HEAD', '106003')).status).toBe(403);
  expect((await post('/payments', { payments: [] }, 'k', 'FIN_TREASURY', 'F')).status).toBe(403);
  expect((await post(`/projects/${randomUUID()}/payments`, paid('Z1', '1.00'))).status).toBe(404);
  expect((await get(`/projects/${p}/payments`, 'UNIT_HEAD', '104002')).status).toBe(404);
  expect((await get(`/projects/${p}/payments`, 'DEPT_HEAD', '106')).status).toBe(200);
  expect((await get(`/projects/${p}/budget-index`, 'UNIT_HEAD', '106003')).status).toBe(404);
});

it('INV-11: a check before paying stores nothing and names the rule', async () => {
  const p = await project();
  const ask = (amount: string, role: Role = 'SYSTEM') =>
    post(`/projects/${p}/payment-checks`, { amount }, 'none', role);
  expect(await ask('600.00')).toMatchObject({ status: 200, body: { allowed: true, balance: '600.00' } });
  expect(await ask('600.01')).toMatchObject({ status: 409, body: { type: 'urn:problem:rule:INV-11' } });
  expect((await ask('0.00')).status).toBe(422);
  expect((await ask('1.00', 'FIN_TREASURY')).status).toBe(403);
  await appendFacts(slice.log.store, `project-${p}`, saidAbout(p).suspended(null, '2026-10-16'));
  const refused = await ask('1.00');
  expect([refused.status, refused.body.violations[0].remedy]).toEqual([409, expect.stringContaining('解冻')]);
  await appendFacts(slice.log.store, `project-${p}`, saidAbout(p).completed('2026-10-16'));
  expect(await ask('1.00')).toMatchObject({ status: 409, body: { type: 'urn:problem:rule:T19' } });
});

it('DEC-67: refunds and corrections stand beside their payment; arrivals in the index', async () => {
  const p = await project();
  await post(`/projects/${p}/payments`, paid('ZF:1', '100.00'));
  const path = `/projects/${p}/payments/ZF:1`;
  const reversal = { reversalId: 'R1', amount: '40.00', on: '2026-04-01', reason: '账户有误' };
  expect((await post(`${path}/reversal`, reversal)).status).toBe(200);
  const correction = { correctionId: 'C1', amount: '30.00', paidOn: '2026-03-11', reason: '金额有误' };
  expect((await post(`${path}/correction`, correction)).body.type).toBe('urn:problem:rule:DEC-67');
  expect((await post(`${path}/correction`, { ...correction, amount: '90.00' })).status).toBe(200);
  const arrival = { arrivalId: 'A1', amount: '600.00', arrivedOn: '2026-02-12' };
  expect((await post(`/projects/${p}/arrivals`, arrival)).status).toBe(200);
  const { body } = await get(`/projects/${p}/payments`, 'AUDITOR', 'A');
  expect(body.items).toEqual([
    expect.objectContaining({
      ...{ amount: '90.00', recordedAmount: '100.00', reversedAmount: '40.00', netAmount: '50.00', first: true },
      ...{ paidOn: '2026-03-11', recordedPaidOn: '2026-03-10', reversals: [reversal], flags: [] },
      corrections: [{ ...correction, amount: '90.00' }],
    }),
  ]);
  const index = await get(`/projects/${p}/budget-index`, 'FIN_BUDGET', 'F');
  expect(index.body).toMatchObject({ arrivedAmount: '600.00', executedAmount: '50.00', balance: '550.00' });
});

describe('POST /payments', () => {
  it('answers row by row: a bad one stops no other, a repeat answers the same', async () => {
    const [one, two] = [await project(), await project()];
    const rows = [
      { ...paid('Z1', '100.00'), projectId: one },
      { ...paid('Z1', '1.00'), projectId: two },
      { ...paid('Z2', '0.00'), projectId: one },
      { ...paid('Z1', '101.00'), projectId: one },
      { ...paid('Z3', '5.00'), projectId: randomUUID() },
      { paymentId: 'Z4', amount: 5, projectId: one },
      'no row',
      { ...paid('Z1', '1.00'), projectId: two },
      { ...paid('Z2', '500.01'), projectId: one },
    ];
    const { status, body } = await post('/payments', { payments: rows }, 'batch');
    expect(status).toBe(200);
    const shown = body.items.map((item: Record<string, any>) => [
      item['paymentId'],
      item['status'],
      item['receipt']?.outcome ?? item['problem'].type,
    ]);
    expect(shown).toEqual([
      ['Z1', 200, 'applied'],
      ['Z1', 200, 'applied'],
      ['Z2', 422, 'urn:problem:rule:T19'],
      ['Z1', 409, 'urn:problem:rule:DEC-67'],
      ['Z3', 404, 'urn:problem:not-found'],
      ['Z4', 400, 'urn:problem:malformed'],
      [null, 400, 'urn:problem:malformed'],
      ['Z1', 200, 'nothingToDo'],
      ['Z2', 200, 'applied'],
    ]);
    const again = await post('/payments', { payments: rows }, 'batch');
    const outcomes = again.body.items.map((item: any) => item.receipt?.outcome ?? item.problem.type);
    expect(outcomes).toEqual(
      shown.map(([, , outcome]: string[]) => (outcome === 'applied' ? 'alreadyApplied' : outcome)),
    );
    expect(again.body.items[0].receipt).toEqual({ ...body.items[0].receipt, outcome: 'alreadyApplied' });
    expect((await post('/payments', { payments: rows.slice(1) }, 'batch')).body.type).toContain(
      'idempotency-key-reused',
    );
  });

  it('T18: a row that was refused stays refused under its key, and is accepted under a new one', async () => {
    const p = randomUUID();
    await appendFacts(slice.log.store, `project-${p}`, saidAbout(p).drafted());
    const payments = [{ ...paid('Z1', '1.00'), projectId: p }];
    const typeOf = async (key: string) => (await post('/payments', { payments }, key)).body.items[0].problem?.type;
    expect(await typeOf('early')).toBe('urn:problem:rule:T18');
    await appendFacts(slice.log.store, `project-${p}`, saidAbout(p).allocated(1, '1.00', '1.00'));
    expect(await typeOf('early')).toBe('urn:problem:rule:T18');
    expect(await typeOf('late')).toBeUndefined();
  });

  it('takes a thousand rows of many projects and no more', async () => {
    const projects = await Promise.all(Array.from({ length: 20 }, () => project('100000.00')));
    const rows = Array.from({ length: 1_001 }, (_, n) => ({
      ...paid(`M${n}`, '1.01', { payee: '云岭市第二建筑工程有限公司'.repeat(8), voucherNumber: `2026-0310-${n}` }),
      projectId: projects[n % projects.length],
    }));
    expect((await post('/payments', { payments: rows })).status).toBe(422);
    const { status, body } = await post('/payments', { payments: rows.slice(1) });
    expect(status).toBe(200);
    expect(new Set(body.items.map((item: any) => item.receipt?.outcome))).toEqual(new Set(['applied']));
    expect(body.items.map((item: any) => item.paymentId)).toEqual(rows.slice(1).map(({ paymentId }) => paymentId));
    const index = await get(`/projects/${projects[0]}/budget-index`, 'FIN_PERF', 'F');
    expect(index.body).toMatchObject({ executedAmount: '50.50', paymentCount: 50 });
  });
});

describe('GET /payments', () => {
  it('INV-11: flagged ones are shown to finance, and to the bodies of the project alone', async () => {
    const p = await project('10.00');
    await post(`/projects/${p}/payments`, paid('F1', '10.01', { paidOn: '2026-05-01' }));
    await appendFacts(slice.log.store, `project-${p}`, saidAbout(p).suspended(null, '2026-10-16'));
    await post(`/projects/${p}/payments`, paid('F2', '1.00', { paidOn: '2026-05-02' }));
    const path = '/payments?flagged=true&fiscalYear=2026&departmentCode=106&limit=200&count=true';
    const { body } = await get(path, 'FIN_TREASURY', 'F');
    const mine = body.items.filter(({ projectId }: { projectId: string }) => projectId === p);
    expect(mine.map((item: any) => [item.paymentId, item.flags, item.flagLabels])).toEqual([
      ['F2', ['ABOVE_BALANCE', 'INDEX_FROZEN'], ['超过指标余额', '指标冻结期间支付']],
      ['F1', ['ABOVE_BALANCE'], ['超过指标余额']],
    ]);
    expect(body.count).toBe(body.items.length);
    expect((await get(path, 'UNIT_HEAD', '104002')).body.items).toEqual([]);
    expect((await get(path, 'UNIT_CLERK', '106003')).body.items.length).toBe(body.items.length);
    expect((await get(path, 'SYS_ADMIN', 'F')).status).toBe(403);
  });

  it('pages by keyset in every order, each payment once', async () => {
    const p = await project('100000.00');
    for (let n = 1; n <= 7; n += 1) await post(`/projects/${p}/payments`, paid(`P${n}`, `${n % 3}.50`));
    for (const sort of ['paidOn', '-paidOn', 'amount', '-amount', 'recordedAt', '-recordedAt']) {
      const ids: string[] = [];
      let cursor = '';
      do {
        const { body } = await get(`/projects/${p}/payments?limit=3&sort=${sort}${cursor}`, 'AUDITOR', 'A');
        ids.push(...body.items.map(({ paymentId }: { paymentId: string }) => paymentId));
        cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
      } while (cursor !== '');
      expect([sort, [...ids].sort()]).toEqual([sort, ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']]);
    }
    const csv = await get(`/projects/${p}/payments?limit=3`, 'AUDITOR', 'A', { accept: 'text/csv' });
    expect(csv.body).toContain('支付编号');
  });

  it('the read models are the fold of the log', async () => {
    await catchUp();
    for (const projection of [budgetIndexProjection, paymentsProjection])
      expect(await differencesFromFold(slice.log.pool, slice.log.store, projection)).toEqual([]);
  });
});
