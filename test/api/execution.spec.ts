import { randomUUID } from 'node:crypto';
import { uploadDocument } from '../support/application-over-http';
import { allocatedProject, pay, reportBody, secondPerformance, stepTo, treasury } from '../support/executing-project';
import {
  people,
  runApplication,
  type Answer,
  type Person,
  type RunningApplication,
} from '../support/running-application';

let application: RunningApplication;
let projectId: string;
beforeAll(async () => {
  application = await runApplication({ businessStart: '2026-01-20T10:00:00+08:00' });
  projectId = await allocatedProject(application);
});
afterAll(() => application?.stop());

const post = (by: Person, path: string, body: unknown = {}, key?: string): Promise<Answer> =>
  application.call(by, 'POST', path, { body, ...(key === undefined ? {} : { key }) });
const get = async (path: string, by: Person = people.auditor): Promise<Answer['body']> => {
  await application.quiet();
  const { status, body } = await application.call(by, 'GET', path);
  expect([path, status]).toEqual([path, 200]);
  return body;
};
const project = () => get(`/projects/${projectId}`);
const done = ({ status, body }: Answer): Answer['body'] => {
  if (status !== 200 && status !== 201) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
};
const refused = ({ status, body }: Answer, rule: string, wanted = 409): void => {
  expect([status, body.violations?.map((each: { rule: string }) => each.rule)]).toEqual([
    wanted,
    expect.arrayContaining([rule]),
  ]);
  for (const { message, remedy } of body.violations)
    for (const words of [message, remedy]) expect(words).toEqual(expect.stringMatching(/[\u4e00-\u9fff]/));
};
const warnings = async (state = 'open') => (await get(`/warnings?state=${state}&project=${projectId}`)).items;

/** A year of project 1 of domain.md 18.3 over HTTP, in order; every step builds on the one before. */
describe('payments', () => {
  it('INV-11: a check before paying says the balance, and refuses what is above it', async () => {
    done(await post(treasury, `/projects/${projectId}/payment-checks`, { amount: '52000000.00' }));
    refused(await post(treasury, `/projects/${projectId}/payment-checks`, { amount: '52000000.01' }), 'INV-11');
  });

  it('T18: the first payment starts execution', async () => {
    await pay(application, projectId, '5200000.00', '2026-01-20', 'P-1');
    expect(await project()).toMatchObject({
      state: 'EXECUTING',
      budget: { executedAmount: '5200000.00', executionRate: '10.00', frozen: false },
    });
  });

  it('DEC-67: the same payment again changes nothing; with another amount it is refused', async () => {
    const again = { paymentId: 'P-1', amount: '5200000.00', paidOn: '2026-01-20' };
    expect(done(await post(treasury, `/projects/${projectId}/payments`, again)).outcome).toBe('nothingToDo');
    refused(await post(treasury, `/projects/${projectId}/payments`, { ...again, amount: '5200000.01' }), 'DEC-67');
  });

  it('a batch answers every row by itself, and the same at a repeat', async () => {
    const other = await allocatedProject(application);
    const payments = [
      { projectId: other, paymentId: 'B-1', amount: '100.00', paidOn: '2026-01-20' },
      { projectId: other, paymentId: 'B-2', amount: '-1.00', paidOn: '2026-01-20' },
      { projectId: randomUUID(), paymentId: 'B-3', amount: '1.00', paidOn: '2026-01-20' },
      { projectId: other, paymentId: 'B-4', amount: '200.00', paidOn: '2026-01-20' },
    ];
    const key = randomUUID();
    const first = done(await post(treasury, '/payments', { payments }, key));
    const items = (answer: typeof first) => answer.items ?? answer.results ?? answer;
    expect(
      items(first).map(({ paymentId, status }: { paymentId: string; status: number }) => [paymentId, status]),
    ).toEqual([
      ['B-1', 200],
      ['B-2', 422],
      ['B-3', 404],
      ['B-4', 200],
    ]);
    const second = done(await post(treasury, '/payments', { payments }, key));
    expect(items(second)[0].receipt).toMatchObject({
      outcome: 'alreadyApplied',
      position: items(first)[0].receipt.position,
    });
    expect((await get(`/projects/${other}`)).budget.executedAmount).toBe('300.00');
  });

  it('INV-12: nobody but the treasury may report a payment', async () => {
    const body = { paymentId: 'X', amount: '1.00', paidOn: '2026-01-20' };
    expect((await post(people.head, `/projects/${projectId}/payments`, body)).status).toBe(403);
  });
});

