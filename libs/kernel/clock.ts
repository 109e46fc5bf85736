import type { Instant } from './instant';

/** Business time. In production the wall clock; in development it can be moved and runs at a scale (business-clock). */
export abstract class Clock {
  /** The present business instant. Token expiry, leases, retries and logs use the wall clock instead. */
  abstract now(): Instant;
  /** How many business milliseconds pass in one real millisecond; 1 in production, 0 while it is being stepped. */
  abstract scale(): number;
}
