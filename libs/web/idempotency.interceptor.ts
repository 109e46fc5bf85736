import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, of, type Observable } from 'rxjs';
import type { AppendReceipt } from '../event-store/append-receipt';
import type { CommandContext } from '../kernel/command-context';
import { commandContextOf, isDryRun } from './command-context-of';
import { CommandMemory, insistOnSameBody, recollectionOf, type Recollection } from './command-memory';
import { RefusalStore } from './command-memory.port';
import { COMMAND_ROUTE, type CommandRouteOptions } from './command-route.decorator';
import { Metrics } from './metrics';
import { ProblemException } from './problem';
import { problemOf } from './problem-of';
import { receiptStatus, receiptView, type ReceiptView } from './receipt.view';
import { isRefusal, nothingToDoRecord, refusalRecord, rowsRecord } from './remembered-command';
import { etagOf } from './request-headers';

type Exchange = Readonly<{ request: FastifyRequest; reply: FastifyReply; command: CommandContext }>;

/** Same key, same body: the first answer again; everything that a command route answers for good is remembered here. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly memory: CommandMemory,
    private readonly refusals: RefusalStore,
    private readonly metrics: Metrics,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const options = this.reflector.get<CommandRouteOptions | undefined>(COMMAND_ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (options === undefined || isDryRun(request)) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const exchange = { request, reply, command: commandContextOf(request) };
    return of(await (options.answer === 'receipt' ? this.once(exchange, next) : this.again(exchange, next)));
  }

  /** One command: answered from memory, else carried out. */
  private async once(exchange: Exchange, next: CallHandler): Promise<ReceiptView> {
    const recollection = await this.recall(exchange.command);
    if (recollection?.kind === 'receipt') return this.answer(exchange, recollection.receipt);
    const receipt = (await this.carryOut(exchange, next)) as AppendReceipt;
    if (receipt.outcome !== 'nothingToDo') return this.answer(exchange, receipt);
    const kept = recollectionOf(
      await this.refusals.remember(nothingToDoRecord(exchange.request, exchange.command, receipt)),
    );
    return this.answer(exchange, this.insist(kept, exchange.command)?.receipt ?? receipt);
  }

  /** Many commands, or an answer of its own: the handler runs again, only the digest and refusals are remembered. */
  private async again(exchange: Exchange, next: CallHandler): Promise<unknown> {
    const recollection = await this.recall(exchange.command);
    const answer = await this.carryOut(exchange, next);
    exchange.reply.status(200);
    if (recollection !== undefined) return answer;
    this.insist(
      recollectionOf(await this.refusals.remember(rowsRecord(exchange.request, exchange.command))),
      exchange.command,
    );
    return answer;
  }

  private async recall({ commandId, digest }: CommandContext): Promise<Recollection | undefined> {
    const recollection = await this.memory.recall(commandId);
    if (recollection === undefined) return undefined;
    insistOnSameBody(recollection, digest);
    if (recollection.kind === 'problem') throw new ProblemException(recollection.problem);
    return recollection;
  }

  private async carryOut({ request, command }: Exchange, next: CallHandler): Promise<unknown> {
    try {
      return await lastValueFrom(next.handle() as Observable<unknown>);
    } catch (error) {
      const problem = problemOf(error, command.expectedRevision !== undefined);
      this.metrics.refused(problem);
      if (!isRefusal(problem)) throw error;
      const kept = recollectionOf(await this.refusals.remember(refusalRecord(request, command, problem)));
      this.insist(kept, command);
      throw error;
    }
  }

  /** What another request with the same key may have written meanwhile counts. */
  private insist(kept: Recollection, { digest }: CommandContext): (Recollection & { kind: 'receipt' }) | undefined {
    insistOnSameBody(kept, digest);
    if (kept.kind === 'problem') throw new ProblemException(kept.problem);
    return kept.kind === 'receipt' ? kept : undefined;
  }

  private answer({ reply }: Exchange, receipt: AppendReceipt): ReceiptView {
    this.metrics.answered(receipt.outcome);
    reply.status(receiptStatus(receipt));
    if (receipt.revision >= 0n) reply.header('ETag', etagOf(receipt.revision));
    return receiptView(receipt);
  }
}
