import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { sha256Hex } from '../event-store/uuid-v5';
import { problem, ProblemException } from './problem';
import { principalOf } from './request-principal';

/**
 * So many requests per caller over all routes; who is not signed in counts by his address (REL 2.6.8). Stands after the
 * guard that reads the token and before the one that refuses, so that guessing tokens is limited too.
 */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    const { routeOptions } = context.switchToHttp().getRequest<FastifyRequest>();
    return Promise.resolve((routeOptions.url ?? '').startsWith('/health/'));
  }

  protected override async getTracker(request: Record<string, unknown>): Promise<string> {
    const principal = principalOf(request);
    return principal ? `person ${principal.actor}` : `address ${await super.getTracker(request)}`;
  }

  protected override generateKey(_: ExecutionContext, tracker: string, name: string): string {
    return sha256Hex(`${name}-${tracker}`);
  }

  protected override throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    const retryAfter = Math.max(1, detail.timeToBlockExpire);
    throw new ProblemException(
      problem(
        'too-many-requests',
        `请求过于频繁，请在 ${retryAfter} 秒后重试。`,
        `Too many requests; try again in ${retryAfter} s.`,
        { retryAfter },
      ),
    );
  }
}
