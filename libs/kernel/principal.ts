import type { Instant } from './instant';
import type { Actor } from './role';

/** Who is calling, as his verified token says: person, role, the body for which he acts, and what narrows it. */
export type Principal = Actor &
  Readonly<{
    /** OAuth scopes; an empty list does not narrow anything. */
    scopes: readonly string[];
    /** The grant under which he acts. */
    assignmentId?: string;
    /** When the token ends, by the wall clock. */
    expiresAt: Instant;
  }>;
