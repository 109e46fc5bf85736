import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { routesWithoutPolicy } from '../../libs/access-control/route-coverage';
import { DirectoryVisibility } from '../../libs/access-control/directory-visibility';
import { DocumentStore } from '../../libs/attachments/document-store.port';
import { deadlineEvents } from '../../libs/deadlines/domain/deadline.catalogue';
import { PublishedCalendars } from '../../libs/deadlines/application/published-calendars';
import { CalendarInForce } from '../../libs/kernel/calendar-in-force';
import type { Role } from '../../libs/kernel/role';
import { Visibility } from '../../libs/kernel/visibility';
import { EvaluateMonth } from '../../libs/monitoring/application/evaluate-month.command';
import { OpenMonitoringPeriod } from '../../libs/monitoring/application/open-monitoring-period.command';
import { monitoringReportEvents } from '../../libs/monitoring/domain/monitoring-report.catalogue';
import { monitoringReportPolicies } from '../../libs/monitoring/http/monitoring-reports.policies';
import { MonitoringReportsHttpModule } from '../../libs/monitoring/monitoring-reports-http.module';
import { MonitoringReportsModule } from '../../libs/monitoring/monitoring-reports.module';
import { monitoringReportProjection } from '../../libs/monitoring/read-models/monitoring-report.projection';
import { reportCalendarProjection } from '../../libs/monitoring/read-models/report-calendar.projection';
import { projectBatch } from '../../libs/projections/projector';
import { inTransaction } from '../../libs/projections/transaction';
import { DeadlineStandings } from '../../libs/rule-sets/domain/deadline-standings';
import { PublishedRuleSets } from '../../libs/rule-sets/domain/published-rule-sets';
import { RuleSetInForce } from '../../libs/rule-sets/domain/rule-set-in-force';
import { ToldStandings } from '../support/budget-world';
import { reportBody } from '../support/executing-project';
import { SHA256 } from '../support/project-content';
import { people } from '../support/project-people';
import { differencesFromFold } from '../support/read-model-fold';
import { asked, KnownHashes, paid, projectFacts } from '../support/report-world';
import { appendFacts } from '../support/told-events';
import { SliceApp } from './slice-app';

/* eslint-disable @typescript-eslint/no-explicit-any -- bodies are looked into freely */
type Answer = Readonly<{ status: number; etag: string | null; body: any }>;

@Global()
@Module({
  providers: [
    { provide: CalendarInForce, useClass: PublishedCalendars },
    { provide: RuleSetInForce, useClass: PublishedRuleSets },
    { provide: DocumentStore, useClass: KnownHashes },
  ],
  exports: [CalendarInForce, RuleSetInForce, DocumentStore],
})
class OtherSlicesModule {}

let slice: SliceApp;
let position = 0n;

beforeAll(async () => {
  slice = await SliceApp.start({
    imports: [CqrsModule.forRoot(), OtherSlicesModule, MonitoringReportsModule, MonitoringReportsHttpModule],
    providers: [
      { provide: Visibility, useClass: DirectoryVisibility },
      { provide: DeadlineStandings, useClass: ToldStandings },
    ],
    policies: monitoringReportPolicies,
    events: [deadlineEvents, monitoringReportEvents],
  });
});
afterAll(() => slice.close());

/** The read models are brought up to the head before each reading. */
const catchUp = async (): Promise<void> => {
  const events = await slice.log.store.readAll({ after: position, limit: 5_000 });
  await inTransaction(slice.log.pool, async (client) => {
    await projectBatch(client, monitoringReportProjection, events);
    await projectBatch(client, reportCalendarProjection, events);
  });
  position = events.at(-1)?.position ?? position;
};

const answered = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, etag: response.headers.get('etag'), body: isJson ? JSON.parse(text) : text };
};

type Who = readonly [Role, string];
const HEAD: Who = ['UNIT_HEAD', '106003'];
const CLERK: Who = ['UNIT_CLERK', '106003'];
const AUDITOR: Who = ['AUDITOR', 'A'];

const send = async (method: string, path: string, who: Who, body?: object, more: object = {}): Promise<Answer> => {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const headers = { ...(await slice.as(...who)), ...json, 'idempotency-key': randomUUID(), ...more };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return answered(await fetch(`${slice.url}/api/v1${path}`, init));
};
const get = async (path: string, who: Who = AUDITOR, headers: object = {}): Promise<Answer> => {
  await catchUp();
  const init = { headers: { ...(await slice.as(...who)), ...headers } };
  return answered(await fetch(`${slice.url}/api/v1${path}`, init));
};

