import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { allConsequences, consequencesOf, type CalendarConsequences } from '../domain/deadline.consequences';
import type { OpenedDeadline } from '../domain/deadline.state';
import { DeadlinesQueries } from '../read-models/deadlines.queries';

const PAGE = 500;
const POLL_MS = 10;
const CATCH_UP_MS = 20_000;

/** Which deadlines a changed calendar can touch, and what it would do to them. Nothing is stored here. */
@Injectable()
export class Recomputation {
  constructor(private readonly queries: DeadlinesQueries) {}

  /** Waits until the read model contains that position; throws when it does not in time. */
  async caughtUp(position: bigint): Promise<void> {
    for (let waited = 0; !(await this.queries.contains(position)); waited += POLL_MS) {
      if (waited >= CATCH_UP_MS) throw new Error(`the deadlines did not reach position ${position}`);
      await setTimeout(POLL_MS);
    }
  }

  /** In pages, by id: open ones, and those that fired, whose days lie in the reach of that year's notice. */
  async *touchedBy(year: number): AsyncGenerator<readonly OpenedDeadline[]> {
    for (let after = ''; ;) {
      const page = await this.queries.touchedBy(year, after, PAGE);
      if (page.length > 0) yield page.map(({ deadline }) => deadline);
      if (page.length < PAGE) return;
      after = page.at(-1)?.deadline_id ?? after;
    }
  }

  /** What `recompute-deadlines` will do once that version of the year is published. */
  async consequencesOf(year: number, calendar: WorkingCalendar, now: Instant): Promise<CalendarConsequences> {
    const parts: CalendarConsequences[] = [];
    for await (const page of this.touchedBy(year))
      parts.push(allConsequences(page.map((deadline) => consequencesOf(deadline, calendar, now))));
    return allConsequences(parts);
  }
}
