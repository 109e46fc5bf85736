import { Injectable } from '@nestjs/common';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { insistOnSameBody, recollectionOf } from '../../web/command-memory';
import { RefusalStore, type RememberedAnswer } from '../../web/command-memory.port';
import { ProblemException } from '../../web/problem';
import { problemOf } from '../../web/problem-of';
import { isRefusal } from '../../web/remembered-command';

const ROUTE = 'POST /api/v1/payments';

/**
 * A row is a command of its own: what it was answered for good it is answered again, refusals too. Applied ones are
 * remembered by their events, so only the others are looked up here.
 */
@Injectable()
export class PaymentRowMemory {
  constructor(private readonly refusals: RefusalStore) {}

  /** Errors: those of `carryOut`, and the `ProblemException` that was remembered. */
  async once(
    context: CommandContext,
    projectId: string,
    carryOut: () => Promise<AppendReceipt>,
  ): Promise<AppendReceipt> {
    const known = await this.remembered(context);
    if (known !== undefined) return known;
    try {
      const receipt = await carryOut();
      if (receipt.outcome === 'nothingToDo') await this.rememberNothing(context, projectId, receipt);
      return receipt;
    } catch (error) {
      const problem = problemOf(error, false);
      const rules = [...new Set((problem.violations ?? []).map(({ rule }) => rule))];
      const answer = { kind: 'problem', problem } as const;
      if (isRefusal(problem)) await this.remember(context, projectId, { status: problem.status, answer, rules });
      throw error;
    }
  }

  private async remembered({ commandId, digest }: CommandContext): Promise<AppendReceipt | undefined> {
    const found = await this.refusals.find(commandId);
    if (found === undefined) return undefined;
    const recollection = recollectionOf(found);
    insistOnSameBody(recollection, digest);
    if (recollection.kind === 'problem') throw new ProblemException(recollection.problem);
    return recollection.kind === 'receipt' ? recollection.receipt : undefined;
  }

  private async rememberNothing(
    context: CommandContext,
    projectId: string,
    { stream, revision, logId }: AppendReceipt,
  ): Promise<void> {
    const answer = { kind: 'nothingToDo', stream, revision: revision.toString(), logId } as const;
    await this.remember(context, projectId, { status: 200, answer, rules: [] });
  }

  private async remember(
    { commandId, digest, actor }: CommandContext,
    projectId: string,
    given: Readonly<{ status: number; answer: RememberedAnswer; rules: readonly string[] }>,
  ): Promise<void> {
    await this.refusals.remember({ commandId, digest, actor, projectId, route: ROUTE, ...given });
  }
}
