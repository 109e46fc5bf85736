import type { Instant } from '../kernel/instant';
import type { ProcessKey } from './process-runtime.port';

/**
 * A deadline with the business instant from which its next rung (reminder, escalation, expiry) can be climbed. Whatever
 * else a process wakes up for is listed under an id of its own kind.
 */
export type NextRung = Readonly<{ deadlineId: string; at: Instant }>;

/** Doubles as the keyset cursor: pages are ordered by (`at`, `deadlineId`). */
export type DueDeadline = NextRung &
  Readonly<{
    process: ProcessKey;
    /** What stands in the same line is climbed one after the other, e.g. a project; the process when absent. */
    line?: string;
  }>;

export type DuePage = Readonly<{
  limit: number;
  /** Last row of the page before; what stands at or before it is left out. */
  after?: DueDeadline;
  /** Only the deadlines of this process. */
  process?: ProcessKey;
}>;

/**
 * Read side of all open deadlines, whatever process they belong to. A rung that may not be climbed at its own instant
 * (a reminder that was missed and waits for the next working day) is listed under the instant at which it may.
 */
export abstract class OpenDeadlines {
  /** The earliest rung of a process, with `after` the earliest one later than that instant; null when there is none. */
  abstract earliestOf(process: ProcessKey, after?: Instant): Promise<NextRung | null>;

  /** Deadlines with a rung at or before the instant. */
  abstract dueBy(instant: Instant, page: DuePage): Promise<readonly DueDeadline[]>;

  /** The processes that have an open deadline, in order of their keys by code points; `after` is exclusive, null begins. */
  abstract openProcesses(after: ProcessKey | null, limit: number): Promise<readonly ProcessKey[]>;

  /** The earliest instant later than the given one at which any rung is due; null when nothing is open. */
  abstract nextDueAfter(instant: Instant): Promise<Instant | null>;
}
