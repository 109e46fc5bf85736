import { Logger } from '@nestjs/common';
import { FakeClock } from '../../test/support/fake-clock';
import { FakeDeadlines } from '../../test/support/fake-deadlines';
import { instant, plusMs, type Instant } from '../kernel/instant';
import { RuleViolation } from '../kernel/rule-violation';
import { DeadlineDriver } from './deadline-driver';
import { Lease } from './lease.port';
import { ProcessRuntime, type Reachability } from './process-runtime.port';
import { Sweeper } from './sweeper';

const now = instant('2026-03-10T01:00:00Z');
const refusal = new RuleViolation([
  { rule: 'T8', field: '', label: '', value: null, message: '不行', messageEn: 'no', remedy: '', remedyEn: '' },
]);

class FakeRuntime extends ProcessRuntime {
  reachability: Reachability = { reachable: true };
  tell(): Promise<void> {
    return Promise.resolve();
  }
  reachable(): Promise<Reachability> {
    return Promise.resolve(this.reachability);
  }
}

/** Held from the beginning until the signal. */
class OwnLease extends Lease {
  readonly names: string[] = [];
  hold(name: string, task: (signal: AbortSignal, epoch: bigint) => Promise<void>, signal: AbortSignal): Promise<void> {
    this.names.push(name);
    return task(signal, 1n);
  }
}

const given = (realMs = () => 0) => {
  const clock = new FakeClock(now, 1, realMs);
  const deadlines = new FakeDeadlines(clock);
  const runtime = new FakeRuntime();
  const lease = new OwnLease();
  const sweeper = new Sweeper(new DeadlineDriver(deadlines, deadlines), deadlines, clock, runtime, lease);
  return { clock, deadlines, runtime, lease, sweeper };
};

Logger.overrideLogger(false);

describe('the sweeper', () => {
  it('REL-R19: climbs what is past due by more than a minute, and counts it', async () => {
    const { deadlines, sweeper } = given();
    deadlines.open('late', 'p/1', plusMs(now, -61_000));
    deadlines.open('in-grace', 'p/2', plusMs(now, -59_000));
    await sweeper.sweep();
    expect(deadlines.climbs.map(({ deadlineId, by }) => [deadlineId, by.source])).toEqual([['late', 'sweeper']]);
    expect(sweeper.status()).toMatchObject({ climbed: 1, refused: 0 });
  });

  it('REL-N19: after a lost timer the counter is exactly 1, however often it sweeps', async () => {
    const { deadlines, sweeper } = given();
    deadlines.open('late', 'p/1', plusMs(now, -61_000));
    for (let n = 0; n < 3; n += 1) await sweeper.sweep();
    expect(sweeper.status().climbed).toBe(1);
  });

  it('REL-R19: gives no grace when Temporal is known to be away', async () => {
    const { deadlines, runtime, sweeper } = given();
    runtime.reachability = { reachable: false, reason: '没有应答', reasonEn: 'does not answer' };
    deadlines.open('due', 'p/1', now);
    deadlines.open('not-due', 'p/2', plusMs(now, 1));
    await sweeper.sweep();
    expect(deadlines.climbs.map(({ deadlineId }) => deadlineId)).toEqual(['due']);
  });

  it('leaves everything to the steps while the clock is being stepped', async () => {
    const { clock, deadlines, sweeper } = given();
    deadlines.open('late', 'p/1', plusMs(now, -3_600_000));
    await clock.set({ scale: 0, settled: false });
    await sweeper.sweep();
    expect(deadlines.attempts).toBe(0);
  });

  it('REL-N12: expires nothing while the clocks of database and machine disagree', async () => {
    const { clock, deadlines, sweeper } = given();
    deadlines.open('late', 'p/1', plusMs(now, -3_600_000));
    clock.disagrees = true;
    await sweeper.sweep();
    expect(deadlines.attempts).toBe(0);
  });

  it('shows what a rule refused, and tries it again', async () => {
    const { deadlines, sweeper } = given();
    deadlines.open('late', 'p/1', plusMs(now, -61_000));
    deadlines.refuse('late', refusal);
    await sweeper.sweep();
    expect(sweeper.status()).toMatchObject({ climbed: 0, refused: 1 });
    deadlines.allow('late');
    await sweeper.sweep();
    expect(sweeper.status()).toMatchObject({ climbed: 1, refused: 0 });
  });

  it('counts what was climbed in a round that failed', async () => {
    const { deadlines, sweeper } = given();
    for (const id of ['a', 'b']) deadlines.open(id, `p/${id}`, plusMs(now, -61_000));
    deadlines.refuse('b', new Error('connection refused'));
    await expect(sweeper.sweep()).rejects.toThrow('connection refused');
    expect(sweeper.status().climbed).toBe(1);
  });
});

