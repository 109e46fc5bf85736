/** Names and plain data between the policies, the workflows and the activities; nothing here runs. */

/** The one task queue of all processes. */
export const TASK_QUEUE = 'wenxiao';

/** Level-triggered: it says only "look again, at a state that contains this position" (REL-R17). */
export const LOOK_AGAIN = 'lookAgain';

/** Input of a cohort; ids only, never personal data. */
export type Cohort = Readonly<{
  /** Business key of the process and id of the workflow. */
  process: string;
  /** Highest position told in the run before this one, decimal. */
  atLeast?: string;
}>;

export type Look = Readonly<{ process: string; atLeast: string }>;

/** How long to wait in real time before climbing; 0 climbs at once. */
export type Wake = Readonly<{
  patienceMs: number;
  /** How many climbs in a row found something due and could not climb it. */
  fruitless: number;
}>;

export interface CohortActivities {
  /** Reads a state that contains `atLeast`; null when no deadline of the process is open. */
  nextWake(look: Look): Promise<Wake | null>;
  /** Climbs every rung of the process that is due, by idempotent commands, then answers as `nextWake`. */
  climbDueRungs(look: Look & Readonly<{ fruitless: number }>): Promise<Wake | null>;
}
