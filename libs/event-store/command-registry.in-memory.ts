import { CommandRegistry, type CommandClaim } from './command-registry.port';

/** For tests: forgets with the process. */
export class InMemoryCommandRegistry extends CommandRegistry {
  private readonly claims = new Map<string, CommandClaim>();

  claim(commandId: string, digest: string, stream: string): Promise<'new' | CommandClaim> {
    const claimed = this.claims.get(commandId);
    if (claimed === undefined) this.claims.set(commandId, { digest, stream });
    return Promise.resolve(claimed ?? 'new');
  }

  reclaim(commandId: string, from: CommandClaim, to: CommandClaim): Promise<boolean> {
    const claimed = this.claims.get(commandId);
    if (claimed?.digest !== from.digest || claimed.stream !== from.stream) return Promise.resolve(false);
    this.claims.set(commandId, to);
    return Promise.resolve(true);
  }

  find(commandId: string): Promise<CommandClaim | null> {
    return Promise.resolve(this.claims.get(commandId) ?? null);
  }
}
