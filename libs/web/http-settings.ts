import type { Configuration } from '../configuration/configuration';

/** What the HTTP role needs of the configuration; the rest has defaults. */
export type HttpSettings = Pick<Configuration, 'production' | 'logLevel' | 'rateLimit'> &
  Readonly<{
    /** Addresses of proxies whose X-Forwarded-For counts; never "all" (REL 2.6.8). */
    trustedProxies?: readonly string[];
  }>;

export const JSON_LIMIT = 256 * 1_024;
export const API_PREFIX = '/api/v1';

/** Stand at the root without a token; all but `/health` only on the administration port in production (api.md 1). */
export const OPERATOR_PAGES = ['/metrics', '/openapi.json', '/docs'] as const;

export const isOperatorPage = (path: string): boolean =>
  OPERATOR_PAGES.some((page) => path === page || path.startsWith(`${page}/`));
