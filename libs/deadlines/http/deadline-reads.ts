import { Injectable } from '@nestjs/common';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import { NotFoundForCaller } from '../../kernel/not-found';
import { explainPeriod } from '../../kernel/period-computation';
import type { Principal } from '../../kernel/principal';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import type { Language } from '../../web/language';
import { periodOf } from '../../rule-sets/domain/deadlines-default';
import type { DeadlineCode } from '../../rule-sets/domain/deadlines-default.rule';
import type { OpenedDeadline } from '../domain/deadline.state';
import { DeadlinesQueries } from '../read-models/deadlines.queries';
import type { DeadlineExplanationView } from './deadline-explanation.view';
import type { Today } from './deadline.view';

const CALENDAR = 'CN';

/** What the reads of deadlines share: the business moment, visibility, and the counting of a period. */
@Injectable()
export class DeadlineReads {
  constructor(
    private readonly queries: DeadlinesQueries,
    private readonly visibility: Visibility,
    private readonly calendars: CalendarInForce,
    private readonly clock: Clock,
  ) {}

  async today(language: Language): Promise<Today> {
    return { now: this.clock.now(), calendar: await this.calendars.of(CALENDAR), english: language === 'en' };
  }

  async visible(deadlineId: string, caller: Principal): Promise<{ state: OpenedDeadline; revision: bigint }> {
    const row = await this.queries.find(deadlineId);
    if (row === undefined || !sees(await this.visibility.of(caller), row.deadline.terms))
      throw new NotFoundForCaller('deadline', deadlineId);
    return { state: row.deadline, revision: row.revision };
  }

  /** Counts the first period again; each extension is counted from the due date before it. */
  async explain({ terms, period, extensions }: OpenedDeadline, language: Language): Promise<DeadlineExplanationView> {
    const first = terms.period;
    const calendar = await this.calendars.of(first.calendarId);
    const length = first.kind === 'FIXED' || first.length === null ? undefined : first.length;
    const counted = explainPeriod(
      periodOf(terms.code as DeadlineCode, first.startDate, length),
      first.startDate,
      calendar,
    );
    return {
      deadlineId: terms.deadlineId,
      code: terms.code,
      ruleSetId: 'cn-period-2021',
      calendarId: first.calendarId,
      calendarVersion: period.calendarVersion,
      provisional: period.provisional,
      startDate: first.startDate,
      dueDate: period.dueDate,
      movedFrom: period.movedFrom,
      days: counted.map(({ why, whyEn, ...day }) => ({ ...day, why: language === 'en' ? whyEn : why })),
      extensions: extensions.map(({ days, from, to }) => ({
        days,
        from,
        to,
        counted: explainPeriod({ kind: 'WD', length: days }, from, calendar).map(({ why, whyEn, ...day }) => ({
          ...day,
          why: language === 'en' ? whyEn : why,
        })),
      })),
    };
  }
}
