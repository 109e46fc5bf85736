import type { Instant } from '../kernel/instant';

/** `2026-04-15T16:00:00Z`: whole seconds are shown without a fraction (api.md 1). */
export const instantView = (at: Instant): string => at.replace('.000Z', 'Z');
