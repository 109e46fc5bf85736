import { Injectable } from '@nestjs/common';
import type { AppendReceipt } from '../event-store/append-receipt';
import { DecideAndAppend } from '../event-store/decide-and-append';
import { RefusalStore, type RememberedCommand } from './command-memory.port';
import { idempotencyKeyReused } from './known-problems';
import { ProblemException, type Problem } from './problem';

/** What became of a command: answered before with a receipt or a problem, or known only as a request of many rows. */
export type Recollection =
  | Readonly<{ kind: 'receipt'; digest: string; receipt: AppendReceipt }>
  | Readonly<{ kind: 'problem'; digest: string; problem: Problem }>
  | Readonly<{ kind: 'rows'; digest: string }>;

/** The keys that are remembered for ever (architecture.md 4.13): by the events, else by the SubmissionRefused record. */
@Injectable()
export class CommandMemory {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly refusals: RefusalStore,
  ) {}

  /** Undefined when the command never was answered for good. The log is asked first: a fact outweighs a refusal. */
  async recall(commandId: string): Promise<Recollection | undefined> {
    const receipt = await this.decideAndAppend.recall(commandId);
    if (receipt !== null) return { kind: 'receipt', digest: receipt.events[0]?.metadata.digest ?? '', receipt };
    const remembered = await this.refusals.find(commandId);
    return remembered && recollectionOf(remembered);
  }
}

export const recollectionOf = ({ commandId, digest, answer }: RememberedCommand): Recollection => {
  if (answer.kind === 'problem') return { kind: 'problem', digest, problem: answer.problem };
  if (answer.kind === 'rows') return { kind: 'rows', digest };
  const { stream, revision, logId } = answer;
  const receipt = { commandId, outcome: 'nothingToDo', stream, revision: BigInt(revision), events: [], logId } as const;
  return { kind: 'receipt', digest, receipt };
};

/** Same key, other body: 409. */
export const insistOnSameBody = (recollection: Recollection, digest: string): void => {
  if (recollection.digest !== digest) throw new ProblemException(idempotencyKeyReused());
};
