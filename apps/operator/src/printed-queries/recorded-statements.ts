import type { Pool } from 'pg';

/** One statement as it would be sent to PostgreSQL. */
export type Statement = Readonly<{ text: string; values: readonly unknown[] }>;

type Asked = string | Readonly<{ text: string; values?: readonly unknown[] }>;

/** Stands in for a pool of connections: keeps what it is asked and answers with no rows. */
export class RecordedStatements {
  private asked: Statement[] = [];

  /** Typed as the real one, of which queries and adapters use these two methods alone. */
  readonly pool = {
    query: (asked: Asked, values?: readonly unknown[]) => Promise.resolve(this.keep(asked, values)),
    connect: () =>
      Promise.resolve({
        query: (asked: Asked, values?: readonly unknown[]) => Promise.resolve(this.keep(asked, values)),
        release: () => undefined,
      }),
  } as unknown as Pool;

  /** What the work asks. That nothing is found may be an error to it; only one that asks nothing has really failed. */
  async of(work: () => Promise<unknown>): Promise<readonly Statement[]> {
    this.asked = [];
    try {
      await work();
    } catch (error) {
      if (this.asked.length === 0) throw error;
    }
    return this.asked;
  }

  private keep(asked: Asked, values: readonly unknown[] = []) {
    this.asked.push(typeof asked === 'string' ? { text: asked, values } : { values, ...asked });
    return { command: 'SELECT', rows: [], rowCount: 0 };
  }
}
