import 'reflect-metadata';
import { fixedFields, publicCases, requestOf } from '../../../test/support/public-cases';
import { calculateText } from './calculate-text';

const told = (text: string) => calculateText(Buffer.from(text));
const cases = [...publicCases('calendar'), ...publicCases('monitoring')];

it('answers one request by one answer', async () => {
  const [first] = cases;
  const outcome = await told(JSON.stringify(requestOf(first!)));
  expect(outcome).toMatchObject({ answer: { kind: 'DUE_DATE', result: first!.expected } });
});

it('answers a list by a list in its order', async () => {
  const outcome = (await told(JSON.stringify(cases.map(requestOf)))) as { answer: readonly { result: object }[] };
  expect(outcome.answer.map(({ result }, n) => fixedFields(cases[n]!, result))).toEqual(
    cases.map(({ expected }) => expected),
  );
});

it.each([
  ['', 400],
  ['{', 400],
  ['7', 400],
  ['{"kind":"DUE_DATE","kind":"MONITORING"}', 400],
  ['{"kind":"HOROSCOPE","ruleSetId":"x","inputs":{}}', 422],
])('refuses %j with status %i', async (text, status) =>
  expect(await told(text)).toMatchObject({ refusal: { status } }),
);

it('tells which request of a list is refused', async () => {
  const list = [requestOf(cases[0]!), { ...requestOf(cases[1]!), ruleSetId: 'unknown' }];
  expect(await told(JSON.stringify(list))).toMatchObject({
    refusal: { status: 422, violations: [{ field: '/1/ruleSetId' }] },
  });
});
