import { Logger } from '@nestjs/common';
import type { History } from '@temporalio/common/lib/proto-utils';
import type { EventStore } from '../../libs/event-store/event-store.port';
import { DeadlineDriver } from '../../libs/process-runtime/deadline-driver';
import { ProcessTeller } from '../../libs/process-runtime/process-teller';
import { Stepping } from '../../libs/process-runtime/stepping';
import { CohortWorld, until } from '../support/cohort-world';
import { bundleOf, type TestBundle } from '../support/workflow-bundle';

Logger.overrideLogger(false);

const HOUR = 3_600_000;

describe('the cohort of deadlines on a real server', () => {
  let bundle: TestBundle;
  let world: CohortWorld;

  beforeAll(async () => {
    bundle = await bundleOf();
    world = await CohortWorld.begin(bundle.path);
    await world.startWorker();
  });
  afterAll(async () => {
    await world.end();
    bundle.remove();
  });
  beforeEach(() => world.anew());

  const completed = () => until(async () => (await world.status()).name === 'COMPLETED');

  it('wakes up for each rung, never early, as the timer that it is, and ends when nothing is open', async () => {
    const { deadlines } = world;
    deadlines.open('a', world.process, world.inMs(300), world.inMs(2_000));
    await world.tell();
    await completed();
    expect(deadlines.climbs).toHaveLength(2);
    expect(deadlines.climbs.every(({ at, rung }) => at >= rung)).toBe(true);
    const { runId } = await world.status();
    for (const { by } of deadlines.climbs) expect(by).toEqual({ source: 'timer', workflowId: world.process, runId });
  });

  it('REL-R17: reads once at its start, a state that contains what was told', async () => {
    const { deadlines } = world;
    const told = deadlines.open('a', world.process, world.inMs(HOUR));
    await world.tell(told);
    await until(async () => (await world.status()).historyLength >= 12);
    expect(deadlines.asked).toEqual([world.process]);
    expect(deadlines.waitedFor).toEqual([told]);
  });

  it('REL-R17: waits for read models that are behind', async () => {
    const { deadlines } = world;
    const before = deadlines.position;
    deadlines.open('a', world.process, world.inMs(0));
    deadlines.heldBackAt = before;
    await world.tell();
    await until(() => deadlines.waitedFor.length >= 2);
    expect([deadlines.asked, deadlines.climbs]).toEqual([[], []]);
    deadlines.heldBackAt = null;
    await completed();
    expect(deadlines.climbs).toHaveLength(1);
  });

  it('plans anew when it is told', async () => {
    const { deadlines } = world;
    deadlines.open('a', world.process, world.inMs(HOUR));
    await world.tell();
    await until(() => deadlines.asked.length === 1);
    deadlines.move('a', world.inMs(200));
    await world.tell();
    await completed();
    expect(deadlines.climbs.map(({ version }) => version)).toEqual([2]);
  });

  it('climbs nothing when the deadline was met, told or not', async () => {
    const { deadlines } = world;
    deadlines.open('a', world.process, world.inMs(800));
    await world.tell();
    await until(() => deadlines.asked.length === 1);
    deadlines.close('a');
    await completed();
    expect(deadlines.climbs).toEqual([]);
  });

  it('goes on when it is told while it is about to end', async () => {
    const { deadlines } = world;
    deadlines.onAsked = async (answer) => {
      if (answer !== null || deadlines.asked.length > 1) return;
      deadlines.open('a', world.process, world.inMs(100));
      await world.tell();
    };
    await world.tell(0n);
    await until(() => deadlines.climbs.length === 1);
    await completed();
  });

  it('REL-D6: is started anew after its end by being told, and once however often it is told', async () => {
    const { deadlines } = world;
    deadlines.open('a', world.process, world.inMs(0));
    await Promise.all([world.tell(), world.tell(), world.tell()]);
    await completed();
    const first = await world.status();
    await world.tell();
    await until(async () => (await world.status()).runId !== first.runId);
    await completed();
    deadlines.open('b', world.process, world.inMs(0));
    await Promise.all([world.tell(), world.tell()]);
    await until(() => deadlines.climbs.length === 2);
    await completed();
    expect(deadlines.climbs.map(({ deadlineId }) => deadlineId)).toEqual(['a', 'b']);
  });

  it('REL-R18: records once what an activity recorded before it failed', async () => {
    const { deadlines } = world;
    deadlines.open('a', world.process, world.inMs(0), world.inMs(1_500));
    deadlines.onClimb = () => {
      if (deadlines.climbs.length === 1) throw new Error('the answer was lost');
    };
    await world.tell();
    await completed();
    expect(deadlines.climbs).toHaveLength(2);
    expect(new Set(deadlines.climbs.map(({ rung }) => rung)).size).toBe(2);
    const { events } = await world.handle.fetchHistory();
    const attempts = (events ?? []).map((event) => event.activityTaskStartedEventAttributes?.attempt ?? 0);
    expect(Math.max(...attempts)).toBe(2);
  });

  it('doubles nothing and loses nothing when its worker restarts', async () => {
    const { deadlines } = world;
    const second = world.inMs(1_500);
    deadlines.open('a', world.process, world.inMs(100), second, world.inMs(4_000));
    await world.tell();
    await until(() => deadlines.climbs.length === 1);
    await world.stopWorker();
    await until(() => world.clock.now() > second);
    await world.startWorker();
    await completed();
    const rungs = deadlines.climbs.map(({ rung }) => rung);
    expect(rungs).toHaveLength(3);
    expect(new Set(rungs).size).toBe(3);
  });

  it('REL-D4: keeps processes in one worker apart', async () => {
    const { deadlines } = world;
    const all = Array.from({ length: 30 }, (_, n) => `${world.process}${n}`);
    for (const process of all) deadlines.open(process, process, world.inMs(200), world.inMs(1_500));
    await Promise.all(all.map((process) => world.runtime.tell(process, deadlines.position)));
    await Promise.all(all.map((process) => world.client.workflow.getHandle(process).result()));
    expect(deadlines.climbs).toHaveLength(60);
    for (const { deadlineId, by } of deadlines.climbs) expect(by.workflowId).toBe(deadlineId);
  });

  it('REL-D5: under 50 signals a second it is continued, keeps the highest position told, and loses no signal', async () => {
    const { deadlines } = world;
    deadlines.open('a', world.process, world.inMs(HOUR));
    deadlines.position += 1_000n;
    const highest = deadlines.position;
    await world.tell(1n);
    const { runId: first } = await world.status();
    const sent = 300;
    const tellings: Promise<void>[] = [];
    for (let n = 1; n < sent; n += 1) {
      tellings.push(world.tell(n === 40 ? highest : BigInt((n * 7_919) % 900)));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await Promise.all(tellings);
    deadlines.close('a');
    await world.tell(2n);
    await completed();

    const runs = await runsFrom(world, first);
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.reduce((sum, { signals }) => sum + signals, 0)).toBe(sent + 1);
    for (const { events } of runs) expect(events).toBeLessThan(2_000);
    const since = deadlines.waitedFor.indexOf(highest);
    expect(since).toBeGreaterThan(0);
    expect(new Set(deadlines.waitedFor.slice(since))).toEqual(new Set([highest]));
  });

  it('leaves a stepped clock to the steps, and plans anew when it is told of the new time', async () => {
    const { clock, deadlines } = world;
    const store = deadlines as unknown as EventStore;
    const teller = new ProcessTeller(deadlines, world.runtime, store);
    const stepping = new Stepping(clock, deadlines, new DeadlineDriver(deadlines, deadlines), store, deadlines, teller);
    deadlines.open('a', world.process, world.inMs(HOUR), world.inMs(2 * HOUR));
    await world.tell();
    await until(() => deadlines.asked.length === 1);
    await stepping.advanceTo(world.inMs(2 * HOUR - 300), 1);
    expect(deadlines.climbs.map(({ by }) => by.source)).toEqual(['sweeper']);
    await completed();
    expect(deadlines.climbs.map(({ by }) => by.source)).toEqual(['sweeper', 'timer']);
  });
});

/** Every run of the process from the first one on, with the length of its history and the signals that it got. */
const runsFrom = async (world: CohortWorld, first: string) => {
  const runs: { events: number; signals: number }[] = [];
  for (let runId: string | null | undefined = first; runId;) {
    const history: History = await world.client.workflow.getHandle(world.process, runId).fetchHistory();
    const all = history.events ?? [];
    const signals = all.filter((event) => event.workflowExecutionSignaledEventAttributes).length;
    runs.push({ events: all.length, signals });
    runId = all.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs;
};
