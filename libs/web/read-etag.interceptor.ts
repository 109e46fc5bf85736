import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { etagOf } from './request-headers';

const revisionOf = (view: unknown): number | undefined => {
  if (typeof view !== 'object' || view === null || !('revision' in view)) return undefined;
  return typeof view.revision === 'number' && view.revision >= 0 ? view.revision : undefined;
};

/** A read of one thing that shows its `revision` has it as ETag: what If-Match takes (api.md 1). */
@Injectable()
export class ReadEtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { method } = http.getRequest<FastifyRequest>();
    if (method !== 'GET' && method !== 'HEAD') return next.handle();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((view: unknown) => {
        const revision = revisionOf(view);
        if (revision !== undefined && !reply.hasHeader('etag')) void reply.header('etag', etagOf(revision));
      }),
    );
  }
}
