import { setTimeout as delay } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import { eventTypes } from '../../apps/composition/catalogues';
import { projections } from '../../apps/composition/projections';
import { ownerPool } from '../../libs/database/pools';
import { PostgresEventStore } from '../../libs/event-store/event-store.postgres';
import { LogWakeup } from '../../libs/event-store/postgres-log-wakeup';
import { faultyClimbs, missedRungs } from '../support/climbed-rungs';
import { isGone, type KnownProcess } from '../support/process-tree';
import { differencesFromFold } from '../support/read-model-fold';
import { people, type Answer } from '../support/running-application';
import { seededRandom, seedOfRun } from '../support/seeded-random';
import { StandaloneInstance } from '../support/standalone-instance';
import { until } from '../support/until';
import { load, upload } from './load';
import { broken, disorders, readLog, rewritten, type StoredEvent } from './log-checker';
import { Recorder, type Entry } from './recorder';

/** Few in the daily run; `npm run test:kill` asks for many. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2);
const ROUND_LIMIT_MS = 60_000;
const CLIENTS = 4;
const HALF_WAY = '2026-09-22T09:00:00+08:00';
const AFTERWARDS = '2026-09-23T09:00:00+08:00';

const random = seededRandom(seedOfRun('kill and restart'));
const documents: string[] = [];
let unknownOnce = 0;
let instance: StandaloneInstance;
let recorder: Recorder;
let before: readonly StoredEvent[] = [];

beforeAll(async () => {
  instance = StandaloneInstance.prepare({
    WENXIAO_DEMO: 'organisations',
    WENXIAO_BUSINESS_START: '2026-09-15T09:00:00+08:00',
  });
  recorder = new Recorder(({ by, method, path, body, key }) => instance.call(by, method, path, { body, key }));
  await instance.start();
}, 180_000);
afterAll(() => instance?.end(), 30_000);

const withDatabase = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: instance.databaseUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const LAG = `select (select position from log.head)::int as head, coalesce(min(position), -1)::int as slowest,
  count(*)::int as consumers from read.checkpoints`;

/** Every consumer, the one that tells Temporal too, has worked through the head, and nothing was appended meanwhile. */
const quiet = (client: Client): Promise<void> => {
  let seen = -1;
  return until(
    'all consumers are at the head',
    async () => {
      const { rows } = await client.query<{ head: number; slowest: number; consumers: number }>(LAG);
      const [state] = rows;
      const settled = state !== undefined && state.consumers > projections.length && state.slowest === state.head;
      const unmoved = settled && state.head === seen;
      seen = settled ? state.head : -1;
      return unmoved;
    },
    60_000,
  );
};

/** REL-NL3: the same key again, now or later, gives exactly one result, and asking for it changes nothing. */
const settle = async ({ intent }: Entry): Promise<void> => {
  const { by, key } = intent;
  let known: Answer['body'];
  await until('what became of it is told', async () => {
    const { status, body } = await instance.call(by, 'GET', `/commands/${key}`);
    known = body;
    return status === 200;
  });
  let settled = await recorder.command(intent);
  for (let attempt = 0; settled.outcome === 'unknown' && attempt < 20; attempt += 1) {
    await delay(250);
    settled = await recorder.command(intent);
  }
  if (known.state === 'APPLIED')
    expect(settled).toMatchObject({ receipt: { ...known.receipt, outcome: 'alreadyApplied' } });
  if (known.state === 'REFUSED') expect(settled.outcome).toBe('refused');
  if (known.state === 'UNKNOWN' && settled.receipt !== null) expect(settled.receipt.outcome).toBe('applied');
  const again = await recorder.command(intent);
  expect([again.outcome, again.problem]).toEqual([settled.outcome, settled.problem]);
  if (settled.receipt !== null) expect(again.receipt).toEqual({ ...settled.receipt, outcome: 'alreadyApplied' });
};

/** Read models against the log: plain counts by SQL, and every row of every one against the fold. */
const checkReadModels = async (client: Client, events: readonly StoredEvent[]): Promise<void> => {
  const typed = (wanted: string) => events.filter(({ type }) => type === wanted);
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from read.project_list_v2');
  expect(rows[0]?.n).toBe(typed('ProjectDrafted').length);
  const { body } = await instance.call(people.auditor, 'GET', '/projects?count=true&limit=1');
  expect(body.count).toBe(typed('ProjectDrafted').length);
  const opened = typed('DeadlineOpened').map(({ data }) => data.deadlineId);
  expect(opened.toSorted()).toEqual(typed('DeadlineStarted').map(({ data }) => data.deadlineId).toSorted()); // prettier-ignore
  const owner: Pool = ownerPool(instance.databaseUrl());
  try {
    const store = new PostgresEventStore(owner, eventTypes, new LogWakeup(instance.databaseUrl()));
    for (const projection of projections) expect(await differencesFromFold(owner, store, projection)).toEqual([]);
  } finally {
    await owner.end();
  }
};

/**
 * Everything that was read, and what the timers have appended since, is verified: as many events as stand there up to the
 * head that the verdict names, no fewer and no more. Business time runs on, so the log is read on both sides of it.
 */
const checkChain = async (events: readonly StoredEvent[]): Promise<void> => {
  const { status, stdout, stderr } = await instance.operator('verify-log');
  expect([status, stderr]).toEqual([0, expect.stringContaining('the chain is sound')]);
  const verdict = JSON.parse(stdout) as { sound: boolean; events: string; headHash: string };
  const afterwards = await withDatabase(readLog);
  expect(rewritten(events, afterwards)).toEqual([]);
  const head = afterwards.find(({ hash }) => hash === verdict.headHash);
  expect(verdict).toEqual({ sound: true, events: String(head?.position), headHash: head?.hash });
  expect(head?.position).toBeGreaterThanOrEqual(events.length);
};

