import type { Pool } from 'pg';
import { moveCheckpoint, moveFreeCheckpoints, type CheckpointMove } from './checkpoints';

type Waiting = CheckpointMove & Readonly<{ resolve: () => void; reject: (error: unknown) => void }>;

/** Moves a checkpoint by itself, in no transaction of the caller's; rejects with `StaleConsumer` as that does. */
export type MoveCheckpoint = (move: CheckpointMove) => Promise<void>;

/**
 * Whatever is appended wakes every consumer, and most of them find nothing of theirs: what they then have to note is
 * gathered and sent by one statement, while the next ones gather. No timer, so nobody who waits for a read model waits
 * longer. Whatever that statement did not move (another owner did, a rebuild holds it, it failed) is tried by itself.
 */
export class CheckpointMoves {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(private readonly pool: Pool) {}

  readonly move: MoveCheckpoint = (move) =>
    new Promise((resolve, reject) => {
      this.waiting.push({ ...move, resolve, reject });
      if (this.running) return;
      this.running = true;
      setImmediate(() => void this.drain()); // all that one page woke up have come by then
    });

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) await this.send(this.waiting.splice(0));
    this.running = false;
  }

  private async send(moves: readonly Waiting[]): Promise<void> {
    const moved = moves.length > 1 ? await this.moveTogether(moves) : new Set<string>();
    for (const move of moves)
      if (moved.has(move.name)) move.resolve();
      else moveCheckpoint(this.pool, move).then(move.resolve, move.reject); // nobody waits while it is locked
  }

  private moveTogether(moves: readonly CheckpointMove[]): Promise<ReadonlySet<string>> {
    return moveFreeCheckpoints(this.pool, moves).catch(() => new Set<string>());
  }
}
