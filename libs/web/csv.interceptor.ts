import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { csvOf, type CsvColumn } from './csv';
import type { Page } from './keyset-page';

const TABLE = 'wenxiao:table';

/** Marks a list that can be read as a table with these columns: `Accept: text/csv` (api.md 1). */
export const AsTable = (columns: readonly CsvColumn[]): MethodDecorator => SetMetadata(TABLE, columns);

const wantsCsv = ({ headers }: FastifyRequest): boolean => /^\s*text\/csv\s*(;|,|$)/i.test(headers.accept ?? '');

/** The page as CSV; what stands beside the items goes into headers. */
@Injectable()
export class CsvInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const columns = this.reflector.get<readonly CsvColumn[] | undefined>(TABLE, context.getHandler());
    const http = context.switchToHttp();
    if (columns === undefined || !wantsCsv(http.getRequest<FastifyRequest>())) return next.handle();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ items, nextCursor, count }: Page<object>) => {
        void reply.header('content-type', 'text/csv; charset=utf-8').header('vary', 'Accept');
        if (nextCursor !== null) void reply.header('x-next-cursor', nextCursor);
        if (count !== undefined) void reply.header('x-total-count', String(count));
        return csvOf(items, columns);
      }),
    );
  }
}
