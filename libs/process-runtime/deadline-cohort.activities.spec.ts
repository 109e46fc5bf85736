import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { FakeClock } from '../../test/support/fake-clock';
import { FakeDeadlines } from '../../test/support/fake-deadlines';
import type { EventStore } from '../event-store/event-store.port';
import { instant, plusMs } from '../kernel/instant';
import { RuleViolation } from '../kernel/rule-violation';
import { DeadlineCohortActivities } from './deadline-cohort.activities';
import { DeadlineDriver } from './deadline-driver';
import { UNSTEADY_PATIENCE_MS } from './patience';

const now = instant('2026-03-10T01:00:00Z');
const process = 'project-approval/6f/1';
const workflowExecution = { workflowId: process, runId: 'run-1' };
const refusal = new RuleViolation([
  { rule: 'T8', field: '', label: '', value: null, message: '不行', messageEn: 'no', remedy: '', remedyEn: '' },
]);

const given = (scale = 1) => {
  const clock = new FakeClock(now, scale, () => 0);
  const deadlines = new FakeDeadlines(clock);
  const driver = new DeadlineDriver(deadlines, deadlines);
  const activities = new DeadlineCohortActivities(
    deadlines,
    driver,
    deadlines,
    deadlines as unknown as EventStore,
    clock,
  );
  const environment = new MockActivityEnvironment(
    { workflowExecution, attempt: 1 },
    { logger: new DefaultLogger('ERROR') },
  );
  let heartbeats = 0;
  environment.on('heartbeat', () => (heartbeats += 1));
  const climb = (fruitless = 0, atLeast = '0') =>
    environment.run((look: Parameters<typeof activities.climbDueRungs>[0]) => activities.climbDueRungs(look), {
      process,
      atLeast,
      fruitless,
    });
  return { clock, deadlines, activities, environment, climb, heartbeats: () => heartbeats };
};

describe('nextWake', () => {
  it('answers the real patience until the earliest rung of the process', async () => {
    const { activities, deadlines } = given(60);
    deadlines.open('a', process, plusMs(now, 120_000));
    deadlines.open('b', process, plusMs(now, 60_000));
    deadlines.open('other', 'project-approval/7a/1', plusMs(now, 1_000));
    expect(await activities.nextWake({ process, atLeast: '3' })).toEqual({ patienceMs: 1_000, fruitless: 0 });
  });

  it('answers null when no deadline of the process is open', async () => {
    const { activities } = given();
    expect(await activities.nextWake({ process, atLeast: '0' })).toBeNull();
  });

  it('REL-R17: reads nothing before the read models contain what was told; Temporal tries again', async () => {
    const { activities, deadlines } = given();
    const told = deadlines.open('a', process, plusMs(now, 60_000));
    deadlines.heldBackAt = told - 1n;
    await expect(activities.nextWake({ process, atLeast: told.toString() })).rejects.toMatchObject({
      type: 'ReadModelsBehind',
      nonRetryable: false,
    });
    expect(deadlines.asked).toEqual([]);
    deadlines.heldBackAt = null;
    expect(await activities.nextWake({ process, atLeast: told.toString() })).toEqual({
      patienceMs: 60_000,
      fruitless: 0,
    });
  });

  it('does not wait when something is due', async () => {
    const { activities, deadlines } = given();
    deadlines.open('a', process, now);
    expect(await activities.nextWake({ process, atLeast: '0' })).toEqual({ patienceMs: 0, fruitless: 0 });
  });

  it('leaves what is due to the steps while the clock is being stepped', async () => {
    const { activities, clock, deadlines } = given();
    deadlines.open('a', process, now);
    await clock.set({ scale: 0, settled: false });
    expect(await activities.nextWake({ process, atLeast: '0' })).toEqual({
      patienceMs: UNSTEADY_PATIENCE_MS,
      fruitless: 0,
    });
  });
});

