import type { CommandSource } from '../kernel/command-context';

/** Who asks; stands in the metadata of the events (INV-29). */
export type ClimbedBy = Readonly<{
  source: Extract<CommandSource, 'timer' | 'sweeper'>;
  workflowId?: string;
  runId?: string;
}>;

/** For a climb that takes long. */
export type Meanwhile = Readonly<{
  /** Aborted: what is in hand is finished, nothing new is begun, and the climb throws. */
  signal?: AbortSignal;
  /** Called now and then, so that the one who waits knows that it goes on (heartbeat). */
  onProgress?: () => void;
}>;

/** Carries out what is due at one deadline, or at whatever else a process wakes up for. */
export abstract class RungClimber {
  /**
   * Climbs every rung of the deadline that is due now, by commands whose ids derive from deadline, version and rung, so
   * timer, sweeper and repetition change nothing twice. Returns how many it climbed; 0 when the deadline is closed,
   * moved or not yet due. Throws `RuleViolation` when a rule refuses for good, anything else when trying again may help.
   */
  abstract climb(deadlineId: string, by: ClimbedBy, meanwhile?: Meanwhile): Promise<number>;
}
