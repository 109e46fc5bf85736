import { randomUUID } from 'node:crypto';
import { instant } from '../../libs/kernel/instant';
import { Stepping } from '../../libs/process-runtime/stepping';
import { soundApplication, steps, uploadDocument } from './application-over-http';
import { people, type Answer, type Person, type RunningApplication } from './running-application';

/** The API client of the treasury (api.md 4). */
export const treasury: Person = { person: 'treasury-system.F', role: 'SYSTEM', org: 'F' };
export const secondPerformance: Person = { person: 'fin-perf-2.F', role: 'FIN_PERF', org: 'F' };

const row = (indicatorId: string, weight: string, rest: object) => ({
  indicatorId,
  nature: 'QUANTITATIVE',
  weight,
  scoringMethod: 'RATIO',
  scoringStandard: '按完成比例计分',
  dataSource: '监理与营销系统记录',
  ...rest,
});

/** The indicators of domain.md 18.3 (template A: output 50, benefit 30, satisfaction 10). */
const goalSet = {
  scoringRuleSetId: 'mof-2020-10',
  annualGoal: '改造老旧供水管网 60 公里，供水漏损率降到 9% 以内。',
  indicators: [
    row('I1', '30.00', {
      ...{ level1: 'OUTPUT', level2Code: '11', name: '改造管网长度', sign: 'GE', targetValue: '60', unit: '公里' },
      accumulationType: 'CUMULATIVE',
    }),
    row('I2', '20.00', {
      ...{
        level1: 'OUTPUT',
        level2Code: '12',
        name: '分部工程一次验收合格率',
        sign: 'GE',
        targetValue: '98',
        unit: '%',
      },
      accumulationType: 'POINT_IN_TIME',
    }),
    row('I3', '30.00', {
      ...{ level1: 'BENEFIT', level2Code: '22', name: '供水漏损率', sign: 'LE', targetValue: '9', unit: '%' },
      accumulationType: 'POINT_IN_TIME',
    }),
    row('I4', '10.00', {
      ...{ level1: 'SATISFACTION', level2Code: '31', name: '用水户满意度', sign: 'GE', targetValue: '88', unit: '%' },
      accumulationType: 'YEAR_END',
    }),
  ],
};

const expectDone = ({ status, body }: Answer): Answer => {
  if (status !== 200 && status !== 201) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return { status, headers: {}, body };
};

/** Moves business time of a frozen instance; what falls due on the way takes effect. */
export const stepTo = async ({ app }: RunningApplication, at: string): Promise<void> => {
  await app.get(Stepping).advanceTo(instant(at), 0);
};

export type Content = Readonly<{ application?: object; goalSet?: object }>;

/** A project of 2026 of unit 106003 with 52,000,000 yuan allocated; needs business time in January 2026 or later. */
export const allocatedProject = async (application: RunningApplication, content: Content = {}): Promise<string> => {
  const projectId = randomUUID();
  const document = await uploadDocument(application);
  const wanted = {
    ...{ ...soundApplication(document), projectId, name: '老旧供水管网改造工程（二期）', fiscalYear: 2026 },
    ...{ startDate: '2026-01-01', endDate: '2026-12-31', totalAmount: '52000000.00' },
    schedule: [{ content: '施工与验收', startDate: '2026-02-01', endDate: '2026-11-30' }],
    funding: { appropriation: '50000000.00', carryOver: '2000000.00', other: '0.00' },
    costItems: [
      { item: '管网改造', basis: '工程概算', quantity: '1', unitPrice: '52000000.00', amount: '52000000.00' },
    ],
    ...content.application,
  };
  const path = `/projects/${projectId}`;
  const take = async (by: Person, method: 'POST' | 'PUT', to: string, body?: unknown): Promise<void> => {
    expectDone(await application.call(by, method, to, body === undefined ? {} : { body }));
  };
  await take(people.clerk, 'POST', '/projects', wanted);
  await take(people.clerk, 'PUT', `${path}/goal-sets/2026`, { ...goalSet, ...content.goalSet });
  await take(people.performance, 'POST', `${path}/late-entry-permission`, { reason: '年度追加项目' });
  for (const name of ['submission', 'acceptance', 'approval', 'grade', 'pooling'] as const) {
    const [by, step, body]: readonly [Person, string, unknown?] = steps[name];
    await take(by, 'POST', `${path}/${step}`, body);
  }
  await take(people.budget, 'POST', `${path}/budget-arrangement`, { amount: wanted.totalAmount });
  await take(people.leader, 'POST', `${path}/budget-approval`, { congressApprovalDate: '2026-01-12' });
  await take(people.budget, 'POST', `${path}/index-allocation`, { amount: wanted.totalAmount });
  await application.quiet();
  return projectId;
};

/** A payment as the treasury reports it; amount in yuan. */
export const pay = async (
  application: RunningApplication,
  projectId: string,
  amount: string,
  paidOn: string,
  paymentId: string = randomUUID(),
): Promise<Answer> => {
  const answer = expectDone(
    await application.call(treasury, 'POST', `/projects/${projectId}/payments`, {
      body: { paymentId, amount, paidOn },
    }),
  );
  await application.quiet();
  return answer;
};

const CAUSE = [{ class: 'HARDWARE', text: '汛期道路开挖受限，管材到货推迟，后续增加两个作业面赶工。' }];

type Values = readonly [i1: string, i2: string, i3: string];

/** The report of domain.md 18.3: I1 to I3 with their causes, I4 not due. */
export const reportBody = ([i1, i2, i3]: Values, rest: object = {}) => ({
  indicators: [
    { indicatorId: 'I1', actualValue: i1, causes: CAUSE, likelihood: 'POSSIBLE', expectedFullYearValue: '60' },
    { indicatorId: 'I2', actualValue: i2, likelihood: 'CERTAIN', expectedFullYearValue: '98' },
    { indicatorId: 'I3', actualValue: i3, causes: CAUSE, likelihood: 'POSSIBLE', expectedFullYearValue: '9' },
    { indicatorId: 'I4', notDue: true },
  ],
  ...rest,
});
