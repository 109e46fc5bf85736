import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client as Temporal, Connection } from '@temporalio/client';
import { Client } from 'pg';
import { freePort } from '../../apps/standalone/src/free-port';
import { faultyClimbs, missedRungs } from '../support/climbed-rungs';
import { goalSetBody, soundApplication, steps } from '../support/application-over-http';
import { people } from '../support/running-application';
import { StandaloneInstance } from '../support/standalone-instance';
import { until } from '../support/until';
import { upload } from './load';
import { disorders, readLog, type StoredEvent } from './log-checker';

/** Two business hours in a real second: a sweep every second or three never misses the office hours of a day. */
const FAST = '7200';
const SETTINGS = { WENXIAO_DEMO: 'organisations', WENXIAO_BUSINESS_START: '2026-09-15T09:00:00+08:00' };

let instance: StandaloneInstance;

const done = ({ status, body }: { status: number; body: unknown }): void => {
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
};

const draft = async (): Promise<string> => {
  const projectId = randomUUID();
  const body = { projectId, ...soundApplication(await upload(instance, randomUUID())) };
  done(await instance.call(people.clerk, 'POST', '/projects', { body, key: randomUUID() }));
  const goals = { body: goalSetBody(), key: randomUUID() };
  done(await instance.call(people.clerk, 'PUT', `/projects/${projectId}/goal-sets/2027`, goals));
  return projectId;
};

const take = async (projectId: string, ...names: readonly ('submission' | 'return')[]): Promise<void> => {
  for (const name of names) {
    const [by, path, body] = steps[name];
    done(await instance.call(by, 'POST', `/projects/${projectId}/${path}`, { body, key: randomUUID() }));
  }
};

const withDatabase = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: instance.databaseUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const log = (): Promise<readonly StoredEvent[]> => withDatabase(readLog);

/** Events between the position of one consumer and the head. */
const lagOf = (consumer: string): Promise<number> =>
  withDatabase(async (client) => {
    const sql = `select (h.position - c.position)::int as lag from log.head h, read.checkpoints c where c.name = $1`;
    return (await client.query<{ lag: number }>(sql, [consumer])).rows[0]?.lag ?? -1;
  });

const clock = async (...args: readonly string[]): Promise<void> => {
  const { status, stderr } = await instance.operator('clock', ...args);
  if (status !== 0) throw new Error(`the clock was not moved: ${stderr}`);
};

const temporalReport = async () => {
  const { status, body } = await instance.call(null, 'GET', '/health/correct');
  const report = body.reports.find(({ name }: { name: string }) => name === 'temporal');
  return { code: status, overall: body.status, ...report } as Record<string, unknown>;
};

/** What the log says about the deadlines of a project since a business instant. */
const since = async (at: string, projectId: string) =>
  (await log()).filter(
    ({ data, recordedAt }) => data.projectId === projectId && Date.parse(recordedAt) >= Date.parse(at),
  );

/**
 * A project that was returned and lapses with 2026-09-21 (the Sunday before is worked), and one whose check is overdue
 * since 2026-09-18.
 */
const silentProjects = async () => {
  const [returned, submitted] = [await draft(), await draft()];
  await take(returned, 'submission', 'return');
  await take(submitted, 'submission');
  return { returned, submitted };
};

/** Waits for the lapse and for the reminder of the day after; both must have come from the sweeper. */
const expectSwept = async ({ returned, submitted }: Awaited<ReturnType<typeof silentProjects>>): Promise<void> => {
  const noon = '2026-09-21T12:00:00+08:00';
  const reminders = async () => (await since(noon, submitted)).filter(({ type }) => type === 'DeadlineReminderSent');
  await until('the reminder of T+3', async () => (await reminders()).some(({ data }) => data.point === 'T+3'), 60_000);
  expect(new Set((await reminders()).map(({ metadata }) => metadata.source))).toEqual(new Set(['sweeper']));
  const lapse = await since('2026-09-22T00:00:00+08:00', returned);
  expect(lapse.map(({ type }) => type)).toEqual(['CorrectionPeriodExpired', 'ProjectLapsed', 'DeadlineClosed']);
  expect(lapse.find(({ type }) => type === 'ProjectLapsed')).toMatchObject({
    data: { effectiveDate: '2026-09-21' },
    metadata: { source: 'sweeper', role: 'SYSTEM' },
  });
};

/** The first reminder of the correction that was begun last, from its own plan: under load business time ran on further. */
const nextReminder = async (projectId: string): Promise<Readonly<{ at: string; point: string }>> => {
  const opened = (await log()).findLast(
    ({ type, data }) => type === 'DeadlineOpened' && data.code === 'D03' && data.projectId === projectId,
  );
  return opened?.data.rungs.find(({ kind }: { kind: string }) => kind === 'REMINDER');
};

