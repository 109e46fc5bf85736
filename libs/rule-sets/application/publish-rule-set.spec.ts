import { FakeClock } from '../../../test/support/fake-clock';
import { DecideAndAppend } from '../../event-store/decide-and-append';
import { InMemoryEventStore } from '../../event-store/event-store.in-memory';
import { EventTypes } from '../../event-store/event-types';
import { LogIncarnation, logEvents } from '../../event-store/log-incarnation';
import { derivedId, sha256Hex } from '../../event-store/uuid-v5';
import type { CommandContext } from '../../kernel/command-context';
import { atLocalTime, businessDate, instant } from '../../kernel/instant';
import { NotFoundForCaller } from '../../kernel/not-found';
import { PublishedRuleSets } from '../domain/published-rule-sets';
import { ruleSetEvents } from '../domain/rule-sets.catalogue';
import { sichuan2025 } from '../domain/sichuan-2025';
import { timeProportional } from '../domain/time-proportional';
import { LoggedRuleSets } from './logged-rule-sets';
import { PublishRuleSet, PublishRuleSetHandler, type NewVersion } from './publish-rule-set.command';

const types = new EventTypes([logEvents, ruleSetEvents]);

const contextOf = (key: string, what: object): CommandContext => ({
  commandId: derivedId(key),
  digest: sha256Hex(JSON.stringify(what)),
  actor: 'fin-perf.F',
  role: 'FIN_PERF',
  org: 'F',
  source: 'api',
  correlationId: derivedId(key),
});

const stricter = (effectiveFrom: string, gapAbove = '8.00'): NewVersion => ({
  effectiveFrom: businessDate(effectiveFrom),
  data: { ...sichuan2025.data, gapAbove },
});

let clock: FakeClock;
let store: InMemoryEventStore;
let library: LoggedRuleSets;
let rules: PublishedRuleSets;
let publish: (key: string, version: NewVersion, id?: string) => ReturnType<PublishRuleSetHandler['execute']>;
beforeEach(() => {
  clock = new FakeClock(instant('2026-06-15T10:00:00+08:00'), 0);
  store = new InMemoryEventStore(types, clock);
  library = new LoggedRuleSets(store, clock);
  rules = new PublishedRuleSets(library);
  const handler = new PublishRuleSetHandler(
    new DecideAndAppend(store, types, new LogIncarnation(store)),
    store,
    library,
    clock,
  );
  publish = (key, version, id = sichuan2025.id) =>
    handler.execute(new PublishRuleSet(id, version, contextOf(key, { version, id })));
});

const gapInForce = async (on: string) => {
  const { ruleSet } = await rules.monitoring(atLocalTime(businessDate(on), 9));
  return [ruleSet.version, ruleSet.data.method === 'THRESHOLDS' ? ruleSet.data.gapAbove : null];
};
const goTo = (day: string) => clock.set({ at: atLocalTime(businessDate(day), 9), scale: 0, settled: true });

it('DEC-01: a mid-year version leaves stored values as they were', async () => {
  const may = await rules.monitoring(instant('2026-06-01T00:00:00+08:00'));
  const stored = { ruleSet: { ruleSetId: may.ruleSet.id, version: may.ruleSet.version } };
  const lights = { ruleSetId: may.lightRuleSet.id, version: may.lightRuleSet.version };
  await publish('k1', stricter('2026-07-01'));
  await goTo('2026-07-01');
  expect(await gapInForce('2026-07-01')).toEqual([2, '8.00']); // a new computation
  expect(await gapInForce('2026-06-30')).toEqual([1, '10.00']); // of a month that ended before
  expect(await rules.monitoringOf(stored.ruleSet, lights)).toEqual(may); // the very rules of the stored value
  expect((await rules.monitoringOf({ ruleSetId: 'sichuan-2025', version: 2 }, lights)).ruleSet.data).toEqual(
    stricter('2026-07-01').data,
  );
});

it('DEC-01: it is seen at once from its first day on, however fast business time runs', async () => {
  expect(await gapInForce('2026-06-15')).toEqual([1, '10.00']); // the answer of the log is fresh now
  await new PublishRuleSetHandler(
    // by another process
    new DecideAndAppend(store, types, new LogIncarnation(store)),
    store,
    new LoggedRuleSets(store, clock),
    clock,
  ).execute(new PublishRuleSet('sichuan-2025', stricter('2026-06-16'), contextOf('other', {})));
  await goTo('2026-06-16');
  expect(await gapInForce('2026-06-16')).toEqual([2, '8.00']);
});

it('DEC-01: numbers follow one another; of two for one day the higher counts', async () => {
  await publish('k1', stricter('2026-07-01'));
  const { stream, outcome } = await publish('k2', stricter('2026-07-01', '6.00'));
  expect([stream, outcome]).toEqual(['ruleset-sichuan-2025-3', 'applied']);
  await goTo('2026-07-01');
  expect(await gapInForce('2026-07-01')).toEqual([3, '6.00']);
  const all = (await library.all()).filter(({ id }) => id === 'sichuan-2025').map(({ version }) => version);
  expect(all).toEqual([1, 2, 3]);
});

it('DEC-01: the lights shown beside follow the version that is in force', async () => {
  const data = { ...sichuan2025.data, lightRuleSetId: 'absolute-deviation' };
  await publish('k1', { effectiveFrom: businessDate('2026-07-01'), data });
  await publish('k2', { effectiveFrom: businessDate('2026-06-20'), data: timeProportional.data }, 'time-proportional');
  await goTo('2026-07-01');
  const before = await rules.monitoring(instant('2026-06-20T09:00:00+08:00'));
  const after = await rules.monitoring(instant('2026-07-01T09:00:00+08:00'));
  expect([before.lightRuleSet.id, before.lightRuleSet.version]).toEqual(['time-proportional', 2]);
  expect([after.lightRuleSet.id, after.lightRuleSet.version]).toEqual(['absolute-deviation', 1]);
});

it('DEC-01: published twice by one command, it is one version, whatever was published since', async () => {
  const first = await publish('k1', stricter('2026-06-16'));
  await publish('k2', stricter('2026-08-01'));
  await goTo('2026-06-20'); // its first day lies behind now
  const again = await publish('k1', stricter('2026-06-16'));
  expect(again).toMatchObject({ outcome: 'alreadyApplied', stream: first.stream });
  expect((await library.latest('sichuan-2025'))?.version).toBe(3);
});

it('DEC-01: of two that publish one number at once, one is refused', async () => {
  const outcomes = await Promise.allSettled([
    publish('k1', stricter('2026-07-01')),
    publish('k2', stricter('2026-07-01', '6.00')),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refusal = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(refusal.reason).toMatchObject({ rule: 'DEC-01', kind: 'state' });
});

it('DEC-01: what only a release changes is refused, what does not exist is not found', async () => {
  const error: unknown = await publish('k1', stricter('2026-07-01'), 'mof-2021-101').catch((reason: unknown) => reason);
  expect(error).toMatchObject({ rule: 'DEC-01', kind: 'state' });
  expect((error as { violations: { remedy: string }[] }).violations[0]?.remedy).toContain('sichuan-2025');
  await expect(publish('k2', stricter('2026-07-01'), 'sichuan-1999')).rejects.toBeInstanceOf(NotFoundForCaller);
});