/** All that must hold after every fault (REL 3.3). */
const checkEverything = async (): Promise<readonly StoredEvent[]> => {
  const unknown = recorder.entries('unknown');
  unknownOnce += unknown.length;
  for (const entry of unknown) await settle(entry);
  const acknowledged = recorder.entries('acknowledged');
  for (const { intent } of random.shuffled(acknowledged).slice(0, 3)) await recorder.command(intent);
  for (const sha256 of documents)
    expect((await instance.call(people.clerk, 'GET', `/documents/${sha256}`)).status).toBe(200);
  const events = await withDatabase(async (client) => {
    await quiet(client);
    const log = await readLog(client);
    await checkReadModels(client, log);
    return log;
  });
  expect(disorders(events)).toEqual([]);
  expect(broken(events, recorder.entries())).toEqual([]);
  expect(rewritten(before, events)).toEqual([]);
  expect(faultyClimbs(events)).toEqual([]);
  await checkChain(events);
  before = events;
  return events;
};

/** Kills under load at a random moment, not before something was acknowledged and refused; answers what was killed. */
const killUnderLoad = async (choose: (all: readonly KnownProcess[]) => readonly KnownProcess[]) => {
  const document = await upload(instance, `${documents.length}`);
  documents.push(document.sha256);
  const had = (['acknowledged', 'refused'] as const).map((outcome) => ({
    outcome,
    n: recorder.entries(outcome).length,
  }));
  const working = load(recorder, CLIENTS, document, random);
  const underWay = until('work is under way', () =>
    had.every(({ outcome, n }) => recorder.entries(outcome).length > n),
  );
  await Promise.race([underWay, working]);
  await delay(random.whole(0, 1_500));
  const all = instance.processes();
  await instance.kill(choose(all));
  await working;
  return all;
};

it(
  'REL-N01, REL-N06: kill -9 of the whole tree loses nothing that was acknowledged and doubles nothing',
  async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const all = await killUnderLoad((tree) => random.shuffled(tree));
      expect(all.length).toBeGreaterThan(4); // node, two guards with a server each, and PostgreSQL's workers
      await instance.start();
      await checkEverything();
    }
    expect(recorder.entries('acknowledged').length).toBeGreaterThanOrEqual(ROUNDS);
    expect(recorder.entries('refused').length).toBeGreaterThanOrEqual(ROUNDS);
    expect(unknownOnce).toBeGreaterThan(0);
  },
  ROUNDS * ROUND_LIMIT_MS,
);

it('kill -9 of node alone: the guards take the servers down', async () => {
  const all = await killUnderLoad(([node]) => (node === undefined ? [] : [node]));
  await until('the servers are gone', () => all.every(isGone), 45_000);
  await instance.start();
  expect(instance.said()).not.toContain('left behind');
  await checkEverything();
}, 120_000);

it('kill -9 of node and started again at once: the new one takes over', async () => {
  const all = await killUnderLoad(([node]) => (node === undefined ? [] : [node]));
  await instance.start();
  await until('the servers of before are gone', () => all.every(isGone), 45_000);
  await checkEverything();
}, 120_000);

it('REL-N06: kill -9 of PostgreSQL alone: it comes back under the running application', async () => {
  const pid = await withDatabase(async (client) => {
    const { rows } = await client.query<{ file: string }>(`select pg_read_file('postmaster.pid') as file`);
    return Number(rows[0]?.file.split('\n')[0]);
  });
  await killUnderLoad((all) => all.filter((each) => each.pid === pid));
  await until(
    'it is ready again',
    async () => (await instance.call(null, 'GET', '/health/ready').catch(() => ({ status: 0 }))).status === 200,
    60_000,
  );
  await checkEverything();
}, 120_000);

it('REL-NL5: deadlines that were open still take effect, also when the clock is killed half-way through', async () => {
  const advancing = instance.operator('clock', '--advance-to', HALF_WAY);
  await withDatabase((client) =>
    until('the first reminder is sent', async () => {
      const sql = `select 1 from log.events where type = 'DeadlineReminderSent' limit 1`;
      return (await client.query(sql)).rowCount === 1;
    }),
  );
  await delay(random.whole(0, 1_500));
  await instance.kill(random.shuffled(instance.processes()));
  await advancing;
  await instance.start();
  await checkEverything();
  const moved = await instance.operator('clock', '--advance-to', AFTERWARDS);
  expect([moved.status, moved.stderr]).toEqual([0, expect.stringContaining('due instants')]);
  const events = await checkEverything();
  expect(missedRungs(events, AFTERWARDS)).toEqual([]);
  const ended = new Set(events.filter(({ type }) => type === 'DeadlineClosed').map(({ data }) => data.deadlineId));
  const silent = events.filter(
    ({ type, data }) => type === 'DeadlineOpened' && data.code === 'D02' && !ended.has(data.deadlineId),
  );
  const expired = events.filter(({ type, data }) => type === 'DeadlineExpired' && data.code === 'D02');
  expect(silent.length).toBeGreaterThan(0);
  expect(expired.map(({ data }) => data.deadlineId).toSorted()).toEqual(
    silent.map(({ data }) => data.deadlineId).toSorted(),
  );
  for (const { data } of expired) expect(data).toMatchObject({ dueDate: '2026-09-18', effectiveDate: '2026-09-18' });
}, 180_000);
