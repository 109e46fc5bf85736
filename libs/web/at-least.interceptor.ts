import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ProjectionProgress } from '../projections/projection-progress.port';
import { malformedRequest } from './known-problems';
import { problem, ProblemException } from './problem';

const PATIENCE_MS = 5_000;

const notYetVisible = (): ProblemException =>
  new ProblemException(
    problem(
      'not-yet-visible',
      '读取的数据还没有同步到该位置，请稍后重试。',
      'The answer does not contain that position yet; try again.',
      { retryAfter: 1 },
    ),
  );

/** The position of a receipt; larger than any log can become is a typing error. */
const positionOf = (text: unknown): bigint => {
  if (typeof text === 'string' && /^(0|[1-9]\d{0,18})$/.test(text)) return BigInt(text);
  throw malformedRequest('atLeast', 'atLeast 应为回执中的 position。', 'atLeast takes the position of a receipt.');
};

/**
 * `?atLeast=<position>` on any read: waits until the read models contain that position (architecture.md 2, "reading one's
 * own write"). Takes the parameter out of the query, so no list has to declare it.
 */
@Injectable()
export class AtLeastInterceptor implements NestInterceptor {
  constructor(private readonly progress: ProjectionProgress) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { method, query } = context.switchToHttp().getRequest<FastifyRequest>();
    const parameters = query as Record<string, unknown>;
    if ((method !== 'GET' && method !== 'HEAD') || !('atLeast' in parameters)) return next.handle();
    const position = positionOf(parameters.atLeast);
    delete parameters.atLeast;
    if (!(await this.progress.waitFor(position, PATIENCE_MS))) throw notYetVisible();
    return next.handle();
  }
}