/** Project 1 of domain.md 18.3 with its executed amount of the third quarter. */
const project = async (): Promise<string> => {
  const p = randomUUID();
  await appendFacts(slice.log.store, `project-${p}`, ...projectFacts(p));
  await appendFacts(slice.log.store, `budget-${p}-2026`, paid('P1', '30160000.00', '2026-09-30', p));
  return p;
};
const execute = (command: OpenMonitoringPeriod | EvaluateMonth) => slice.app.get(CommandBus).execute(command);
const opened = async (): Promise<string> => {
  const p = await project();
  await execute(new EvaluateMonth(p, '2026-09', asked(people.system, `september/${p}`)));
  await execute(new OpenMonitoringPeriod(p, '2026-Q3', asked(people.system, `q3/${p}`)));
  return p;
};
const q3 = (p: string): string => `/projects/${p}/monitoring-reports/2026-Q3`;
const FACT_39 = reportBody(['38', '98.2', '9.6'], { expectedFullYearExecution: '40000000' });
const rulesOf = ({ body }: Answer): string[] => body.violations.map(({ rule }: { rule: string }) => rule);

it('REL A1: every route has a policy', () => expect(routesWithoutPolicy(slice.app)).toEqual([]));

describe('a report from the opening to the end', () => {
  let p: string;
  beforeAll(async () => {
    p = await opened();
  });

  it('DEC-33: actual values before the report fill its form in advance', async () => {
    const values = { asOf: '2026-09-28', values: [{ indicatorId: 'I1', actualValue: '37.5' }] };
    expect((await send('POST', `/projects/${p}/actual-values`, CLERK, values)).status).toBe(200);
    const { body, etag } = await get(q3(p), CLERK);
    expect(body).toMatchObject({
      ...{ period: '2026-Q3', periodLabel: '前三季度', status: 'FILLING', statusLabel: '填报中' },
      ...{ values: [{ indicatorId: 'I1', actualValue: '37.5' }], submission: null, evaluation: null },
      money: { executedAmount: '30160000.00', executionSource: 'IMPORTED' },
      monthEvaluations: [{ month: '2026-09', executionRate: '58.00' }],
      deadlines: [{ code: 'D14', dueDate: '2026-10-20', dueInstant: '2026-10-20T16:00:00Z', state: 'OPEN' }],
    });
    expect(body.indicators[0]).toMatchObject({
      indicatorId: 'I1',
      actualValue: '37.5',
      plannedToDate: '45',
      light: null,
    });
    const [september] = body.monthEvaluations; // DEC-01: as it was computed, step by step
    expect(september.steps).toContainEqual(expect.objectContaining({ formula: 'F1', value: '58.00' }));
    expect(etag).toBe(`"${body.revision}"`);
    expect(body.actions.map(({ command, allowed }: any) => [command, allowed])).toEqual([
      ['DraftReport', true],
      ['ReportActualValues', true],
    ]);
  });

  it('T21: the check tells what stands against the draft and what it would compute; nothing is stored', async () => {
    const before = (await get(q3(p))).etag;
    const check = await send('POST', `${q3(p)}/checks`, CLERK, FACT_39);
    expect(check).toMatchObject({ status: 200, body: { violations: [], confirmations: [] } });
    expect(check.body.calculation).toMatchObject({ result: { gap: '10.87' }, forecast: { executionRate: '76.92' } });
    const bare = { indicators: [{ indicatorId: 'I1', actualValue: '38' }] };
    expect(rulesOf(await send('POST', `${q3(p)}/checks`, CLERK, bare))).toEqual(['T21', 'T21', 'T21']);
    expect((await get(q3(p))).etag).toBe(before);
  });

  it('T21: the head submits the draft as it stands; all violations are told at once', async () => {
    expect((await send('POST', `${q3(p)}/submission`, HEAD)).body.type).toBe('urn:problem:rule:T21');
    const causeless = reportBody(['38', '98.2', '9.6']);
    const draft = { ...causeless, indicators: causeless.indicators.map(({ causes: _, ...row }: any) => row) };
    expect((await send('PUT', q3(p), CLERK, draft)).status).toBe(200);
    const refused = await send('POST', `${q3(p)}/submission`, HEAD);
    expect([refused.status, rulesOf(refused)]).toEqual([409, ['INV-14']]);
    expect(refused.body.violations[0]).toMatchObject({
      field: '/indicators/2/causes',
      label: '指标“供水漏损率”的偏差原因',
    });
    expect((await send('PUT', q3(p), CLERK, FACT_39)).status).toBe(200);
    const { status, body } = await send('POST', `${q3(p)}/submission`, HEAD);
    expect([status, body.outcome]).toEqual([200, 'applied']);
    expect(body.deadlines).toEqual([expect.objectContaining({ code: 'D15', dueDate: '2026-10-27' })]);
  });

  it('F18, F19: what was stored is shown with its rule sets and derived again step by step (fact 39)', async () => {
    const { body } = await get(q3(p));
    expect(body).toMatchObject({
      status: 'SUBMITTED',
      budgetLight: 'YELLOW',
      goalLight: 'YELLOW',
      goalLightLabel: '黄灯',
    });
    expect(body.evaluation).toMatchObject({
      ...{ occasion: 'REPORT', attainment: '68.87', relativeGoalAttainment: '91.82', gap: '10.87' },
      ...{ ruleSet: { ruleSetId: 'sichuan-2025', version: 1 }, lightRuleSet: { ruleSetId: 'time-proportional' } },
      triggers: [{ trigger: 'GAP', isNew: true }],
      ...{ warningDate: '2026-10-16', forecast: { executionRate: '76.92', budgetLight: 'YELLOW', goalLight: 'GREEN' } },
    });
    expect(body.evaluation.indicators[0]).toMatchObject({ relativeAttainment: '84.44', deviationRate: '-36.67' });
    expect(body.evaluation.steps.find(({ formula }: any) => formula === 'F19').value).toBe('10.87');
    expect(body.evaluation.inputs.indicators).toHaveLength(4);
    expect(body.indicators[0]).toMatchObject({ light: 'GREEN', forecastLight: 'GREEN', likelihoodLabel: '有可能' });
    expect(body.indicators[0].causes[0]).toMatchObject({ class: 'HARDWARE', classLabel: '硬件条件保障' });
  });

  it('INV-13: a correction is computed beside what is stored', async () => {
    const correction = { indicatorId: 'I1', actualValue: '30', reason: '重复计算了二标段' };
    const bare = await send('POST', `${q3(p)}/correction`, HEAD, { ...correction, documents: [] });
    expect([bare.status, bare.body.violations]).toMatchObject([422, [{ field: '/documents', label: '更正依据' }]]);
    slice.app.get<KnownHashes>(DocumentStore).hashes.add(SHA256);
    const documents = [{ sha256: SHA256, name: '复核记录.pdf', size: 10, mediaType: 'application/pdf' }];
    expect((await send('POST', `${q3(p)}/correction`, HEAD, { ...correction, documents })).status).toBe(200);
    const { body } = await get(q3(p));
    expect(body.evaluations.map(({ attainment }: any) => attainment)).toEqual(['68.87', '63.87']);
    expect(body.corrections).toMatchObject([{ from: '38', to: '30' }]);
    expect(body.submission.content.indicators[0].actualValue).toBe('30');
  });

  it('D15: summary and analysis close the cycle', async () => {
    const reviewer: Who = ['DEPT_REVIEWER', '106'];
    expect((await send('POST', `${q3(p)}/summary`, reviewer, { opinion: '情况属实' })).status).toBe(200);
    const finance: Who = ['FIN_PERF', 'F'];
    expect((await send('POST', `${q3(p)}/analysis`, finance, { opinion: '进度偏慢', rectify: true })).status).toBe(200);
    expect((await get(q3(p), AUDITOR, { 'accept-language': 'en' })).body).toMatchObject({
      ...{ status: 'CLOSED', statusLabel: 'Closed', summary: { opinion: '情况属实' } },
      analysis: { opinion: '进度偏慢', advice: null, rectify: true },
    });
  });
});