describe('the first quarter', () => {
  it('T20: the period opens by itself at the end of the quarter, with D14 ten working days later', async () => {
    await stepTo(application, '2026-04-01T09:30:00+08:00');
    const report = await get(`/projects/${projectId}/monitoring-reports/2026-Q1`);
    expect(report).toMatchObject({ period: '2026-Q1', status: 'OPENED' });
    expect(await get(`/deadlines/D14-2026-Q1-${projectId}`)).toMatchObject({
      dueDate: '2026-04-15',
      startedOn: '2026-03-31',
    });
    expect((await get('/monitoring-reports?period=2026-Q1')).items.length).toBeGreaterThan(0);
  });

  it('INV-14: a yellow or red value without a cause is refused, every one of them at once', async () => {
    const bare = reportBody(['6', '100', '11.8']);
    const body = { ...bare, indicators: bare.indicators.map(({ causes: _, ...rest }: { causes?: unknown }) => rest) };
    const answer = await post(people.head, `/projects/${projectId}/monitoring-reports/2026-Q1/submission`, body);
    refused(answer, 'INV-14');
    expect(answer.body.violations).toHaveLength(2);
  });

  it('T21: the report is stored with lights and rates as domain.md 18.3 has them (fact 37)', async () => {
    const receipt = done(
      await post(
        people.head,
        `/projects/${projectId}/monitoring-reports/2026-Q1/submission`,
        reportBody(['6', '100', '11.8'], { expectedFullYearExecution: '52000000.00' }),
      ),
    );
    expect(receipt.outcome).toBe('applied');
    const report = await get(`/projects/${projectId}/monitoring-reports/2026-Q1`);
    expect(report.status).toBe('SUBMITTED');
    expect(JSON.stringify(report)).toContain('"17.15"');
    expect(await project()).toMatchObject({ budgetLight: 'RED', goalLight: 'RED' });
  });

  it('D15: the department summarises, finance analyses, the cycle is closed', async () => {
    const path = `/projects/${projectId}/monitoring-reports/2026-Q1`;
    done(await post(people.reviewer, `${path}/summary`, { opinion: '进度偏慢，已督促加快施工。' }));
    done(await post(people.performance, `${path}/analysis`, { opinion: '注意汛期前的进度。', rectify: false }));
    expect((await get(path)).status).toBe('CLOSED');
  });
});

describe('warnings by hand', () => {
  it('T22, INV-15: FIN_PERF may warn at any time; a second open warning by hand is refused', async () => {
    const receipt = done(
      await post(people.performance, `/projects/${projectId}/warnings`, { reason: '现场核查发现停工' }),
    );
    expect(receipt.deadlines).toEqual([expect.objectContaining({ code: 'D17', dueDate: '2026-04-16' })]);
    refused(await post(secondPerformance, `/projects/${projectId}/warnings`, { reason: '再次核查' }), 'INV-15');
    expect(await project()).toMatchObject({ flags: ['WARNED'] });
  });

  it('INV-16: CONTINUE without measures or forecast is refused; with them it closes the warning', async () => {
    const [warning] = await warnings();
    const path = `/warnings/${warning.warningId}`;
    done(await post(people.head, `${path}/acknowledgement`));
    refused(await post(people.head, `${path}/disposition`, { choice: 'CONTINUE', reason: '已复工' }), 'INV-16');
    const choice = { choice: 'CONTINUE', reason: '已复工', measures: '增加两个作业面', forecast: '6 月底前追上进度' };
    done(await post(people.head, `${path}/disposition`, choice));
    expect(await warnings()).toEqual([]);
    expect(await project()).toMatchObject({ flags: [], state: 'EXECUTING' });
  });
});

describe('the second quarter', () => {
  it('DEC-33: the month-end evaluation of June warns for SPENDING, dated 1 July', async () => {
    await pay(application, projectId, '7800000.00', '2026-04-01', 'P-2');
    await stepTo(application, '2026-06-25T10:00:00+08:00');
    const early = await warnings();
    for (const { warningId } of early) {
      const choice = { choice: 'CONTINUE', reason: '已复工', measures: '增加作业面', forecast: '年底完成' };
      done(await post(people.head, `/warnings/${warningId}/disposition`, choice));
    }
    await pay(application, projectId, '4160000.00', '2026-06-25', 'P-3');
    await stepTo(application, '2026-07-02T10:00:00+08:00');
    const [warning] = await warnings();
    expect(warning).toMatchObject({ warningDate: '2026-07-01' });
    const detail = await get(`/warnings/${warning.warningId}`);
    expect(JSON.stringify(detail)).toContain('SPENDING');
    expect(JSON.stringify(detail)).toContain('sichuan-2025');
  });

  it('INV-13: a cumulative value below the one of the last quarter is refused', async () => {
    const path = `/projects/${projectId}/monitoring-reports/2026-Q2/submission`;
    refused(await post(people.head, path, reportBody(['5', '98.6', '10.9'])), 'INV-13');
  });

  it('INV-38: evidence is uploaded before it is named, and read by whoever sees the project', async () => {
    const path = `/projects/${projectId}/actual-values`;
    const { sha256, size, mediaType } = await uploadDocument(application);
    const values = (hash: string) => ({
      asOf: '2026-06-30',
      values: [
        { indicatorId: 'I1', actualValue: '21', evidence: [{ sha256: hash, size, mediaType, name: '验收单.pdf' }] },
      ],
    });
    refused(await post(people.clerk, path, values('0'.repeat(64))), 'INV-38');
    done(await post(people.clerk, path, values(sha256)));
    const read = (by: Person) => application.call(by, 'GET', `/documents/${sha256}?project=${projectId}`);
    expect((await read(people.auditor)).status).toBe(200);
    expect((await read(people.otherHead)).status).toBe(404);
  });

  it('DEC-34: a late report does not fire again what has fired', async () => {
    const path = `/projects/${projectId}/monitoring-reports/2026-Q2`;
    done(await post(people.head, `${path}/submission`, reportBody(['21', '98.6', '10.9'])));
    const report = await get(path);
    const text = JSON.stringify(report);
    for (const rate of ['"41.11"', '"82.21"', '"8.11"', '"33.00"', '"66.00"']) expect(text).toContain(rate);
    expect(await warnings()).toHaveLength(1);
  });
});

