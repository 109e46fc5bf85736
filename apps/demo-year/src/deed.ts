import type { Instant } from '../../../libs/kernel/instant';
import type { Call } from './caller';

/** Something that people do on their own account, at its business time, over the API. */
export type Deed = Readonly<{
  at: Instant;
  /** Chinese and English. */
  what: string;
  /** Answers how many things there were to do; rejects when one of them was refused. */
  carryOut: (call: Call) => Promise<number>;
}>;
