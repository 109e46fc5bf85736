import { instant, plusMs } from '../kernel/instant';
import { lateSince, sweepIntervalMs } from './sweeper-pace';

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
});
