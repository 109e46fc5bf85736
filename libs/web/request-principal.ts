import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '../kernel/principal';
import { unauthenticated } from './known-problems';
import { ProblemException } from './problem';

const principals = new WeakMap<object, Principal>();

/** Called by the guard that verified the token, and by nobody else. */
export const admit = (request: object, principal: Principal): void => {
  principals.set(request, principal);
};

/** The verified caller; undefined on the few routes that need none. */
export const principalOf = (request: object): Principal | undefined => principals.get(request);

export const requirePrincipal = (request: object): Principal => {
  const principal = principals.get(request);
  if (principal === undefined) throw new ProblemException(unauthenticated('请先登录。', 'Sign in first.'));
  return principal;
};

/** Parameter decorator: the caller. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal =>
  requirePrincipal(context.switchToHttp().getRequest<object>()),
);
