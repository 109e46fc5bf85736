import { FakeClock } from '../../test/support/fake-clock';
import { FakeDeadlines } from '../../test/support/fake-deadlines';
import { instant, plusMs } from '../kernel/instant';
import { DeadlineDriver } from './deadline-driver';
import { MergedOpenDeadlines } from './merged-open-deadlines';
import type { DueDeadline } from './open-deadlines.port';
import { RoutedRungClimber } from './routed-rung-climber';
import { WakeSources } from './wake-sources';

const now = instant('2026-03-31T16:00:00Z');
const at = (ms: number) => plusMs(now, ms);

const given = () => {
  const clock = new FakeClock(now, 0);
  const [deadlines, runs] = [new FakeDeadlines(clock), new FakeDeadlines(clock)];
  const sources = new WakeSources([
    { owns: (id) => id.startsWith('D'), open: deadlines, climber: deadlines },
    { owns: (id) => id.startsWith('run:'), open: runs, climber: runs },
  ]);
  return { deadlines, runs, open: new MergedOpenDeadlines(sources), climber: new RoutedRungClimber(sources) };
};

/** Every page by its cursor, to the end. */
const walk = async (open: MergedOpenDeadlines, limit: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: DueDeadline | undefined; ;) {
    const page: readonly DueDeadline[] = await open.dueBy(now, { limit, ...(after && { after }) });
    ids.push(...page.map(({ deadlineId }) => deadlineId));
    after = page.at(-1);
    if (page.length < limit) return ids;
  }
};

describe('several kinds of things that processes wake up for', () => {
  it('are told in one order: by instant, at one instant deadlines before runs', async () => {
    const { deadlines, runs, open } = given();
    deadlines.open('D2', 'q/1', at(0));
    deadlines.open('D1', 'q/1', at(-5));
    runs.open('run:q/1', 'q/1', at(0));
    runs.open('run:q/0', 'q/0', at(-5));
    runs.open('run:q/2', 'q/2', at(1));
    const due = await open.dueBy(now, { limit: 10 });
    expect(due.map(({ deadlineId }) => deadlineId)).toEqual(['D1', 'run:q/0', 'D2', 'run:q/1']);
  });

  it.each([1, 2, 3, 7, 500])('are paged without a missing or doubled one, %i a page', async (limit) => {
    const { deadlines, runs, open } = given();
    for (let n = 0; n < 40; n += 1) deadlines.open(`D${String(n).padStart(2, '0')}`, `q/${n % 3}`, at(-(n % 4)));
    for (let n = 0; n < 9; n += 1) runs.open(`run:q/${n}`, `q/${n}`, at(-(n % 4)));
    const ids = await walk(open, limit);
    expect(ids).toHaveLength(49);
    expect(new Set(ids).size).toBe(49);
    expect(ids).toEqual(await walk(open, 1_000));
  });

  it('wake a process for the earliest of them', async () => {
    const { deadlines, runs, open } = given();
    deadlines.open('D1', 'q/1', at(50), at(70));
    runs.open('run:q/1', 'q/1', at(60));
    expect(await open.earliestOf('q/1')).toMatchObject({ deadlineId: 'D1', at: at(50) });
    expect(await open.earliestOf('q/1', at(50))).toMatchObject({ deadlineId: 'run:q/1', at: at(60) });
    expect(await open.earliestOf('q/1', at(60))).toMatchObject({ deadlineId: 'D1', at: at(70) });
    expect(await open.earliestOf('q/2')).toBeNull();
    expect(await open.nextDueAfter(at(50))).toBe(at(60));
    expect(await open.nextDueAfter(at(70))).toBeNull();
  });

  it('REL-R16: name each open process once, page by page', async () => {
    const { deadlines, runs, open } = given();
    for (const n of [1, 2, 5]) deadlines.open(`D${n}`, `q/${n}`, at(1));
    for (const n of [2, 3, 4]) runs.open(`run:q/${n}`, `q/${n}`, at(1));
    expect(await open.openProcesses(null, 3)).toEqual(['q/1', 'q/2', 'q/3']);
    expect(await open.openProcesses('q/3', 3)).toEqual(['q/4', 'q/5']);
  });

  it('are climbed by the source that owns the id; an id of nobody is an error', async () => {
    const { deadlines, runs, open, climber } = given();
    deadlines.open('D1', 'q/1', at(0));
    runs.open('run:q/1', 'q/1', at(0));
    const driver = new DeadlineDriver(open, climber);
    const tally = await driver.climbDue({ by: { source: 'sweeper' }, dueBy: now, lanes: 1 });
    expect(tally).toEqual({ climbed: 2, refused: 0 });
    expect([deadlines.climbs.length, runs.climbs.length]).toEqual([1, 1]);
    expect(() => climber.climb('nobody', { source: 'sweeper' })).toThrow('nothing is known');
  });
});
