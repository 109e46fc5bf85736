import type { Holder } from '../rule-sets/domain/deadline-terms';

/** Every holder of a role at a body, or one person by his pseudonymous id. */
export type Addressee = Holder | Readonly<{ person: string }>;

export type Notice = Readonly<{
  /** Id of the event that is told: the same notice to the same person is sent once, however often it is asked for. */
  dedupeKey: string;
  to: readonly Addressee[];
  subject: string;
  text: string;
  about: Readonly<{ projectId: string; deadlineId?: string }>;
}>;

/** Tells people outside of the platform; what they are told inside of it stands in the inbox, whether this works or not. */
export abstract class Notifier {
  /**
   * Fulfilled when the notice is kept and will be delivered, or shown as parked (reliability NL6); it may not have left
   * yet. Addressees without an address are left out. Repeating is harmless.
   */
  abstract send(notice: Notice): Promise<void>;
}
