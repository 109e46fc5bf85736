import { randomUUID } from 'node:crypto';
import { soundGoalSet } from './goal-sets';
import { people, type Answer, type RunningApplication } from './running-application';

/** A complete application of unit 106003 for 2027 as a client sends it; the document has to be uploaded first. */
export const soundApplication = (document: Readonly<{ sha256: string; size: number }>) => ({
  name: '老旧供水管网改造工程（三期）',
  fiscalYear: 2027,
  unitCode: '106003',
  attribute: 'NEW',
  projectClass: 'SPECIFIC_GOAL',
  startDate: '2027-01-01',
  endDate: '2027-12-31',
  personInChargeId: 'unit-head.106003',
  outline: '改造城区老旧供水管网 60 公里。',
  basis: '市政府 2026 年第 8 次常务会议纪要。',
  feasibility: '漏损率高于行业平均，改造条件已具备。',
  schedule: [{ content: '施工与验收', startDate: '2027-03-01', endDate: '2027-11-30' }],
  funding: { appropriation: '9000000.00', carryOver: '500000.00', other: '500000.00' },
  totalAmount: '10000000.00',
  costItems: [
    { item: '管网改造', basis: '工程概算', quantity: '60', unitPrice: '150000.00', amount: '9000000.00' },
    { item: '监理与检测', basis: '市场询价', quantity: '1', unitPrice: '1000000.00', amount: '1000000.00' },
  ],
  documents: [
    { name: '可行性研究报告.pdf', size: document.size, mediaType: 'application/pdf', sha256: document.sha256 },
  ],
  constructionOrPurchase: true,
});

export const goalSetBody = (year = 2027) => {
  const { year: _, ...body } = soundGoalSet(year);
  return body;
};

/** Uploads a small document and answers its hash and size. */
export const uploadDocument = async ({ call }: RunningApplication, text: string = randomUUID()) => {
  const answer = await call(people.clerk, 'POST', '/documents', {
    body: `%PDF-1.4 ${text}`,
    headers: { 'content-type': 'application/pdf' },
  });
  return answer.body as { sha256: string; size: number; mediaType: string };
};

const expectDone = ({ status, body }: Answer): void => {
  if (status !== 200 && status !== 201) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
};

/** A drafted project with its goal set. */
export const draft = async (application: RunningApplication): Promise<string> => {
  const projectId = randomUUID();
  const document = await uploadDocument(application);
  expectDone(
    await application.call(people.clerk, 'POST', '/projects', { body: { projectId, ...soundApplication(document) } }),
  );
  expectDone(
    await application.call(people.clerk, 'PUT', `/projects/${projectId}/goal-sets/2027`, { body: goalSetBody() }),
  );
  return projectId;
};

type Step = readonly [by: (typeof people)[keyof typeof people], path: string, body?: unknown];

const points = {
  completeness: '18',
  relevance: '27',
  suitability: '26',
  feasibility: '18',
  reason: '目标明确，指标量化',
};

/** The way of a project from its submission on, each step by the person who takes it. */
export const steps = {
  submission: [people.head, 'submission', {}],
  acceptance: [people.reviewer, 'acceptance'],
  approval: [people.departmentHead, 'department-approval', { opinion: '同意' }],
  grade: [people.performance, 'goal-grade', points],
  pooling: [people.division, 'pooling', {}],
  arrangement: [people.budget, 'budget-arrangement', { amount: '9500000.00' }],
  return: [people.reviewer, 'return', { reasons: [{ field: 'basis', reason: '请补充文号' }] }],
} as const satisfies Readonly<Record<string, Step>>;

export const take = async (
  application: RunningApplication,
  projectId: string,
  ...names: readonly (keyof typeof steps)[]
): Promise<Answer> => {
  let last: Answer | undefined;
  for (const name of names) {
    const [by, path, body]: Step = steps[name];
    last = await application.call(by, 'POST', `/projects/${projectId}/${path}`, body === undefined ? {} : { body });
    expectDone(last);
  }
  if (last === undefined) throw new Error('no step was named');
  return last;
};
