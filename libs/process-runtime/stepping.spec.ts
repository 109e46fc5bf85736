import { Logger } from '@nestjs/common';
import { FakeClock } from '../../test/support/fake-clock';
import { FakeDeadlines } from '../../test/support/fake-deadlines';
import type { EventStore } from '../event-store/event-store.port';
import { instant, plusMs, type Instant } from '../kernel/instant';
import { DeadlineDriver } from './deadline-driver';
import { ProcessRuntime, ProcessRuntimeUnavailable, type Reachability } from './process-runtime.port';
import { ProcessTeller } from './process-teller';
import { Stepping, SteppingStalled } from './stepping';

const start = instant('2026-03-10T01:00:00Z');
const HOUR = 3_600_000;
const after = (hours: number): Instant => plusMs(start, hours * HOUR);

class FakeRuntime extends ProcessRuntime {
  readonly told: [string, bigint][] = [];
  away = false;
  tell(process: string, position: bigint): Promise<void> {
    if (this.away) return Promise.reject(new ProcessRuntimeUnavailable('away'));
    this.told.push([process, position]);
    return Promise.resolve();
  }
  reachable(): Promise<Reachability> {
    return Promise.resolve({ reachable: true });
  }
}

const given = () => {
  const clock = new FakeClock(start, 1, () => 0);
  const deadlines = new FakeDeadlines(clock);
  const store = deadlines as unknown as EventStore;
  const runtime = new FakeRuntime();
  const teller = new ProcessTeller(deadlines, runtime, store);
  const driver = new DeadlineDriver(deadlines, deadlines);
  const stepping = new Stepping(clock, deadlines, driver, store, deadlines, teller);
  return { clock, deadlines, runtime, stepping };
};

Logger.overrideLogger(false);

