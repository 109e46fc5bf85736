import type { Role } from '../kernel/role';
import { API_PREFIX } from '../web/http-settings';

/**
 * Who may call a route. `any`: everybody who is signed in; `anonymous`: no token is asked for. What a caller may see of
 * the things behind the route is another question (`visibility.ts`).
 */
export type RoutePolicy = Readonly<{
  method: 'GET' | 'POST' | 'PUT';
  /** As in api.md, below `/api/v1`: `/projects/{p}/submission`; or a page at the root: `/health/live`. */
  path: string;
  roles: readonly Role[] | 'any' | 'anonymous';
  /** A token that names scopes must name this one; a token without scopes is not narrowed. */
  scope?: string;
}>;

/** Names of parameters do not count: `/projects/{p}` is `/projects/:projectId`. */
const keyOf = (method: string, path: string): string =>
  `${method} ${path.replace(/\{[^/}]+\}|:[^/]+/g, '{}').replace(/\/$/, '')}`;

/** `/api/v1/projects/:projectId` as the router knows it, without the prefix. */
const withoutPrefix = (url: string): string => (url.startsWith(`${API_PREFIX}/`) ? url.slice(API_PREFIX.length) : url);

/** The one table of all routes; a route without an entry is refused for everybody. */
export class RoutePolicies {
  private readonly byKey: ReadonlyMap<string, RoutePolicy>;

  constructor(parts: readonly (readonly RoutePolicy[])[]) {
    const all = parts.flat();
    this.byKey = new Map(all.map((policy) => [keyOf(policy.method, policy.path), policy]));
    if (this.byKey.size !== all.length) throw new Error('a route has two policies');
  }

  /** `url` is the pattern of the matched route, so no spelling of a path can lead past it. HEAD is decided like GET. */
  of(method: string, url: string): RoutePolicy | undefined {
    return this.byKey.get(keyOf(method === 'HEAD' ? 'GET' : method, withoutPrefix(url)));
  }

  all(): readonly RoutePolicy[] {
    return [...this.byKey.values()];
  }
}