describe('the sweeper that keeps running', () => {
  it('sweeps under its lease, begins a round when the clock changes, survives failures, and ends by the signal', async () => {
    const { clock, deadlines, lease, sweeper } = given();
    const stop = new AbortController();
    const running = sweeper.run(stop.signal);
    const rounds = async (n: number): Promise<void> => {
      while (sweeper.status().rounds < n) await new Promise((resolve) => setImmediate(resolve));
    };
    await rounds(1);
    deadlines.open('a', 'p/1', plusMs(now, -1));
    deadlines.refuse('a', new Error('connection refused'));
    await clock.set({ at: plusMs(now, 120_000), scale: 1, settled: true });
    await rounds(2);
    expect(sweeper.status()).toMatchObject({ climbed: 0, failedRounds: 1 });
    expect(sweeper.status().lastError).toContain('connection refused');
    deadlines.allow('a');
    await clock.set({ scale: 1, settled: true });
    await rounds(3);
    stop.abort();
    await running;
    expect(deadlines.climbs).toHaveLength(1);
    expect(lease.names).toEqual(['sweeper']);
  });

  /** Runs it while the work is done; real time passes, for the clock of these runs is the machine's. */
  const whileRunning = async (sweeper: Sweeper, work: () => Promise<void>): Promise<void> => {
    const stop = new AbortController();
    const running = sweeper.run(stop.signal);
    await work().finally(() => stop.abort());
    await running;
  };
  const away = { reachable: false, reason: '没有应答', reasonEn: 'does not answer' } as const;

  it('REL-R19: while Temporal is away it wakes up at the next due instant, not only after a minute', async () => {
    const { deadlines, runtime, sweeper, clock } = given(() => Date.now());
    runtime.reachability = away;
    const due = plusMs(clock.now(), 300);
    deadlines.open('due-soon', 'p/1', due);
    await whileRunning(sweeper, async () => {
      while (deadlines.climbs.length === 0) await new Promise((resolve) => setImmediate(resolve));
    });
    expect(deadlines.climbs).toHaveLength(1);
    expect([due, ...deadlines.climbs.map(({ at }) => at)].sort()[0]).toBe(due); // not before it
  });

  it('REL-R19: what fell due while a round worked is climbed by the next one, not after the interval', async () => {
    const { deadlines, runtime, sweeper, clock } = given(() => Date.now());
    runtime.reachability = away;
    const due = plusMs(clock.now(), 20);
    deadlines.open('due-meanwhile', 'p/1', due);
    const dueBy = deadlines.dueBy.bind(deadlines);
    deadlines.dueBy = async (...asked) => {
      const found = await dueBy(...asked);
      while (clock.now() <= due) await new Promise((resolve) => setImmediate(resolve));
      return found;
    };
    await whileRunning(sweeper, async () => {
      while (deadlines.climbs.length === 0) await new Promise((resolve) => setImmediate(resolve));
    });
    expect(deadlines.climbs).toHaveLength(1);
  });

  it('REL-R19: while Temporal is there it leaves the next due instant to the timers', async () => {
    const { deadlines, sweeper } = given();
    const asked: Instant[] = [];
    const nextDueAfter = deadlines.nextDueAfter.bind(deadlines);
    deadlines.nextDueAfter = (at) => {
      asked.push(at);
      return nextDueAfter(at);
    };
    await whileRunning(sweeper, async () => {
      while (sweeper.status().rounds < 1) await new Promise((resolve) => setImmediate(resolve));
      for (let n = 0; n < 5; n += 1) await new Promise((resolve) => setImmediate(resolve));
    });
    expect(asked).toEqual([]);
  });

  it('keeps its interval when the next due instant cannot be read', async () => {
    const { deadlines, runtime, sweeper, clock } = given();
    runtime.reachability = away;
    deadlines.nextDueAfter = () => Promise.reject(new Error('connection refused'));
    await whileRunning(sweeper, async () => {
      while (sweeper.status().rounds < 1) await new Promise((resolve) => setImmediate(resolve));
      for (let n = 0; n < 5; n += 1) await new Promise((resolve) => setImmediate(resolve));
      expect(sweeper.status()).toMatchObject({ rounds: 1, failedRounds: 0 });
      await clock.set({ scale: 1, settled: true });
      while (sweeper.status().rounds < 2) await new Promise((resolve) => setImmediate(resolve));
    });
    expect(sweeper.status().failedRounds).toBe(0);
  });
});
