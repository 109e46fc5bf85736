import type { Fact } from '../../kernel/decider';
import type { DeadlineTerms } from '../../rule-sets/domain/deadline-terms';

/** Stands in the stream whose event starts the deadline (domain.md 8.2); the deadline's own stream follows by policy. */
export type DeadlineStarted = Fact<'DeadlineStarted', DeadlineTerms>;