describe('suspension and resumption', () => {
  it('T24: silence over D17 suspends the project and freezes the index, on the due date', async () => {
    await stepTo(application, '2026-07-20T10:00:00+08:00');
    expect(await project()).toMatchObject({ state: 'SUSPENDED', budget: { frozen: true } });
    const { items } = await get(`/projects/${projectId}/history?limit=200`);
    const timedOut = items.find(({ type }: { type: string }) => type === 'DispositionTimedOut');
    expect(timedOut).toMatchObject({ data: { effectiveDate: '2026-07-15' }, metadata: { role: 'SYSTEM' } });
    const reminders = items.filter(
      ({ type, data }: { type: string; data: { code?: string } }) =>
        type === 'DeadlineReminderSent' && data.code === 'D17',
    );
    expect(reminders.length).toBeGreaterThan(2);
    const before = reminders.filter(
      ({ position }: { position: string }) => BigInt(position) < BigInt(timedOut.position),
    );
    expect(before.length).toBeGreaterThan(2);
  });

  it('INV-11: a frozen index refuses the check before paying; a payment made all the same is recorded and flagged', async () => {
    refused(await post(treasury, `/projects/${projectId}/payment-checks`, { amount: '1.00' }), 'INV-11');
    await pay(application, projectId, '10.00', '2026-07-20', 'P-frozen');
    const { items } = await get(`/payments?flagged=true`, people.budget);
    expect(items).toEqual([
      expect.objectContaining({ paymentId: 'P-frozen', flags: expect.arrayContaining(['INDEX_FROZEN']) }),
    ]);
  });

  it('T23a: the department proposes, which ends D18 and D19', async () => {
    const [warning] = (await get(`/warnings?project=${projectId}&state=timed_out`)).items;
    const proposal = { choice: 'CORRECT_AND_CONTINUE', reason: '已整改到位，申请继续实施' };
    done(await post(people.departmentHead, `/warnings/${warning.warningId}/proposal`, proposal));
    await application.quiet();
    const { items } = await get('/deadlines?state=open&limit=200');
    const open = items.filter((each: { projectId: string }) => each.projectId === projectId);
    expect(open.map(({ code }: { code: string }) => code)).not.toEqual(expect.arrayContaining(['D18', 'D19']));
    for (const code of ['D18', 'D19'])
      expect(await get(`/deadlines/${code}-2026-1-${projectId}`)).toMatchObject({ state: 'MET' });
  });

  it('INV-17: two persons of two divisions resume; one person twice is refused', async () => {
    const path = `/projects/${projectId}/resumption`;
    done(await post(people.performance, path, { basis: '云财绩〔2026〕18 号' }));
    refused(await post(people.performance, path, { basis: '云财绩〔2026〕18 号' }), 'INV-17');
    refused(await post(secondPerformance, path, { basis: '云财绩〔2026〕18 号' }), 'INV-17');
    expect((await project()).state).toBe('SUSPENDED');
    done(await post(people.budget, path, { basis: '云财预〔2026〕7 号' }));
    expect(await project()).toMatchObject({ state: 'EXECUTING', budget: { frozen: false }, flags: [] });
  });

  it('T25: finance suspends by order with a reason', async () => {
    expect((await post(people.performance, `/projects/${projectId}/suspension`, { reason: ' ' })).status).toBe(422);
    done(await post(people.performance, `/projects/${projectId}/suspension`, { reason: '发现重大质量问题' }));
    expect(await project()).toMatchObject({ state: 'SUSPENDED', budget: { frozen: true } });
  });
});

describe('what nobody may', () => {
  it('8.1: WF_ADMIN never approves content', async () => {
    for (const [path, body] of [
      [`/projects/${projectId}/resumption`, { basis: 'x' }],
      [`/projects/${projectId}/budget-approval`, { congressApprovalDate: '2026-01-12' }],
      [`/projects/${projectId}/monitoring-reports/2026-Q2/summary`, { opinion: 'x' }],
      [`/projects/${projectId}/suspension`, { reason: 'x' }],
    ] as const)
      expect((await post(people.administrator, path, body)).status).toBe(403);
  });

  it('INV-36: another unit does not see reports, warnings and payments', async () => {
    const path = `/projects/${projectId}/monitoring-reports/2026-Q2`;
    expect((await application.call(people.otherHead, 'GET', path)).status).toBe(404);
    const { items } = await get(`/warnings?project=${projectId}`, people.otherHead);
    expect(items).toEqual([]);
  });
});
