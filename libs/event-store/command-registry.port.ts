/** What a command id was given out for: the digest of the request and the stream its events go to. */
export type CommandClaim = Readonly<{ digest: string; stream: string }>;

/**
 * Remembers for ever which command went to which stream, for stores without a unique index across streams
 * (architecture.md 4.13). A claim is written before the append; whether the append happened, only the stream tells.
 * Losing the claims loses the guard against one command id in two streams, never an event.
 */
export abstract class CommandRegistry {
  /** Claims the command id; answers 'new', or what it was claimed for before, unchanged. Atomic per command id. */
  abstract claim(commandId: string, digest: string, stream: string): Promise<'new' | CommandClaim>;

  /** Replaces a claim whose append never happened; false when the claim is no longer the one named. */
  abstract reclaim(commandId: string, from: CommandClaim, to: CommandClaim): Promise<boolean>;

  /** The claim of the command id, null when there is none. */
  abstract find(commandId: string): Promise<CommandClaim | null>;
}
