import { businessAt, REAL_TIME, realPatienceMs, type ClockSetting } from './business-clock';
import { instant, msOf } from './instant';

const anchorReal = instant('2026-03-01T00:00:00Z');
const anchorBusiness = instant('2026-09-14T02:10:00Z');
const setting = (scale: number): ClockSetting => ({ epoch: 1n, anchorReal, anchorBusiness, scale, settled: true });
const realLater = (ms: number): number => msOf(anchorReal) + ms;

describe('the business clock', () => {
  it('is the wall clock in production', () => {
    expect(businessAt(REAL_TIME, msOf(anchorReal))).toBe(anchorReal);
  });

  it.each([
    [1, 60_000, '2026-09-14T02:11:00.000Z'],
    [86_400, 1_000, '2026-09-15T02:10:00.000Z'],
    [0.5, 60_000, '2026-09-14T02:10:30.000Z'],
    [0, 3_600_000, '2026-09-14T02:10:00.000Z'],
  ])('at scale %d shows %d ms later %s', (scale, ms, expected) => {
    expect(businessAt(setting(scale), realLater(ms))).toBe(expected);
  });

  it('never shows an instant that is not yet reached', () => {
    expect(businessAt(setting(0.001), realLater(999))).toBe(anchorBusiness);
  });
});

describe('real patience', () => {
  const due = instant('2026-09-15T02:10:00Z');

  it.each([
    [1, 86_400_000],
    [86_400, 1_000],
    [1_000_000, 87],
  ])('of a day at scale %d is %d ms, rounded up', (scale, expected) => {
    expect(realPatienceMs(anchorBusiness, due, scale)).toBe(expected);
  });

  it('is never over before the business instant is reached', () => {
    for (const scale of [0.3, 1, 7, 999]) {
      const patience = realPatienceMs(anchorBusiness, due, scale);
      expect(businessAt(setting(scale), realLater(patience)) >= due).toBe(true);
    }
  });

  it('has no end while the clock stands still', () => {
    expect(realPatienceMs(anchorBusiness, due, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is 0 for what is due or past, at every scale', () => {
    for (const scale of [0, 1, 1_000]) expect(realPatienceMs(due, due, scale)).toBe(0);
    expect(realPatienceMs(due, anchorBusiness, 0)).toBe(0);
  });
});
