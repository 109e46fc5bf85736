import type { Organisation, Person } from './organisation';

/** Bodies and people. It names and disables people; who acts, in which role, is said by the token (api.md 4). */
export abstract class Directory {
  abstract organisation(code: string): Promise<Organisation | undefined>;

  /** All bodies, by code. */
  abstract organisations(): Promise<readonly Organisation[]>;

  /** Undefined for a person that the directory does not know: he is not refused for that. */
  abstract person(id: string): Promise<Person | undefined>;
}