describe('climbDueRungs', () => {
  it('climbs what is due, as the timer that it is, and names the next wake', async () => {
    const { deadlines, climb } = given();
    deadlines.open('a', process, plusMs(now, -1), plusMs(now, 5_000));
    deadlines.open('b', process, now);
    expect(await climb()).toEqual({ patienceMs: 5_000, fruitless: 0 });
    expect(deadlines.climbs).toHaveLength(2);
    expect(deadlines.climbs[0]?.by).toEqual({ source: 'timer', workflowId: process, runId: 'run-1' });
  });

  it('REL-R18: attempted three times records once', async () => {
    const { deadlines, climb } = given();
    deadlines.open('a', process, now, plusMs(now, 5_000));
    for (let attempt = 0; attempt < 3; attempt += 1) await climb();
    expect(deadlines.climbs).toHaveLength(1);
  });

  it('waits for the read models to contain what it climbed before it names the next wake', async () => {
    const { deadlines, climb } = given();
    deadlines.open('a', process, now, plusMs(now, 5_000));
    await climb();
    expect(deadlines.waitedFor.at(-1)).toBe(deadlines.position);
  });

  it('answers null when nothing is left', async () => {
    const { deadlines, climb } = given();
    deadlines.open('a', process, now);
    expect(await climb()).toBeNull();
  });

  it('sends a heartbeat with every deadline', async () => {
    const { deadlines, climb, heartbeats } = given();
    for (let n = 0; n < 7; n += 1) deadlines.open(`d${n}`, process, now);
    await climb();
    expect(heartbeats()).toBeGreaterThanOrEqual(7);
  });

  it('an early timer climbs nothing and goes on waiting', async () => {
    const { deadlines, climb } = given();
    deadlines.open('a', process, plusMs(now, 20));
    expect(await climb()).toEqual({ patienceMs: 20, fruitless: 0 });
    expect(deadlines.climbs).toEqual([]);
  });

  it('waits longer after each climb in vain, but not beyond the next rung', async () => {
    const { deadlines, climb } = given();
    deadlines.open('stuck', process, now);
    deadlines.refuse('stuck', refusal);
    expect(await climb(0)).toEqual({ patienceMs: 2_000, fruitless: 1 });
    expect(await climb(1)).toEqual({ patienceMs: 4_000, fruitless: 2 });
    deadlines.open('good', process, plusMs(now, 700));
    expect(await climb(2)).toEqual({ patienceMs: 700, fruitless: 3 });
  });

  it('waits at least a second before it climbs again what it seems to have left', async () => {
    const { deadlines, climb } = given();
    deadlines.open('a', process, now);
    deadlines.open('b', process, now);
    deadlines.refuse('b', refusal);
    expect(await climb()).toEqual({ patienceMs: 1_000, fruitless: 0 });
  });

  it('fails, to be tried again, when the store is away', async () => {
    const { deadlines, climb } = given();
    deadlines.open('a', process, now);
    deadlines.refuse('a', new Error('connection refused'));
    await expect(climb()).rejects.toThrow('connection refused');
  });

  it('leaves what is due to the steps while the clock is being stepped', async () => {
    const { clock, deadlines, climb } = given();
    deadlines.open('a', process, now);
    await clock.set({ scale: 0, settled: false });
    expect(await climb()).toEqual({ patienceMs: UNSTEADY_PATIENCE_MS, fruitless: 0 });
    expect(deadlines.attempts).toBe(0);
  });

  it('REL-N12: expires nothing while the clocks of database and machine disagree', async () => {
    const { clock, deadlines, climb } = given();
    deadlines.open('a', process, now);
    clock.disagrees = true;
    expect(await climb()).toEqual({ patienceMs: UNSTEADY_PATIENCE_MS, fruitless: 0 });
    expect(deadlines.climbs).toEqual([]);
  });

  it('stops between two deadlines when the worker shuts down', async () => {
    const { deadlines, climb, environment } = given();
    for (let n = 0; n < 5; n += 1) deadlines.open(`d${n}`, process, now);
    deadlines.onClimb = () => environment.cancel('WORKER_SHUTDOWN');
    await climb();
    expect(deadlines.climbs).toHaveLength(1);
  });
});
