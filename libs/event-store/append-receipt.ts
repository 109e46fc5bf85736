import type { RecordedEvent } from './event-store.port';

/** What became of a command: the ground of every receipt (回执), rebuilt from the stored events on a repeat. */
export type AppendReceipt = Readonly<{
  commandId: string;
  outcome: 'applied' | 'alreadyApplied' | 'nothingToDo';
  stream: string;
  /** The stream's revision after the command. */
  revision: bigint;
  /** The command's own events in order; empty when nothing was to do. */
  events: readonly RecordedEvent[];
  logId: string;
}>;
