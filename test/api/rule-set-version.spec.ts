import { sichuan2025 } from '../../libs/rule-sets/domain/sichuan-2025';
import { allocatedProject, pay, reportBody, stepTo } from '../support/executing-project';
import {
  people,
  runApplication,
  type Answer,
  type Person,
  type RunningApplication,
} from '../support/running-application';

type Body = Answer['body'];

/** By it June would have warned for SPENDING (43% of 45%) and not for ATTAINMENT. */
const second = {
  effectiveFrom: '2026-08-01',
  data: {
    ...sichuan2025.data,
    spendingBelow: { ...sichuan2025.data.spendingBelow, 6: '45.00', 8: '70.00' },
    attainmentBelow: '60.00',
  },
};

let application: RunningApplication;
let projectId: string;
beforeAll(async () => {
  application = await runApplication({ businessStart: '2026-01-20T10:00:00+08:00' });
  projectId = await allocatedProject(application);
});
afterAll(() => application?.stop());

const get = async (path: string): Promise<Body> => {
  await application.quiet();
  const { status, body } = await application.call(people.auditor, 'GET', path);
  expect([path, status]).toEqual([path, 200]);
  return body;
};
const post = async (by: Person, path: string, body: unknown): Promise<void> => {
  const { status, body: answer } = await application.call(by, 'POST', path, { body });
  if (status !== 200 && status !== 201) throw new Error(`${path} answered ${status}: ${JSON.stringify(answer)}`);
};
const report = (period: string): Promise<Body> => get(`/projects/${projectId}/monitoring-reports/${period}`);

/** Everything that was computed and what was concluded from it, as the history tells it. */
const computed = async (): Promise<readonly Body[]> => {
  const found: Body[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Body = await get(`/projects/${projectId}/history?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`);
    found.push(...page.items);
    cursor = page.nextCursor ?? null;
  }
  return found.filter(({ type }) =>
    ['DeviationComputed', 'MonthEvaluated', 'WarningRaised', 'WarningPeriodAdded', 'WarningOpened'].includes(type),
  );
};
const byVersion = (events: readonly Body[], version: number): readonly Body[] =>
  events.filter(({ data }) => (data.ruleSet ?? data.finding.ruleSet).version === version);
const ofMonth = (events: readonly Body[], month: string): Body =>
  events.find(({ type, data }) => type === 'MonthEvaluated' && data.month === month)?.data;

/** What a reader sees of the first half of the year, without what anybody may do about it now. */
const halfYear = async () => {
  const [warning] = (await get(`/warnings?project=${projectId}&sort=createdAt`)).items;
  const seen = [await report('2026-Q1'), await report('2026-Q2'), await get(`/warnings/${warning.warningId}`)];
  return seen.map(({ actions: _, ...rest }) => rest);
};

let before: readonly Body[];
let seenBefore: Body;

it('version 1: June warns for ATTAINMENT by the report, and not for SPENDING', async () => {
  await pay(application, projectId, '22360000.00', '2026-01-20');
  for (const [at, period, values] of [
    ['2026-04-02T10:00:00+08:00', '2026-Q1', ['15', '98.6', '9']],
    ['2026-07-02T10:00:00+08:00', '2026-Q2', ['15', '98.6', '14']],
  ] as const) {
    await stepTo(application, at);
    await post(people.head, `/projects/${projectId}/monitoring-reports/${period}/submission`, reportBody(values));
  }
  const { evaluation } = await report('2026-Q2');
  expect(evaluation).toMatchObject({ ruleSet: { ruleSetId: 'sichuan-2025', version: 1 } });
  const [warning] = (await get(`/warnings?project=${projectId}&state=open`)).items;
  const choice = { choice: 'CONTINUE', reason: '已复工', measures: '增加作业面', forecast: '年底完成' };
  await post(people.head, `/warnings/${warning.warningId}/disposition`, choice);
  before = await computed();
  expect(byVersion(before, 1)).toEqual(before);
  expect(ofMonth(before, '2026-06')).toMatchObject({ result: { triggers: [] } });
  expect(before.find(({ type }) => type === 'WarningRaised')?.data.finding).toMatchObject({
    ...{ month: '2026-06', triggers: ['ATTAINMENT'], executionRate: '43.00' },
    ruleSet: { ruleSetId: 'sichuan-2025', version: 1 },
  });
  seenBefore = await halfYear();
});

it('DEC-01: a version from August on changes nothing that was computed before', async () => {
  await stepTo(application, '2026-07-10T10:00:00+08:00');
  await post(people.performance, '/rule-sets/sichuan-2025/versions', second);
  await stepTo(application, '2026-08-03T10:00:00+08:00');
  expect((await computed()).slice(0, before.length)).toEqual(before);
  expect(await halfYear()).toEqual(seenBefore);
});

it('DEC-01: August is evaluated by version 2, and warns by its thresholds', async () => {
  await pay(application, projectId, '11440000.00', '2026-08-03');
  await stepTo(application, '2026-09-01T10:00:00+08:00');
  const now = await computed();
  const ruleSet = { ruleSetId: 'sichuan-2025', version: 2 };
  expect(ofMonth(now, '2026-08')).toMatchObject({
    ruleSet,
    result: { triggers: ['SPENDING'] }, // 65% of 70%; version 1 asked for 60%
  });
  const raised = now.findLast(({ type }) => type === 'WarningRaised');
  expect(raised?.data.finding).toMatchObject({ month: '2026-08', triggers: ['SPENDING'], executionRate: '65.00', ruleSet }); // prettier-ignore
  const [warning] = (await get(`/warnings?project=${projectId}&state=open`)).items;
  expect(await get(`/warnings/${warning.warningId}`)).toMatchObject({ findings: [{ ruleSet, month: '2026-08' }] });
  expect(now.slice(0, before.length)).toEqual(before);
  expect(await halfYear()).toEqual(seenBefore);
});
