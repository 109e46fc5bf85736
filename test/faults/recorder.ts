import type { Answer, Person } from '../support/running-application';

/** What the client knows of a command: before its answer, or when the answer never came, nothing. */
export type Outcome = 'unknown' | 'acknowledged' | 'refused';

export type Intent = Readonly<{ key: string; by: Person; method: 'POST' | 'PUT'; path: string; body: unknown }>;

/** The part of a receipt that is checked against the log. */
export type Receipt = Readonly<{
  commandId: string;
  outcome: 'applied' | 'alreadyApplied' | 'nothingToDo';
  stream: string;
  revision: number;
  position: string;
  hash: string;
  events: readonly Readonly<{ type: string; stream: string; revision: number; position: string }>[];
}>;

export type Entry = Readonly<{ intent: Intent; outcome: Outcome; receipt: Receipt | null; problem: string | null }>;

type Send = (intent: Intent) => Promise<Answer>;

/** A rule forbids it: repeated, it is refused again. */
const BY_RULE = 'urn:problem:rule:';
/** A 409 that says no more than: try again. */
const TRY_AGAIN = 'urn:problem:concurrent-change';

/** Notes every command before it is sent and what its answer said: no fault touches it (REL 3.2). */
export class Recorder {
  private readonly journal = new Map<string, Entry>();

  constructor(private readonly send: Send) {}

  entries(outcome?: Outcome): readonly Entry[] {
    const all = [...this.journal.values()];
    return outcome === undefined ? all : all.filter((entry) => entry.outcome === outcome);
  }

  /**
   * Sends it, also when it was sent before; a connection that breaks and a 5xx leave the outcome unknown.
   *
   * @throws at an answer that says nothing about the command, such as 401: every token here is valid, so the product is
   * wrong, or somebody else answered
   */
  async command(intent: Intent): Promise<Entry> {
    const before = this.journal.get(intent.key);
    this.journal.set(intent.key, before ?? { intent, outcome: 'unknown', receipt: null, problem: null });
    const entry = await this.answered(intent);
    if (before === undefined || before.outcome === 'unknown') this.journal.set(intent.key, entry);
    return entry;
  }

  private async answered(intent: Intent): Promise<Entry> {
    let answer: Answer;
    try {
      answer = await this.send(intent);
    } catch (error) {
      return { intent, outcome: 'unknown', receipt: null, problem: String(error) };
    }
    const { status, body } = answer;
    if (status < 300) return { intent, outcome: 'acknowledged', receipt: body as Receipt, problem: null };
    const problem = `${status} ${body.type}`;
    if (status >= 500 || body.type === TRY_AGAIN) return { intent, outcome: 'unknown', receipt: null, problem };
    if (String(body.type).startsWith(BY_RULE)) return { intent, outcome: 'refused', receipt: null, problem };
    throw new Error(`${intent.method} ${intent.path} was answered ${problem}`);
  }
}
