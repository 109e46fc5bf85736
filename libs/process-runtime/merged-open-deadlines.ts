import { Injectable } from '@nestjs/common';
import { plusMs, type Instant } from '../kernel/instant';
import { OpenDeadlines, type DueDeadline, type DuePage, type NextRung } from './open-deadlines.port';
import type { ProcessKey } from './process-runtime.port';
import { WakeSources } from './wake-sources';

const byCodePoints = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everything that any source lists, in one order: by instant, then by source, then as the source has it. */
@Injectable()
export class MergedOpenDeadlines extends OpenDeadlines {
  constructor(private readonly sources: WakeSources) {
    super();
  }

  async earliestOf(process: ProcessKey, after?: Instant): Promise<NextRung | null> {
    const firsts = await Promise.all(this.sources.all.map(({ open }) => open.earliestOf(process, after)));
    return firsts.reduce((a, b) => (a === null || (b !== null && b.at < a.at) ? b : a), null);
  }

  async dueBy(instant: Instant, { after, ...page }: DuePage): Promise<readonly DueDeadline[]> {
    const pages = await Promise.all(
      this.sources.all.map(({ open }, rank) => {
        const cursor = after === undefined ? undefined : this.cursorOf(rank, after);
        return open.dueBy(instant, { ...page, ...(cursor && { after: cursor }) });
      }),
    );
    // a stable sort keeps the sources, and what each of them says, in order
    return pages
      .flat()
      .sort((a, b) => byCodePoints(a.at, b.at))
      .slice(0, page.limit);
  }

  async openProcesses(after: ProcessKey | null, limit: number): Promise<readonly ProcessKey[]> {
    const pages = await Promise.all(this.sources.all.map(({ open }) => open.openProcesses(after, limit)));
    return [...new Set(pages.flat())].sort(byCodePoints).slice(0, limit);
  }

  async nextDueAfter(instant: Instant): Promise<Instant | null> {
    const nexts = await Promise.all(this.sources.all.map(({ open }) => open.nextDueAfter(instant)));
    return nexts.filter((next) => next !== null).sort(byCodePoints)[0] ?? null;
  }

  /** A source before the last row's has told all of that instant, one behind it nothing; no id is before the empty one. */
  private cursorOf(rank: number, after: DueDeadline): DueDeadline {
    const owner = this.sources.rankOf(after.deadlineId);
    if (rank === owner) return after;
    return { ...after, at: rank < owner ? plusMs(after.at, 1) : after.at, deadlineId: '' };
  }
}
