import type { FastifyInstance, RouteOptions } from 'fastify';

/** A route as the router knows it. */
export type KnownRoute = Readonly<{ method: string; url: string }>;

const registries = new WeakMap<object, KnownRoute[]>();

const methodsOf = ({ method }: RouteOptions): readonly string[] => (Array.isArray(method) ? method : [method]);

/** Keeps every route that is registered from now on; the truth against which policies are checked (REL A1). */
export const recordRoutes = (fastify: FastifyInstance): void => {
  const routes: KnownRoute[] = [];
  registries.set(fastify, routes);
  fastify.addHook('onRoute', (route) => {
    for (const method of methodsOf(route)) routes.push({ method, url: route.url });
  });
};

export const recordedRoutes = (fastify: object): readonly KnownRoute[] => {
  const routes = registries.get(fastify);
  if (routes === undefined) throw new Error('routes are recorded by configureHttp, before the application starts');
  return routes;
};
