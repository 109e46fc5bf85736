import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { admit } from '../web/request-principal';
import { Authentication } from './authentication';
import { TokenRefused } from './principal';
import { RoutePolicies } from './route-policy';

const refusals = new WeakMap<object, TokenRefused>();

export const refusalOf = (request: object): TokenRefused | undefined => refusals.get(request);

/**
 * First of the three global guards: finds out who is calling. It refuses nobody; `RateLimitGuard` counts next, so that
 * guessing tokens is limited too, and `RoutePolicyGuard` decides last.
 */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly authentication: Authentication,
    private readonly policies: RoutePolicies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const policy = this.policies.of(request.method, request.routeOptions.url ?? '');
    if (policy?.roles === 'anonymous') return true;
    try {
      admit(request, await this.authentication.principalOf(request.headers.authorization));
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      refusals.set(request, error);
    }
    return true;
  }
}
