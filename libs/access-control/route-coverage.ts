import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isOperatorPage } from '../web/http-settings';
import { recordedRoutes, type KnownRoute } from '../web/route-registry';
import { RoutePolicies } from './route-policy';

/** Documents stand outside the controllers, and HEAD is decided like its GET. */
const isGuarded = ({ method, url }: KnownRoute): boolean =>
  method !== 'HEAD' && (url === '/metrics' || !isOperatorPage(url));

const guardedRoutes = (app: NestFastifyApplication): readonly KnownRoute[] =>
  recordedRoutes(app.getHttpAdapter().getInstance()).filter(isGuarded);

/** `METHOD url` of every route that the table does not know: such a route is refused for everybody (REL A1). */
export const routesWithoutPolicy = (app: NestFastifyApplication): readonly string[] => {
  const policies = app.get(RoutePolicies);
  return guardedRoutes(app)
    .filter(({ method, url }) => policies.of(method, url) === undefined)
    .map(({ method, url }) => `${method} ${url}`);
};

/** `METHOD path` of every entry that no route answers to. */
export const policiesWithoutRoute = (app: NestFastifyApplication): readonly string[] => {
  const policies = app.get(RoutePolicies);
  const reached = new Set(guardedRoutes(app).map(({ method, url }) => policies.of(method, url)));
  return policies
    .all()
    .filter((policy) => !reached.has(policy))
    .map(({ method, path }) => `${method} ${path}`);
};
