import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { malformedRequest } from './known-problems';

/** Which inputs a handler takes; `all` when it takes the whole of them, which the validation pipe then checks. */
type Declared = Readonly<{ all: boolean; names: ReadonlySet<string> }>;
type Arguments = Readonly<Record<string, Readonly<{ data?: unknown }>>>;

const declaredOf = (context: ExecutionContext, kind: RouteParamtypes): Declared => {
  const metadata = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ??
    {}) as Arguments;
  const entries = Object.entries(metadata).filter(([key]) => key.startsWith(`${kind}:`));
  const names = entries.flatMap(([, { data }]) => (typeof data === 'string' ? [data] : []));
  return { all: entries.some(([, { data }]) => typeof data !== 'string'), names: new Set(names) };
};

const surplusOf = (given: unknown, { all, names }: Declared): string | undefined => {
  if (all || typeof given !== 'object' || given === null) return undefined;
  return Object.keys(given).find((name) => !names.has(name));
};

/** Query parameters and body fields of a handler that declares none never meet the validation pipe: refused here. */
@Injectable()
export class UndeclaredInputInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const parameter = surplusOf(query, declaredOf(context, RouteParamtypes.QUERY));
    if (parameter !== undefined)
      throw malformedRequest(parameter, '没有这个查询参数。', 'There is no such query parameter.');
    const declared = declaredOf(context, RouteParamtypes.BODY);
    const field = surplusOf(body, declared);
    if (field !== undefined || (!declared.all && body !== undefined && !isPlainObject(body)))
      throw malformedRequest(field ?? '请求体', '此接口没有这个字段。', 'This call takes no such field.');
    return next.handle();
  }
}

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
