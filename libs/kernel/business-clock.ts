import { instantOfMs, msOf, type Instant } from './instant';

/**
 * How business time follows real time (docs/architecture.md): a straight line through the anchor. Every change starts a
 * new epoch. Not settled while the clock is being stepped: whoever steps it then also climbs what falls due.
 */
export type ClockSetting = Readonly<{
  epoch: bigint;
  anchorReal: Instant;
  anchorBusiness: Instant;
  /** Business milliseconds in one real millisecond; 0 stands still. */
  scale: number;
  settled: boolean;
}>;

/** Production: business time is real time. */
export const REAL_TIME: ClockSetting = {
  epoch: 0n,
  anchorReal: instantOfMs(0),
  anchorBusiness: instantOfMs(0),
  scale: 1,
  settled: true,
};

/** Business time at a real moment (milliseconds of the database clock). */
export const businessAt = ({ anchorReal, anchorBusiness, scale }: ClockSetting, realMs: number): Instant =>
  instantOfMs(Math.floor(msOf(anchorBusiness) + (realMs - msOf(anchorReal)) * scale));

/** Real milliseconds until a business instant, rounded up; 0 when it is past, Infinity while the clock stands still. */
export const realPatienceMs = (now: Instant, due: Instant, scale: number): number => {
  const ahead = msOf(due) - msOf(now);
  if (ahead <= 0) return 0;
  return scale > 0 ? Math.ceil(ahead / scale) : Number.POSITIVE_INFINITY;
};
