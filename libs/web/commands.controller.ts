import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../kernel/principal';
import { commandIdOf } from './command-context-of';
import { CommandMemory, type Recollection } from './command-memory';
import { malformedRequest } from './known-problems';
import { languageOf } from './language';
import { ProblemSchema } from './openapi-schemas';
import { problemView, type ProblemView } from './problem.view';
import { receiptView, ReceiptView } from './receipt.view';
import { isIdempotencyKey } from './request-headers';
import { CurrentPrincipal } from './request-principal';
import { traceOf } from './request-trace';
import { pathOf } from './send-problem';

export class CommandState {
  @ApiProperty({ enum: ['APPLIED', 'REFUSED', 'UNKNOWN'] }) readonly state!: 'APPLIED' | 'REFUSED' | 'UNKNOWN';
  @ApiProperty({ example: '已受理' }) readonly stateLabel!: string;
  @ApiProperty({ type: ReceiptView, required: false }) readonly receipt?: ReceiptView;
  @ApiProperty({ type: ProblemSchema, required: false }) readonly problem?: ProblemView;
}

const refused = (recollection: Recollection & { kind: 'problem' }, request: FastifyRequest): CommandState => {
  const language = languageOf(request.headers['accept-language']);
  const place = { instance: pathOf(request.raw.url ?? ''), traceId: traceOf(request).traceId };
  return { state: 'REFUSED', stateLabel: '未受理', problem: problemView(recollection.problem, language, place) };
};

@ApiTags('commands')
@Controller('commands')
export class CommandsController {
  constructor(private readonly memory: CommandMemory) {}

  /** What became of a command of mine: for a client that lost the answer. */
  @ApiOperation({ summary: '我的一项请求结果如何 What became of a command of mine' })
  @Get(':idempotencyKey')
  @ApiOkResponse({ type: CommandState })
  async find(
    @Param('idempotencyKey') key: string,
    @CurrentPrincipal() { actor }: Principal,
    @Req() request: FastifyRequest,
  ): Promise<CommandState> {
    if (!isIdempotencyKey(key))
      throw malformedRequest('idempotencyKey', '幂等键应为 1-128 个可见字符。', 'A key has 1-128 visible characters.');
    const recollection = await this.memory.recall(commandIdOf(actor, key));
    if (recollection === undefined) return { state: 'UNKNOWN', stateLabel: '未收到' };
    if (recollection.kind === 'problem') return refused(recollection, request);
    const applied = { state: 'APPLIED', stateLabel: '已受理' } as const;
    return recollection.kind === 'receipt' ? { ...applied, receipt: receiptView(recollection.receipt) } : applied;
  }
}
