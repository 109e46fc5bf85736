import type { DeadlineStanding } from './deadline-terms';

/** Port: how deadlines stand in their own streams, asked by a handler before a decision (architecture.md 4.11). */
export abstract class DeadlineStandings {
  /** Standings of those that are opened; one that a policy has not opened yet is left out. */
  abstract of(deadlineIds: readonly string[]): Promise<DeadlineStanding[]>;
}
