import type { DeadlineOpened } from '../../../libs/deadlines/domain/deadline.events';
import type { Rung } from '../../../libs/deadlines/domain/deadline.rungs';
import type { Instant } from '../../../libs/kernel/instant';
import { linesOf, type Climb, type PlannedRung, type RungLine } from './rung-line';

/** A deadline as its events tell it: what is planned, what was climbed, and until when anything was to be expected. */
export class FollowedDeadline {
  private readonly climbs = new Map<string, Climb[]>();
  private readonly known = new Map<string, Rung>();
  private plan: readonly Rung[];
  private endedAt: Instant | null = null;

  /** What was over when it was opened is not expected, e.g. of an index that was allocated after its legal period. */
  constructor(
    private readonly opened: DeadlineOpened['data'],
    openedAt: Instant,
  ) {
    this.plan = opened.rungs.filter(({ at }) => at >= openedAt);
    this.learn(opened.rungs);
  }

  climbed(key: string, climb: Climb): void {
    this.climbs.set(key, [...(this.climbs.get(key) ?? []), climb]);
  }

  /** Silence that ends a deadline is told by the stream that it belongs to, not by the deadline. */
  ranOut(climb: Climb): void {
    const key = this.plan.find(({ kind }) => kind === 'EXPIRY')?.key;
    if (key !== undefined) this.climbed(key, climb);
  }

  /** A new due date: what was due before it was moved stays expected, the rest is planned anew. */
  moved(rungs: readonly Rung[], at: Instant): void {
    this.plan = [...this.plan.filter((rung) => rung.at < at), ...rungs];
    this.learn(rungs);
  }

  ended(at: Instant): void {
    this.endedAt ??= at;
  }

  /** Planned rungs that were due by the instant while the deadline was open, and whatever was climbed beside them. */
  lines(by: Instant): readonly RungLine[] {
    const until = this.endedAt !== null && this.endedAt < by ? this.endedAt : by;
    const expected = new Set(this.plan.filter(({ at }) => at < until).map(({ key }) => key));
    const keys = [...this.known.keys()].filter((key) => expected.has(key) || this.climbs.has(key));
    const unplanned = [...this.climbs.keys()].filter((key) => !this.known.has(key));
    return [
      ...keys.flatMap((key) => linesOf(this.rungOf(key), this.climbs.get(key) ?? [])),
      ...unplanned.map((key) => this.unplannedLine(key)),
    ];
  }

  private learn(rungs: readonly Rung[]): void {
    for (const rung of rungs) this.known.set(rung.key, rung);
  }

  private rungOf(key: string): PlannedRung {
    const rung = this.known.get(key);
    if (rung === undefined) throw new Error(`${key} was not planned`);
    const { kind, at: planned, point, level } = rung;
    return { ...this.about(), kind, planned, point: point ?? (level === undefined ? 'T 24:00' : `L${level}`) };
  }

  private unplannedLine(key: string): RungLine {
    const climb = this.climbs.get(key)?.[0];
    if (climb === undefined) throw new Error(`${key} was not climbed`);
    const rung = { ...this.about(), kind: 'REMINDER', point: key, planned: climb.at } as const;
    return { ...rung, actual: climb.at, source: climb.source, fault: '未计划 / not planned' };
  }

  private about(): Pick<PlannedRung, 'code' | 'subject' | 'occasion'> {
    const { deadlineId, code, projectId } = this.opened;
    return { code, subject: projectId, occasion: deadlineId.slice(code.length + 1, -projectId.length - 1) };
  }
}