describe('who may', () => {
  it('INV-36: a report outside what the caller may see does not exist, nor does one of which nothing is known', async () => {
    const p = await opened();
    expect((await get(q3(p), ['UNIT_HEAD', '104002'])).status).toBe(404);
    expect((await send('POST', `${q3(p)}/submission`, ['UNIT_HEAD', '104002'], FACT_39)).status).toBe(404);
    expect((await get(`/projects/${p}/monitoring-reports/2026-Q1`)).status).toBe(404);
    expect((await get(`/projects/${p}/monitoring-reports/2026-Q5`)).status).toBe(404);
  });

  it('T21: other roles are refused, and a stale revision too', async () => {
    const p = await opened();
    expect((await send('POST', `${q3(p)}/submission`, CLERK, FACT_39)).status).toBe(403);
    expect((await send('POST', `${q3(p)}/submission`, HEAD, FACT_39, { 'if-match': '"0"' })).status).toBe(412);
  });

  it('INV-42, DEC-18: values that can never be right are 422', async () => {
    const p = await opened();
    const row = (more: object) => ({ indicators: [{ indicatorId: 'I1', ...more }] });
    for (const [more, rule] of [
      [{ qualitativeCoefficient: '1.20' }, 'INV-42'],
      [{ actualValue: '≥60' }, 'FORMAT'],
    ] as const) {
      const answer = await send('PUT', q3(p), CLERK, row(more));
      expect([answer.status, rulesOf(answer)]).toEqual([422, [rule]]);
    }
    const twice = { indicators: [{ indicatorId: 'I1' }, { indicatorId: 'I1', actualValue: '38' }] };
    for (const [method, path] of [
      ['PUT', q3(p)],
      ['POST', `${q3(p)}/submission`],
    ] as const) {
      const answer = await send(method, path, method === 'PUT' ? CLERK : HEAD, twice);
      expect([answer.status, answer.body.violations[0].field]).toEqual([422, '/indicators/1/indicatorId']);
    }
    expect((await send('PUT', q3(p), CLERK, row({ actualValue: 60 }))).status).toBe(400);
    expect((await send('PUT', q3(p), CLERK, { ...row({}), stray: 1 })).status).toBe(400);
  });
});

