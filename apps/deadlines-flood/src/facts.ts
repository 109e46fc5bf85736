import { msOf, type Instant } from '../../../libs/kernel/instant';

/** A `DeadlineExpired` as it stands in the log. */
export type ExpiryFact = Readonly<{
  position: bigint;
  stream: string;
  recordedAt: Instant;
  /** `timer` or `sweeper`. */
  source: string;
  /** Wall clock of the one who saw it, in ms. */
  seenMs: number;
}>;

export type FactFigures = Readonly<{
  facts: number;
  /** Facts beyond the first of their deadline. */
  doubled: number;
  /** Recorded before the due instant. */
  early: number;
  bySweeper: number;
  /** Seconds from the due instant by the recorded time; null without facts. */
  firstSeconds: number | null;
  lastSeconds: number | null;
  /** From the first to the last. */
  perSecond: number | null;
}>;

const seconds = (from: Instant, to: Instant): number => (msOf(to) - msOf(from)) / 1_000;

export const factFigures = (facts: readonly ExpiryFact[], due: Instant): FactFigures => {
  const times = facts.map(({ recordedAt }) => recordedAt).sort();
  const [first, last] = [times[0], times.at(-1)];
  const none = first === undefined || last === undefined;
  const span = none ? 0 : seconds(first, last);
  return {
    facts: facts.length,
    doubled: facts.length - new Set(facts.map(({ stream }) => stream)).size,
    early: facts.filter(({ recordedAt }) => recordedAt < due).length,
    bySweeper: facts.filter(({ source }) => source === 'sweeper').length,
    firstSeconds: none ? null : seconds(due, first),
    lastSeconds: none ? null : seconds(due, last),
    perSecond: span > 0 ? Math.round(facts.length / span) : null,
  };
};

/** All of them, each once, none too soon: what must hold whatever the machine. */
export const isSound = ({ facts, doubled, early }: FactFigures, expected: number): boolean =>
  facts === expected && doubled === 0 && early === 0;
