import { FakeClock } from '../../test/support/fake-clock';
import { FakeDeadlines } from '../../test/support/fake-deadlines';
import { instant, plusMs } from '../kernel/instant';
import { RuleViolation } from '../kernel/rule-violation';
import { ClimbsFailed, DeadlineDriver, type ClimbRound } from './deadline-driver';

const now = instant('2026-03-10T01:00:00Z');
const earlier = plusMs(now, -1_000);
const later = plusMs(now, 1_000);
const refusal = new RuleViolation([
  { rule: 'T8', field: '', label: '', value: null, message: '不行', messageEn: 'no', remedy: '', remedyEn: '' },
]);

const given = () => {
  const clock = new FakeClock(now, 0);
  const deadlines = new FakeDeadlines(clock);
  return { clock, deadlines, driver: new DeadlineDriver(deadlines, deadlines) };
};
const round = (change: Partial<ClimbRound> = {}): ClimbRound => ({
  by: { source: 'sweeper' },
  dueBy: now,
  lanes: 4,
  ...change,
});

describe('a round of the deadline driver', () => {
  it('climbs what is due and leaves what is not', async () => {
    const { deadlines, driver } = given();
    deadlines.open('due', 'p/1', earlier, later);
    deadlines.open('not-due', 'p/2', later);
    expect(await driver.climbDue(round())).toEqual({ climbed: 1, refused: 0 });
    expect(deadlines.climbs).toEqual([
      { deadlineId: 'due', rung: earlier, version: 1, at: now, by: { source: 'sweeper' } },
    ]);
  });

  it('REL-R18: carried out twice changes nothing the second time', async () => {
    const { deadlines, driver } = given();
    deadlines.open('a', 'p/1', earlier);
    await driver.climbDue(round());
    expect(await driver.climbDue(round({ by: { source: 'timer' } }))).toEqual({ climbed: 0, refused: 0 });
    expect(deadlines.climbs).toHaveLength(1);
  });

  it('climbs only one process when asked to', async () => {
    const { deadlines, driver } = given();
    deadlines.open('a', 'p/1', earlier);
    deadlines.open('b', 'p/2', earlier);
    await driver.climbDue(round({ process: 'p/2' }));
    expect(deadlines.climbs.map(({ deadlineId }) => deadlineId)).toEqual(['b']);
  });

  it('goes through all pages', async () => {
    const { deadlines, driver } = given();
    for (let n = 0; n < 1_203; n += 1) deadlines.open(`d${n}`, `p/${n % 40}`, plusMs(earlier, -(n % 7)));
    expect((await driver.climbDue(round())).climbed).toBe(1_203);
    expect(new Set(deadlines.climbs.map(({ deadlineId }) => deadlineId)).size).toBe(1_203);
  });

  it('keeps the order of the due instants in one lane', async () => {
    const { deadlines, driver } = given();
    for (const [n, ms] of [-3, -9, -1, -7, -5].entries()) deadlines.open(`d${n}`, `p/${n}`, plusMs(now, ms));
    await driver.climbDue(round({ lanes: 1 }));
    const rungs = deadlines.climbs.map(({ rung }) => rung);
    expect(rungs).toEqual([...rungs].sort());
  });

  it('works on the projects of one process side by side, on the deadlines of one project in turn', async () => {
    const { deadlines, driver } = given();
    for (let n = 0; n < 12; n += 1) deadlines.open(`p${n % 3}-${n}`, 'q/1', earlier);
    const dueBy = deadlines.dueBy.bind(deadlines);
    deadlines.dueBy = async (...asked) =>
      (await dueBy(...asked)).map((due) => ({ ...due, line: due.deadlineId.slice(0, 2) }));
    const busy = new Set<string>();
    let most = 0;
    const climb = deadlines.climb.bind(deadlines);
    deadlines.climb = async (deadlineId, by) => {
      const line = deadlineId.slice(0, 2);
      expect(busy.has(line)).toBe(false);
      busy.add(line);
      most = Math.max(most, busy.size);
      await new Promise((resolve) => setImmediate(resolve));
      busy.delete(line);
      return climb(deadlineId, by);
    };
    expect(await driver.climbDue(round())).toEqual({ climbed: 12, refused: 0 });
    expect(most).toBe(3);
  });

  it('never works on two deadlines of one process at a time', async () => {
    const { deadlines, driver } = given();
    const busy = new Set<string>();
    const overlaps: string[] = [];
    const climb = deadlines.climb.bind(deadlines);
    deadlines.climb = async (deadlineId, by) => {
      const process = deadlineId.slice(0, 1);
      if (busy.has(process)) overlaps.push(deadlineId);
      busy.add(process);
      await new Promise((resolve) => setImmediate(resolve));
      const climbed = await climb(deadlineId, by);
      busy.delete(process);
      return climbed;
    };
    for (const process of ['a', 'b', 'c'])
      for (let n = 0; n < 5; n += 1) deadlines.open(`${process}${n}`, process, earlier);
    expect((await driver.climbDue(round())).climbed).toBe(15);
    expect(overlaps).toEqual([]);
  });

  it('REL-R12: a deadline that a rule refuses does not hold up its neighbours', async () => {
    const { deadlines, driver } = given();
    for (const id of ['a', 'b', 'c']) deadlines.open(id, 'p/1', earlier);
    deadlines.refuse('a', refusal);
    expect(await driver.climbDue(round())).toEqual({ climbed: 2, refused: 1 });
  });

  it('climbs the neighbours of a failing deadline, then says that it failed', async () => {
    const { deadlines, driver } = given();
    for (const id of ['a', 'b', 'c']) deadlines.open(id, 'p/1', earlier);
    deadlines.refuse('b', new Error('connection terminated'));
    const failure = await driver.climbDue(round()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ClimbsFailed);
    expect((failure as ClimbsFailed).tally).toEqual({ climbed: 2, refused: 0 });
    expect(String(failure)).toContain('connection terminated');
  });

  it('gives up when everything fails, for then the store is away', async () => {
    const { deadlines, driver } = given();
    for (let n = 0; n < 400; n += 1) {
      deadlines.open(`d${n}`, `p/${n}`, earlier);
      deadlines.refuse(`d${n}`, new Error('connection refused'));
    }
    await expect(driver.climbDue(round())).rejects.toBeInstanceOf(ClimbsFailed);
    expect(deadlines.attempts).toBeLessThan(20);
  });

  it('ends early when it is told to, and reports every deadline on the way', async () => {
    const { deadlines, driver } = given();
    for (let n = 0; n < 10; n += 1) deadlines.open(`d${n}`, 'p/1', earlier);
    const stop = new AbortController();
    let reported = 0;
    const onProgress = (): void => {
      reported += 1;
      if (reported === 3) stop.abort();
    };
    expect(await driver.climbDue(round({ signal: stop.signal, onProgress }))).toEqual({ climbed: 3, refused: 0 });
  });
});
