import type { CommandClaim, CommandRegistry } from './command-registry.port';
import { CommandAlreadyRecorded } from './event-store.port';

const ATTEMPTS = 3;

/**
 * Claims the command id for the stream. An earlier claim counts only if its events are there: between claim and append
 * a process may have died. Left open: two processes that use one id for two streams at the same instant.
 */
export const claimCommand = async (
  registry: CommandRegistry,
  commandId: string,
  wanted: CommandClaim,
  isRecordedIn: (stream: string) => Promise<boolean>,
): Promise<void> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const earlier = await registry.claim(commandId, wanted.digest, wanted.stream);
    if (earlier === 'new') return;
    if (await isRecordedIn(earlier.stream)) throw new CommandAlreadyRecorded(commandId);
    if (earlier.stream === wanted.stream && earlier.digest === wanted.digest) return;
    if (await registry.reclaim(commandId, earlier, wanted)) return;
  }
  throw new Error(`the claim of command ${commandId} keeps changing`);
};
