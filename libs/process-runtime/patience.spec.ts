import { instant, plusMs } from '../kernel/instant';
import { backoffMs, LONGEST_PATIENCE_MS, patienceMs } from './patience';

const now = instant('2026-03-10T01:00:00Z');

describe('the patience of a workflow', () => {
  it('is the real time until the rung', () => {
    expect(patienceMs(now, plusMs(now, 90_000), 1)).toBe(90_000);
    expect(patienceMs(now, plusMs(now, 90_000), 60)).toBe(1_500);
  });

  it('is 0 for what is due', () => {
    expect(patienceMs(now, now, 1)).toBe(0);
    expect(patienceMs(now, plusMs(now, -1), 0)).toBe(0);
  });

  it('is at most a week, also while the clock stands still', () => {
    expect(patienceMs(now, plusMs(now, 400 * 86_400_000), 1)).toBe(LONGEST_PATIENCE_MS);
    expect(patienceMs(now, plusMs(now, 1), 0)).toBe(LONGEST_PATIENCE_MS);
  });

  it('doubles after each climb in vain, up to a quarter of an hour', () => {
    expect([0, 1, 2, 3].map(backoffMs)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(backoffMs(50)).toBe(900_000);
  });
});
