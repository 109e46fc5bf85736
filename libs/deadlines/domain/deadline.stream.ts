/** Each deadline has a stream of its own, begun by policy from `DeadlineStarted` (domain.md 8.2). */
export const deadlineStream = (deadlineId: string): string => `deadline-${deadlineId}`;
