import { instantOfMs, msOf, type Instant } from '../../../libs/kernel/instant';

const AHEAD_OF_UTC_MS = 8 * 3_600_000;

/** `2026-04-01 09:00:12`, Asia/Shanghai. */
export const localTime = (at: Instant): string =>
  instantOfMs(msOf(at) + AHEAD_OF_UTC_MS)
    .slice(0, 19)
    .replace('T', ' ');
