/** How far the consumers of the log have come; for those who must not act on stale rows. */
export abstract class ProjectionProgress {
  /** True once the read models contain that position; false when they do not after `timeoutMs` of real time. */
  abstract waitFor(position: bigint, timeoutMs: number): Promise<boolean>;

  /**
   * True once every policy that appends has worked through that position too. What the policies appended stands after
   * it, so quiet is reached when the head has not moved meanwhile. Policies that only tell the process runtime or send
   * messages do not count: they must not hold up the clock while their counterpart is away.
   */
  abstract waitForPolicies(position: bigint, timeoutMs: number): Promise<boolean>;
}
