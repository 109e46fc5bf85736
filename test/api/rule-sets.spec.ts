import { randomUUID } from 'node:crypto';
import { instant } from '../../libs/kernel/instant';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { sichuan2025 } from '../../libs/rule-sets/domain/sichuan-2025';
import { publicCases, requestOf } from '../support/public-cases';
import { people, runApplication, type Person, type RunningApplication } from '../support/running-application';

let application: RunningApplication;
beforeAll(async () => {
  application = await runApplication({ businessStart: '2026-06-15T10:00:00+08:00' });
});
afterAll(() => application?.stop());

const narrower = { effectiveFrom: '2026-07-01', data: { ...sichuan2025.data, gapAbove: '7.00' } };
const publish = (body: unknown, by: Person = people.performance, id = 'sichuan-2025', key: string = randomUUID()) =>
  application.call(by, 'POST', `/rule-sets/${id}/versions`, { body, key });
const get = (path: string, by: Person = people.auditor) => application.call(by, 'GET', path);
const goTo = (at: string) => application.app.get(MovableClock).set({ at: instant(at), scale: 0, settled: true });

/** Which version a trial is computed by. */
const versionTried = async (): Promise<number> => {
  const [body] = publicCases('monitoring').map(requestOf);
  return (await application.call(people.auditor, 'POST', '/calculations', { body })).body.ruleSetVersion;
};

const key = randomUUID();

it('DEC-01: finance publishes the next version; sent twice it is one', async () => {
  const first = await publish(narrower, people.performance, 'sichuan-2025', key);
  expect([first.status, first.body]).toMatchObject([201, { outcome: 'applied', stream: 'ruleset-sichuan-2025-2' }]);
  const again = await publish(narrower, people.performance, 'sichuan-2025', key);
  expect(again.body).toMatchObject({ outcome: 'alreadyApplied', stream: 'ruleset-sichuan-2025-2' });
});

it('DEC-01: both versions are shown, with their rules as data and with who may publish', async () => {
  const { body } = await get('/rule-sets');
  const versions = body.items.filter(({ ruleSetId }: { ruleSetId: string }) => ruleSetId === 'sichuan-2025');
  expect(versions.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
  const second = await get('/rule-sets/sichuan-2025/versions/2');
  expect(second.body).toMatchObject({ ...narrower, version: 2, actions: [{ allowed: false, rule: 'DEC-01' }] });
  expect(second.headers['etag']).toBe('"0"');
  const mine = await get('/rule-sets/sichuan-2025/versions/1', people.performance);
  expect(mine.body).toMatchObject({ data: sichuan2025.data, actions: [{ command: 'PublishRuleSet', allowed: true }] });
  expect((await get('/rule-sets/sichuan-2025/versions/3')).status).toBe(404);
});

it('DEC-01: a trial calculation uses the version in force on the business day', async () => {
  expect(await versionTried()).toBe(1);
  await goTo('2026-07-01T09:00:00+08:00');
  expect(await versionTried()).toBe(2);
});

it('DEC-01: nobody else publishes, and only what is sound', async () => {
  expect((await publish(narrower, people.auditor)).status).toBe(403);
  const past = await publish(narrower);
  expect([past.status, past.body.violations[0]]).toMatchObject([422, { rule: 'DEC-01', field: '/effectiveFrom' }]);
  const data = { ...sichuan2025.data, lastMonth: 12, gapAbove: 8 };
  const shape = await publish({ effectiveFrom: '2026-08-01', data });
  expect([shape.status, shape.body.violations[0].field]).toEqual([400, '/data/gapAbove']);
  const december = await publish({ effectiveFrom: '2026-08-01', data: { ...data, gapAbove: '8' } });
  expect([december.status, december.body.violations[0].rule]).toEqual([422, 'DEC-23']);
  const scoring = await publish({ ...narrower, effectiveFrom: '2026-08-01' }, people.performance, 'mof-2021-101');
  expect([scoring.status, scoring.body.violations[0].rule]).toEqual([409, 'DEC-01']);
  expect((await publish(narrower, people.performance, 'sichuan-1999')).status).toBe(404);
});
