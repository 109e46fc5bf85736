import type { RecordedEvent } from '../event-store/event-store.port';

/** `handles` of a policy that looks at every event. */
export const ALL_EVENTS: readonly string[] = ['*'];

/**
 * Follows the log and acts: the next command, or a process told. Delivered at least once, so every effect carries an
 * id derived from its cause. Acts first, then the checkpoint moves (REL-R13).
 */
export abstract class Policy {
  abstract readonly name: string;
  abstract readonly handles: readonly string[];
  /** False for one that only tells the process runtime or sends messages: nobody waits for it. */
  readonly appends: boolean = true;
  /** True for a policy that must not act on events from before it was first switched on (REL-R14). */
  readonly fenced: boolean = false;
  /** Throws a transient error to be called again with the same event. */
  abstract react(event: RecordedEvent): Promise<void>;
}
