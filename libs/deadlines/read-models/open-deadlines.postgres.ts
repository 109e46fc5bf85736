import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import { instant, latest, type Instant } from '../../kernel/instant';
import {
  OpenDeadlines,
  type DueDeadline,
  type DuePage,
  type NextRung,
} from '../../process-runtime/open-deadlines.port';
import { nextClimb } from '../domain/deadline.climbing';
import type { DeadlineRow } from './deadlines.projection';

interface Tables {
  deadlines_v1: DeadlineRow;
}

type Candidate = Pick<DeadlineRow, 'deadline_id' | 'process' | 'deadline'> & Readonly<{ next_at: string }>;

const PAGE = 200;
/** Overdue notices that wait for the next office hours; few, because they are climbed every working day. */
const WAITING_LIMIT = 10_000;

/** Asks the read model of deadlines; when a missed notice may be sent is asked of the deadline's own rules. */
@Injectable()
export class PostgresOpenDeadlines extends OpenDeadlines {
  private readonly db: Kysely<Tables>;

  constructor(
    connection: ReadConnection,
    private readonly calendars: CalendarInForce,
    private readonly clock: Clock,
  ) {
    super();
    this.db = connection.typed<Tables>();
  }

  /** Asks for few rows however large the cohort is: the first one to come, and those whose instant is over. */
  async earliestOf(process: string, after?: Instant): Promise<NextRung | null> {
    const now = this.clock.now();
    const missed = await this.earliestMissed(process, now, after);
    if (missed !== null && missed.at <= now) return missed;
    const from = after === undefined ? now : latest(now, after);
    const ahead = await this.open()
      .where('process', '=', process)
      .where(sql<boolean>`next_at > ${from}`)
      .orderBy('next_at')
      .limit(1)
      .executeTakeFirst();
    if (ahead === undefined) return missed;
    const next = { deadlineId: ahead.deadline_id, at: ahead.next_at as Instant };
    return missed !== null && missed.at < next.at ? missed : next;
  }

  /** Rungs whose instant is over and that wait, for office hours or for a decision; one that is due now ends the search. */
  private async earliestMissed(process: string, now: Instant, after?: Instant): Promise<NextRung | null> {
    let first: NextRung | null = null;
    for (let last: Candidate | undefined; ;) {
      const page: Candidate[] = await this.missedPage(process, now, last);
      const rungs = await Promise.all(page.map((row) => this.climbable(row, now)));
      for (const rung of rungs)
        if (rung !== null && (after === undefined || rung.at > after) && (first === null || rung.at < first.at))
          first = rung;
      if (page.length < PAGE || (first !== null && first.at <= now)) return first;
      last = page.at(-1);
    }
  }

  private missedPage(process: string, now: Instant, last: Candidate | undefined): Promise<Candidate[]> {
    let query = this.open()
      .where('process', '=', process)
      .where(sql<boolean>`next_at <= ${now}`);
    if (last !== undefined)
      query = query.where(sql<boolean>`(next_at, deadline_id) > (${last.next_at}::timestamptz, ${last.deadline_id})`);
    return query.orderBy('next_at').orderBy('deadline_id').limit(PAGE).execute();
  }

  async dueBy(at: Instant, { limit, after, process }: DuePage): Promise<readonly DueDeadline[]> {
    let query = this.open().where(sql<boolean>`next_at <= ${at}`);
    if (process !== undefined) query = query.where('process', '=', process);
    if (after !== undefined)
      query = query.where(sql<boolean>`(next_at, deadline_id) > (${after.at}::timestamptz, ${after.deadlineId})`);
    const rows = await query.orderBy('next_at').orderBy('deadline_id').limit(limit).execute();
    return rows.map(({ deadline_id: deadlineId, process, next_at: at, project_id: line }) => {
      return { deadlineId, process, at: at as Instant, line };
    });
  }

  async openProcesses(after: string | null, limit: number): Promise<readonly string[]> {
    const key = sql<string>`process collate "C"`;
    const query = this.db.selectFrom('deadlines_v1').select(key.as('process')).distinct().where('state', '=', 'OPEN');
    const rows = await (after === null ? query : query.where(key, '>', after)).orderBy(key).limit(limit).execute();
    return rows.map(({ process }) => process);
  }

  async nextDueAfter(at: Instant): Promise<Instant | null> {
    const { next } = await this.db
      .selectFrom('deadlines_v1')
      .select(sql<string | null>`log.instant_text(min(next_at))`.as('next'))
      .where('state', '=', 'OPEN')
      .where(sql<boolean>`next_at > ${at}`)
      .executeTakeFirstOrThrow();
    const missed = await this.open()
      .where(sql<boolean>`next_at <= ${at}`)
      .limit(WAITING_LIMIT)
      .execute();
    const waiting = await Promise.all(missed.map((row) => this.climbable(row, at)));
    const instants = [next === null ? null : instant(next), ...waiting.map((rung) => rung?.at ?? null)];
    const later = instants.filter((one): one is Instant => one !== null && one > at).sort();
    return later[0] ?? null;
  }

  private open() {
    return this.db
      .selectFrom('deadlines_v1')
      .select(['deadline_id', 'process', 'project_id', 'deadline'])
      .select(sql<string>`log.instant_text(next_at)`.as('next_at'))
      .where('state', '=', 'OPEN')
      .where('next_at', 'is not', null);
  }

  private async climbable({ deadline_id: deadlineId, deadline }: Candidate, now: Instant): Promise<NextRung | null> {
    const calendar = await this.calendars.of(deadline.period.calendarId);
    const next = nextClimb(deadline, calendar, latest(now, deadline.terms.startInstant));
    return next === null ? null : { deadlineId, at: next.at };
  }
}