describe('stepping the business clock', () => {
  it('lets everything on the way take effect in order, each at its own instant', async () => {
    const { clock, deadlines, stepping } = given();
    deadlines.open('b', 'p/2', after(30), after(50));
    deadlines.open('a', 'p/1', after(20), after(40));
    const report = await stepping.advanceTo(after(45), 1);
    expect(deadlines.climbs.map(({ deadlineId, rung, at }) => [deadlineId, rung, at])).toEqual([
      ['a', after(20), after(20)],
      ['b', after(30), after(30)],
      ['a', after(40), after(40)],
    ]);
    expect(report).toEqual({ from: start, to: after(45), steps: 4, climbed: 3 });
    expect(clock.now()).toBe(after(45));
  });

  it('issues what the sweeper would issue', async () => {
    const { deadlines, stepping } = given();
    deadlines.open('a', 'p/1', after(1));
    await stepping.advanceTo(after(2), 1);
    expect(deadlines.climbs[0]?.by).toEqual({ source: 'sweeper' });
  });

  it('takes what is due at the target itself along', async () => {
    const { deadlines, stepping } = given();
    deadlines.open('a', 'p/1', after(2));
    await stepping.advanceTo(after(2), 1);
    expect(deadlines.climbs).toHaveLength(1);
  });

  it('sees deadlines that begin on the way', async () => {
    const { deadlines, stepping } = given();
    deadlines.open('a', 'p/1', after(1));
    deadlines.onClimb = ({ deadlineId }) => {
      if (deadlineId === 'a') deadlines.open('b', 'p/1', after(3));
    };
    await stepping.advanceTo(after(5), 1);
    expect(deadlines.climbs.map(({ deadlineId, at }) => [deadlineId, at])).toEqual([
      ['a', after(1)],
      ['b', after(3)],
    ]);
  });

  it('keeps the clock frozen while it steps, then begins one settled epoch at the wanted scale', async () => {
    const { clock, deadlines, stepping } = given();
    deadlines.open('a', 'p/1', after(1));
    await stepping.advanceTo(after(2), 60);
    expect(clock.epochs.map(({ scale, settled }) => [scale, settled])).toEqual([
      [0, false],
      [0, false],
      [0, false],
      [60, true],
    ]);
  });

  it('tells every open process once, of the end of the log', async () => {
    const { deadlines, runtime, stepping } = given();
    deadlines.open('a', 'p/1', after(1), after(9));
    deadlines.open('b', 'p/1', after(9));
    deadlines.open('c', 'p/2', after(9));
    await stepping.advanceTo(after(2), 1);
    expect(runtime.told).toEqual([
      ['p/1', deadlines.position],
      ['p/2', deadlines.position],
    ]);
  });

  it('does its work while Temporal is away', async () => {
    const { clock, deadlines, runtime, stepping } = given();
    runtime.away = true;
    deadlines.open('a', 'p/1', after(1), after(9));
    await stepping.advanceTo(after(2), 1);
    expect(deadlines.climbs).toHaveLength(1);
    expect(clock.setting().settled).toBe(true);
  });

  it('never loops on a rung that cannot be climbed, and climbs it at the first step at which it can', async () => {
    const { deadlines, stepping } = given();
    deadlines.open('notice', 'p/1', after(1));
    deadlines.holdUntil('notice', after(6));
    deadlines.open('other', 'p/2', after(7));
    const report = await stepping.advanceTo(after(24), 1);
    expect(report.steps).toBe(3);
    expect(deadlines.climbs.map(({ deadlineId, at }) => [deadlineId, at])).toEqual([
      ['notice', after(7)],
      ['other', after(7)],
    ]);
  });

  it('REL-R18: carried out twice changes nothing the second time', async () => {
    const { deadlines, stepping } = given();
    deadlines.open('a', 'p/1', after(1));
    await stepping.advanceTo(after(2), 1);
    const report = await stepping.advanceTo(after(2), 1);
    expect(report).toEqual({ from: after(2), to: after(2), steps: 0, climbed: 0 });
    expect(deadlines.climbs).toHaveLength(1);
  });

  it('refuses to go back, and leaves the clock as it is', async () => {
    const { clock, stepping } = given();
    await expect(stepping.advanceTo(after(-1), 1)).rejects.toMatchObject({ why: 'would go back' });
    expect(clock.epochs).toEqual([]);
  });

  it('refuses to step a clock that somebody else is stepping', async () => {
    const { clock, stepping } = given();
    await clock.set({ scale: 0, settled: false });
    await expect(stepping.advanceTo(after(1), 1)).rejects.toMatchObject({ why: 'is being stepped' });
    expect(clock.setting().settled).toBe(false);
  });

  it('stops when somebody else takes the clock over, and leaves it to him', async () => {
    const { clock, deadlines, stepping } = given();
    deadlines.open('a', 'p/1', after(1));
    deadlines.open('b', 'p/2', after(3));
    deadlines.onClimb = () => void clock.set({ scale: 5, settled: true });
    await expect(stepping.advanceTo(after(5), 1)).rejects.toMatchObject({ why: 'changed meanwhile' });
    expect(clock.setting()).toMatchObject({ anchorBusiness: after(1), scale: 5, settled: true });
  });

  it('waits until nothing more is appended: for what the policies made of the events, too', async () => {
    const { deadlines, stepping } = given();
    const waitFor = deadlines.waitFor.bind(deadlines);
    let appends = 3;
    deadlines.waitForPolicies = (position) => {
      if (appends > 0) deadlines.open(`d${(appends -= 1)}`, 'p/1', after(9));
      return waitFor(position);
    };
    await stepping.advanceTo(start, 1);
    expect(deadlines.waitedFor.at(-1)).toBe(deadlines.position);
    expect(appends).toBe(0);
  });

  it('sets a clock free that was left frozen', async () => {
    const { clock, stepping } = given();
    await clock.set({ scale: 0, settled: false });
    await stepping.release(10);
    expect(clock.setting()).toMatchObject({ scale: 10, settled: true, anchorBusiness: start });
  });

  it('REL-R29: gives up when the read models do not follow, and lets the clock run on from where it came', async () => {
    const { clock, deadlines, stepping } = given();
    deadlines.open('a', 'p/1', after(1));
    deadlines.open('b', 'p/2', after(3));
    deadlines.onClimb = () => (deadlines.heldBackAt = 0n);
    await expect(stepping.advanceTo(after(5), 2)).rejects.toBeInstanceOf(SteppingStalled);
    expect(clock.setting()).toMatchObject({ anchorBusiness: after(1), scale: 2, settled: true });
  });
});
