import { RouteConfig } from '@nestjs/platform-fastify';

/** What a route says about its body; read when Fastify registers it. */
export type BodyRoute = Readonly<{ streamBody?: boolean; bodyLimit?: number }>;

/** The body comes as a `Readable` of raw bytes of any media type; it fails with 413 beyond `limit` bytes. */
export const StreamBody = (limit: number): MethodDecorator =>
  RouteConfig({ streamBody: true, bodyLimit: limit } satisfies BodyRoute);

/** JSON, but larger or smaller than the usual 256 KB. */
export const BodyLimit = (limit: number): MethodDecorator => RouteConfig({ bodyLimit: limit } satisfies BodyRoute);
