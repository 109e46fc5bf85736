import { Injectable } from '@nestjs/common';
import { ReadConnection } from '../database/read-connection';
import { Consumers } from './consumers';
import { ProjectionProgress } from './projection-progress.port';

/** What is up to date soon is not kept waiting, and what is not is not asked all the time. */
const FIRST_POLL_MS = 3;
const LONGEST_POLL_MS = 15;
/** While the consumers run here they say by themselves where they are. */
const DOUBT_MS = 250;
const BEHIND = `select count(*)::int as behind from unnest($1::text[]) as wanted(name)
  left join read.checkpoints c using (name) where c.position is null or c.position < $2`;

/** Asks the checkpoints, so that it is right whichever process runs the consumers; seldom when it is this one. */
@Injectable()
export class PostgresProjectionProgress extends ProjectionProgress {
  constructor(
    private readonly connection: ReadConnection,
    private readonly consumers: Consumers,
  ) {
    super();
  }

  waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.waitUntil(this.consumers.projectionNames(), position, timeoutMs);
  }

  waitForPolicies(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.waitUntil(this.consumers.appendingPolicyNames(), position, timeoutMs);
  }

  private async waitUntil(names: string[], position: bigint, timeoutMs: number): Promise<boolean> {
    if (position <= 0n) return true; // an empty log is contained in everything
    const { positions } = this.consumers;
    const end = performance.now() + timeoutMs;
    const patience = (ms: number): number => Math.max(0, Math.min(ms, end - performance.now()));
    if (positions.known && (await positions.until(names, position, patience(DOUBT_MS)))) return true;
    for (let poll = FIRST_POLL_MS; ; poll = Math.min(2 * poll, LONGEST_POLL_MS)) {
      if (await this.contained(names, position)) return true;
      if (performance.now() >= end) return false;
      if (await positions.until(names, position, patience(positions.known ? DOUBT_MS : poll))) return true;
    }
  }

  private async contained(names: string[], position: bigint): Promise<boolean> {
    const query = { name: 'consumers-behind', text: BEHIND, values: [names, position] };
    const { rows } = await this.connection.pool.query<{ behind: number }>(query);
    return rows[0]?.behind === 0;
  }
}
