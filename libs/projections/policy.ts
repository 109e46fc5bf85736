import type { RecordedEvent } from '../event-store/event-store.port';
import type { Gathering } from './consumer';

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
  /** Events of the log in one batch at most, those of other types included. */
  readonly batchSize: number = 200;
  /** Lets the events that it handles gather, so that a burst becomes one batch; at once when absent. */
  readonly gathering: Gathering | undefined = undefined;

  /** Throws a transient error to be called again with the same event. */
  abstract react(event: RecordedEvent): Promise<void>;

  /**
   * Everything that it handles in one batch, in the order of the log; one by one unless a policy knows better. When it
   * throws, all of them are delivered again, then one event at a time until the batch is over.
   */
  async reactToBatch(events: readonly RecordedEvent[]): Promise<void> {
    for (const event of events) await this.react(event);
  }
}
