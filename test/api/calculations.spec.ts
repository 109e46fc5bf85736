import { fixedFields, publicCases, requestOf } from '../support/public-cases';
import { people, runApplication, type RunningApplication } from '../support/running-application';

let application: RunningApplication;
beforeAll(async () => {
  application = await runApplication({ businessStart: '2026-10-16T10:00:00+08:00' });
});
afterAll(() => application.stop());

const cases = [...publicCases('calendar'), ...publicCases('monitoring')];
const [sound] = publicCases('monitoring').map(requestOf);
const calculate = (body: unknown, by: (typeof people)[keyof typeof people] | null = people.clerk) =>
  application.call(by, 'POST', '/calculations', { body });

it.each(cases.map((each) => [each.id, each] as const))('%s over HTTP, to the digit', async (_, each) => {
  const { status, body } = await calculate(requestOf(each), people.auditor);
  expect(status).toBe(200);
  expect(fixedFields(each, body.result)).toEqual(each.expected);
  expect(body).toMatchObject({ kind: each.kind, ruleSetId: each.ruleSetId, ruleSetVersion: 1 });
});

it('needs no key and stores nothing; without a token it is refused', async () => {
  const token = await application.issuer.issueToken(people.clerk);
  const answer = await application.app.inject({
    method: 'POST',
    url: '/api/v1/calculations',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    payload: JSON.stringify(sound),
  });
  expect(answer.statusCode).toBe(200);
  expect((await calculate(sound, null)).status).toBe(401);
});

it('refuses as every call does: all findings at once, by their place', async () => {
  const shape = await calculate({ ...sound, colour: 'RED' });
  expect([shape.status, shape.body.type, shape.body.violations[0].field]).toEqual([
    400,
    'urn:problem:malformed',
    '/colour',
  ]);
  expect((await calculate({ ...sound, kind: 'HOROSCOPE' })).status).toBe(422);
  expect((await calculate({ ...sound, ruleSetId: 'sichuan-1999' })).status).toBe(422);
  const [indicator] = sound?.inputs['indicators'] as readonly object[];
  const broken = { ...indicator, weight: '0', targetValue: '0' };
  const rule = await calculate({ ...sound, inputs: { ...sound?.inputs, indicators: [broken] } });
  expect([rule.status, rule.body.type]).toEqual([422, 'urn:problem:rule:INV-06']);
  expect(rule.body.violations.map(({ field }: { field: string }) => field)).toEqual([
    '/inputs/indicators/0/weight',
    '/inputs/indicators/0/sign',
  ]);
});
