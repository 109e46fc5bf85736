import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../kernel/principal';
import { forbidden, unauthenticated } from '../web/known-problems';
import { ProblemException, type Problem } from '../web/problem';
import { principalOf } from '../web/request-principal';
import { refusalOf } from './bearer.guard';
import { RoutePolicies, type RoutePolicy } from './route-policy';

const notSignedIn = (): Problem =>
  unauthenticated('请先登录；令牌缺失、失效，或岗位与单位不符。', 'Sign in: the token is missing or not valid.');

const outOfScope = (): Problem =>
  forbidden('该令牌的授权范围不包括此事项。', 'The scopes of this token do not cover this call.');

const isAllowed = ({ roles }: RoutePolicy, { role }: Principal): boolean => roles === 'any' || roles.includes(role);

const isInScope = ({ scope }: RoutePolicy, { scopes }: Principal): boolean =>
  scope === undefined || scopes.length === 0 || scopes.includes(scope);

/** Last of the three global guards. Deny by default: no token 401, no entry in the table or another role 403. */
@Injectable()
export class RoutePolicyGuard implements CanActivate {
  constructor(private readonly policies: RoutePolicies) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const policy = this.policies.of(request.method, request.routeOptions.url ?? '');
    if (policy?.roles === 'anonymous') return true;
    const principal = principalOf(request);
    if (principal === undefined) {
      const { traceparent } = request.headers;
      request.log.info({ reason: refusalOf(request)?.message, traceparent }, 'not admitted');
      throw new ProblemException(notSignedIn());
    }
    if (policy === undefined || !isAllowed(policy, principal)) throw new ProblemException(forbidden());
    if (!isInScope(policy, principal)) throw new ProblemException(outOfScope());
    return true;
  }
}
