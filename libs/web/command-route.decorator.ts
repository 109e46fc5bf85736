import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiCreatedResponse } from '@nestjs/swagger';
import { ReceiptView } from './receipt.view';

export const COMMAND_ROUTE = 'wenxiao:command-route';

export type CommandRouteOptions = Readonly<{
  /**
   * `receipt`: the handler returns the `AppendReceipt`, the platform answers and remembers. `own`: the handler answers
   * with a view of its own (many rows, or more than a receipt); it runs again on a repeat, so its commands must be
   * idempotent by ids derived from the context.
   */
  answer: 'receipt' | 'own';
}>;

const receiptResponses = [
  ApiOkResponse({ type: ReceiptView, description: '回执 receipt' }),
  ApiCreatedResponse({ type: ReceiptView, description: '回执；新建 receipt of a creation' }),
];

/**
 * Marks a route that commands: Idempotency-Key is demanded and remembered for ever (api.md 1). Calculations, checks and
 * reads are not marked.
 */
export const CommandRoute = (options: CommandRouteOptions = { answer: 'receipt' }): MethodDecorator =>
  applyDecorators(
    SetMetadata(COMMAND_ROUTE, options),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        '幂等键，1-128 个可见字符，永久记住；改正后的请求须换新键。1-128 visible characters, remembered for ever.',
      schema: { type: 'string', minLength: 1, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' },
      example: 'submit-2026-0001',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: '上次读到的 ETag；已过期则 412。The ETag that was read; stale is 412.',
      schema: { type: 'string', pattern: '^"\\d+"$' },
      example: '"7"',
    }),
    ...(options.answer === 'receipt' ? receiptResponses : []),
  );