const expectOnce = async (by: string): Promise<void> => {
  const events = await log();
  expect(disorders(events)).toEqual([]);
  expect(faultyClimbs(events)).toEqual([]);
  expect(missedRungs(events, by)).toEqual([]);
};

describe('Temporal stands still under the running application', () => {
  let projects: Awaited<ReturnType<typeof silentProjects>>;
  let pid = 0;
  beforeAll(async () => {
    instance = StandaloneInstance.prepare(SETTINGS);
    await instance.start();
    projects = await silentProjects();
    await clock('--advance-to', '2026-09-21T00:00:00+08:00', '--scale', FAST);
    pid = (JSON.parse(readFileSync(join(instance.home, 'temporal.db.pid'), 'utf8')) as { pid: number }).pid;
    process.kill(pid, 'SIGSTOP');
  }, 180_000);
  afterAll(() => instance?.end(), 60_000);

  it('REL-R19: the sweeper climbs in place of the timers, and health says DEGRADED and why', async () => {
    await until('health knows', async () => (await temporalReport())['status'] === 'DEGRADED');
    expect(await temporalReport()).toMatchObject({ code: 200, overall: 'DEGRADED' });
    expect((await temporalReport())['detail']).toMatch(/没有应答.*巡检.*does not answer.*sweeper/);
    await expectSwept(projects);
  }, 120_000);

  it('no command waits for Temporal', async () => {
    await clock('--scale', '1');
    const others = [await draft(), await draft()];
    const body = { reasons: [{ field: 'basis', reason: '请补充文号' }] };
    const path = `/projects/${projects.submitted}/return`;
    done(await instance.call(people.reviewer, 'POST', path, { body, key: randomUUID() }));
    await until('a deadline of it is open', async () => {
      const { body } = await instance.call(people.head, 'GET', `/projects/${projects.submitted}`);
      return body.openDeadlines.some(({ code }: { code: string }) => code === 'D03');
    });
    for (const projectId of others)
      expect((await instance.call(people.clerk, 'GET', `/projects/${projectId}`)).status).toBe(200);
    expect(await lagOf('policy:tell-process')).toBeGreaterThan(0);
  }, 60_000);

  it('goes on: whoever was asleep wakes up, and nothing happens twice', async () => {
    const connection = await (process.kill(pid, 'SIGCONT'),
    Connection.connect({ address: instance.temporalAddress() }));
    const workflows = new Temporal({ connection }).workflow;
    const stateOf = async (process: string) => (await workflows.getHandle(process).describe()).status.name;
    try {
      await until('health knows', async () => (await temporalReport())['status'] === 'OK', 60_000);
      await until('the processes are told', async () => (await lagOf('policy:tell-process')) === 0, 60_000);
      const [lapsed, open] = [projects.returned, projects.submitted].map((id) => `project-approval/${id}/1`);
      await until('the lapsed process has ended', async () => (await stateOf(lapsed ?? '')) === 'COMPLETED', 60_000);
      expect(await stateOf(open ?? '')).toBe('RUNNING');
      await expectOnce('2026-09-22T09:00:00+08:00');

      const { at, point } = await nextReminder(projects.submitted);
      await clock('--advance-to', new Date(Date.parse(at) - 20_000).toISOString(), '--scale', '4');
      const reminded = async () =>
        (await since(at, projects.submitted)).filter(({ type }) => type === 'DeadlineReminderSent');
      await until('the next reminder is sent', async () => (await reminded()).length > 0, 60_000);
      expect((await reminded()).map(({ data, metadata }) => [data.code, data.point, metadata.source])).toEqual([
        ['D03', point, 'timer'],
      ]);
      await expectOnce(at);
    } finally {
      await connection.close();
    }
  }, 120_000);
});

describe('TEMPORAL_ADDRESS names a server that is not there', () => {
  afterAll(() => instance?.end(), 60_000);

  it('starts degraded, says so on the terminal, and the sweeper keeps the deadlines', async () => {
    const address = `127.0.0.1:${await freePort()}`;
    instance = StandaloneInstance.prepare({ ...SETTINGS, TEMPORAL_ADDRESS: address });
    await instance.start();
    expect(instance.said()).toMatch(/警告.*降级运行.*WARNING.*running degraded/);
    expect(instance.said()).toContain(`Temporal    : degraded (${address} does not answer)`);
    expect(await temporalReport()).toMatchObject({ code: 200, overall: 'DEGRADED', status: 'DEGRADED' });
    const projects = await silentProjects();
    await clock('--advance-to', '2026-09-21T08:00:00+08:00', '--scale', FAST);
    await expectSwept(projects);
    await expectOnce('2026-09-22T09:00:00+08:00');
  }, 120_000);
});
