import type { ThrottlerModuleOptions } from '@nestjs/throttler';
import type { HttpSettings } from './http-settings';

/** A sliding minute; without a limit every request passes (tests of load and of bad input). */
export const throttling = ({ rateLimit }: Pick<HttpSettings, 'rateLimit'>): ThrottlerModuleOptions => ({
  throttlers: [{ name: 'default', ttl: 60_000, limit: rateLimit ?? 0, blockDuration: 0 }],
  skipIf: () => rateLimit === null,
  setHeaders: false,
});
