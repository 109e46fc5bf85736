import { instant, plusMs } from '../kernel/instant';
import { lateSince, sweepIntervalMs, untilNextRoundMs } from './sweeper-pace';

const now = instant('2026-03-10T01:00:00Z');

describe('the pace of the sweeper', () => {
  it.each([
    [1, 60_000],
    [0.5, 60_000],
    [0, 60_000],
    [10, 6_000],
    [86_400, 1_000],
  ])('at scale %d it looks every %d ms', (scale, expected) => {
    expect(sweepIntervalMs(scale)).toBe(expected);
  });

  it.each([
    [1, 60_000],
    [0.5, 30_000],
    [10, 60_000],
    [1_000, 3_000_000],
  ])('REL-R19: at scale %d Temporal has %d ms of business time to act first', (scale, grace) => {
    expect(lateSince(now, scale, true)).toBe(plusMs(now, -grace));
  });

  it('REL-R19: no grace when Temporal is known to be away', () => {
    expect(lateSince(now, 1, false)).toBe(now);
  });

  it.each([
    ['at the next due instant', 1, 20_000, 20_000],
    ['after the interval, when nothing is due by then', 1, 90_000, 60_000],
    ['in real time, where business time is faster', 10, 20_000, 2_000],
    ['a moment later, where due instants stand close together', 1, 3, 250],
    ['after the interval, while the clock stands still', 0, 20_000, 60_000],
  ])('REL-R19: alone, it looks again %s', (_, scale, ahead, expected) => {
    expect(untilNextRoundMs(now, scale, plusMs(now, ahead))).toBe(expected);
  });

  it('REL-R19: after the interval when nothing else is known', () => {
    expect(untilNextRoundMs(now, 1, null)).toBe(60_000);
  });
});
