import type { Pool } from 'pg';
import { instant } from '../../../libs/kernel/instant';
import { pause } from '../../../libs/process-runtime/pause';
import type { ExpiryFact } from './facts';

const POLL_MS = 100;
const FACTS = `select position, stream, log.instant_text(recorded_at) as at, metadata::jsonb ->> 'source' as source
  from log.events where position > $1 and type = 'DeadlineExpired' order by position`;

type Row = Readonly<{ position: bigint; stream: string; at: string; source: string }>;

/** Reads the log itself, apart from all consumers. */
export class FactWatch {
  readonly facts: ExpiryFact[] = [];
  private readonly last: bigint;

  constructor(
    private readonly pool: Pool,
    start: bigint,
  ) {
    this.last = start;
  }

  position(): bigint {
    return this.facts.at(-1)?.position ?? this.last;
  }

  async look(): Promise<void> {
    const { rows } = await this.pool.query<Row>({ name: 'flood-facts', text: FACTS, values: [this.position()] });
    const seenMs = Date.now();
    for (const { position, stream, at, source } of rows)
      this.facts.push({ position, stream, recordedAt: instant(at), source, seenMs });
  }

  /** Until there are so many, or the time is over. */
  async until(count: number, limitMs: number): Promise<void> {
    const end = Date.now() + limitMs;
    for (await this.look(); this.facts.length < count && Date.now() < end; await this.look()) await pause(POLL_MS);
  }
}
