import type { Clock } from '../../libs/kernel/clock';
import type { Instant } from '../../libs/kernel/instant';
import type { DueDeadline, DuePage, NextRung, OpenDeadlines } from '../../libs/process-runtime/open-deadlines.port';
import type { ClimbedBy, RungClimber } from '../../libs/process-runtime/rung-climber.port';
import type { ProjectionProgress } from '../../libs/projections/projection-progress.port';

type Kept = { process: string; rungs: Instant[]; version: number; refusal?: Error; climbableFrom?: Instant };
export type Climb = Readonly<{ deadlineId: string; rung: Instant; version: number; at: Instant; by: ClimbedBy }>;

const order = (a: NextRung, b: NextRung): number =>
  a.at === b.at ? a.deadlineId.localeCompare(b.deadlineId) : a.at.localeCompare(b.at);

/** Deadlines in memory: log, read model and climber in one, as honest as the slice must be about doubles. */
export class FakeDeadlines implements OpenDeadlines, RungClimber, ProjectionProgress {
  private readonly kept = new Map<string, Kept>();
  /** What was recorded; nothing stands in it twice for one rung of one version. */
  readonly climbs: Climb[] = [];
  /** How often `climb` was called. */
  attempts = 0;
  /** End of the log; grows with everything that is recorded. */
  position = 0n;
  /** Position that the read models contain; follows the end unless it is held back. */
  heldBackAt: bigint | null = null;
  readonly waitedFor: bigint[] = [];
  readonly asked: string[] = [];
  /** Called after each climb, as a policy that appends would be. */
  onClimb: (climb: Climb) => void = () => undefined;
  /** Called between the reading of the earliest rung and its answer. */
  onAsked: (answer: NextRung | null) => Promise<void> = () => Promise.resolve();

  constructor(readonly clock: Clock) {}

  forget(): void {
    this.kept.clear();
    for (const list of [this.climbs, this.waitedFor, this.asked]) list.length = 0;
    this.attempts = 0;
    this.heldBackAt = null;
    this.onClimb = () => undefined;
    this.onAsked = () => Promise.resolve();
  }

  open(deadlineId: string, process: string, ...rungs: Instant[]): bigint {
    this.kept.set(deadlineId, { process, rungs: [...rungs].sort(), version: 1 });
    return (this.position += 1n);
  }

  move(deadlineId: string, ...rungs: Instant[]): bigint {
    const one = this.get(deadlineId);
    one.rungs = [...rungs].sort();
    one.version += 1;
    return (this.position += 1n);
  }

  /** Met, waived or superseded. */
  close(deadlineId: string): bigint {
    this.kept.delete(deadlineId);
    return (this.position += 1n);
  }

  refuse(deadlineId: string, refusal: Error): void {
    this.get(deadlineId).refusal = refusal;
  }

  allow(deadlineId: string): void {
    delete this.get(deadlineId).refusal;
  }

  /** Due by the read model, yet not climbable before then, like a notice outside office hours. */
  holdUntil(deadlineId: string, climbableFrom: Instant): void {
    this.get(deadlineId).climbableFrom = climbableFrom;
  }

  async earliestOf(process: string, after?: Instant): Promise<NextRung | null> {
    this.asked.push(process);
    const rungs = this.all().filter((rung) => rung.process === process && (after === undefined || rung.at > after));
    const answer = rungs.sort(order)[0] ?? null;
    await this.onAsked(answer);
    return answer;
  }

  dueBy(instant: Instant, { limit, after, process }: DuePage): Promise<readonly DueDeadline[]> {
    const firsts = this.all().filter((one, n, all) => all.findIndex((o) => o.deadlineId === one.deadlineId) === n);
    const due = firsts.filter((one) => one.at <= instant && (process === undefined || one.process === process));
    const page = due.sort(order).filter((one) => after === undefined || order(one, after) > 0);
    return Promise.resolve(page.slice(0, limit));
  }

  openProcesses(after: string | null, limit: number): Promise<readonly string[]> {
    const all = [...new Set([...this.kept.values()].map(({ process }) => process))].sort();
    return Promise.resolve(all.filter((process) => after === null || process > after).slice(0, limit));
  }

  nextDueAfter(instant: Instant): Promise<Instant | null> {
    return Promise.resolve(
      this.all()
        .map(({ at }) => at)
        .sort()
        .find((at) => at > instant) ?? null,
    );
  }

  async climb(deadlineId: string, by: ClimbedBy): Promise<number> {
    this.attempts += 1;
    await Promise.resolve();
    const one = this.kept.get(deadlineId);
    if (one?.refusal !== undefined) throw one.refusal;
    const now = this.clock.now();
    if (one === undefined || (one.climbableFrom !== undefined && now < one.climbableFrom)) return 0;
    const due = one.rungs.filter((rung) => rung <= now);
    one.rungs = one.rungs.filter((rung) => rung > now);
    for (const rung of due) {
      const climb = { deadlineId, rung, version: one.version, at: now, by };
      this.climbs.push(climb);
      this.position += 1n;
      this.onClimb(climb);
    }
    if (one.rungs.length === 0) this.kept.delete(deadlineId);
    return due.length;
  }

  waitFor(position: bigint): Promise<boolean> {
    this.waitedFor.push(position);
    return Promise.resolve(position <= (this.heldBackAt ?? this.position));
  }

  waitForPolicies(position: bigint): Promise<boolean> {
    return this.waitFor(position);
  }

  head(): Promise<{ position: bigint; recordedAt: null; hash: null }> {
    return Promise.resolve({ position: this.position, recordedAt: null, hash: null });
  }

  private all(): DueDeadline[] {
    return [...this.kept].flatMap(([deadlineId, { process, rungs }]) =>
      rungs.map((at) => ({ deadlineId, process, at })),
    );
  }

  private get(deadlineId: string): Kept {
    const one = this.kept.get(deadlineId);
    if (one === undefined) throw new Error(`no deadline ${deadlineId}`);
    return one;
  }
}