describe('GET /monitoring-reports', () => {
  const ids = ({ body }: Answer): string[] => body.items.map(({ projectId }: { projectId: string }) => projectId);

  it('T21: who has reported and who has not, with lights, page by page', async () => {
    const [reported, silent] = [await opened(), await opened()];
    await send('POST', `${q3(reported)}/submission`, HEAD, FACT_39);
    const whole = await get('/monitoring-reports?period=2026-Q3&limit=200&count=true', ['DEPT_REVIEWER', '106']);
    expect(whole.body.count).toBe(whole.body.items.length);
    const find = (p: string) => whole.body.items.find(({ projectId }: any) => projectId === p);
    expect(find(reported)).toMatchObject({
      ...{
        status: 'SUBMITTED',
        statusLabel: '已报送',
        reported: true,
        late: false,
        light: 'YELLOW',
        lightLabel: '黄灯',
      },
      ...{ dueDate: '2026-10-20', dueInstant: '2026-10-20T16:00:00Z', executionRate: '58.00', attainment: '68.87' },
    });
    expect(find(silent)).toMatchObject({ status: 'OPENED', reported: false, light: null, submittedAt: null });

    const paged = async (sort: string): Promise<string[]> => {
      const pages: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Answer = await get(
          `/monitoring-reports?limit=1&sort=${sort}${cursor === '' ? '' : `&cursor=${cursor}`}`,
        );
        pages.push(...ids(page));
        cursor = page.body.nextCursor;
      }
      return pages;
    };
    expect(await paged('-openedAt')).toEqual(ids(whole));
    for (const sort of ['name', '-dueDate']) expect((await paged(sort)).sort()).toEqual(ids(whole).sort());
  });

  it('T21: filters by state, light, body and department, codes in any case', async () => {
    const p = await opened();
    expect(ids(await get('/monitoring-reports?status=opened&org=106003&departmentCode=106'))).toContain(p);
    expect(ids(await get('/monitoring-reports?light=YELLOW'))).not.toContain(p);
    for (const nothing of ['org=104', 'period=2026-Q1', 'light=RED', 'status=MARKED_MISSING'])
      expect(ids(await get(`/monitoring-reports?${nothing}`))).toEqual([]);
    expect((await get('/monitoring-reports?light=PINK')).status).toBe(422);
    expect((await get('/monitoring-reports?who=me')).status).toBe(400);
    expect(ids(await get('/monitoring-reports', ['UNIT_HEAD', '104002']))).toEqual([]);
  });

  it('T21: the page as a table', async () => {
    const { body } = await get('/monitoring-reports?limit=1', AUDITOR, { accept: 'text/csv' });
    expect(body).toContain('监控期,部门代码');
  });
});

it('REL R13: the tables are what the log folds to', async () => {
  await catchUp();
  const { log } = slice;
  expect(await differencesFromFold(log.pool, log.store, monitoringReportProjection)).toEqual([]);
  expect(await differencesFromFold(log.pool, log.store, reportCalendarProjection)).toEqual([]);
});
