import type { Problem } from './problem';

/**
 * What was answered to a command that left no event: a refusal by a rule, "nothing to do" with the revision it found,
 * or (`rows`) that the key belongs to a request whose rows are commands of their own.
 */
export type RememberedAnswer =
  | Readonly<{ kind: 'problem'; problem: Problem }>
  | Readonly<{ kind: 'nothingToDo'; stream: string; revision: string; logId: string }>
  | Readonly<{ kind: 'rows' }>;

export type RememberedCommand = Readonly<{ commandId: string; digest: string; answer: RememberedAnswer }>;

/** The SubmissionRefused record: remembered for ever, and the ground of the statistics of refusals (domain.md 14). */
export type CommandToRemember = RememberedCommand &
  Readonly<{
    status: number;
    /** Person id of the caller. */
    actor: string;
    /** `POST /api/v1/projects/:projectId/submission`. */
    route: string;
    /** Ids of the rules that refused; empty when none did. */
    rules: readonly string[];
    projectId: string | null;
  }>;

/** Commands that left no event, by command id. Applied commands are remembered by their events instead. */
export abstract class RefusalStore {
  abstract find(commandId: string): Promise<RememberedCommand | undefined>;

  /** Keeps the first answer of a command id; answers what is kept, which another request may have written meanwhile. */
  abstract remember(command: CommandToRemember): Promise<RememberedCommand>;
}
