import { Injectable } from '@nestjs/common';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { Principal } from '../../kernel/principal';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import type { Language } from '../../web/language';
import { explainCounting } from '../domain/deadline.explanation';
import type { OpenedDeadline } from '../domain/deadline.state';
import { DeadlinesQueries } from '../read-models/deadlines.queries';
import type { DeadlineExplanationView } from './deadline-explanation.view';
import type { Today } from './deadline.view';

const CALENDAR = 'CN';
/** Rule set by which periods are counted (domain.md 16.3). */
const COUNTING_RULES = 'cn-period-2021';

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

  /** The counting day by day: the period, or what was left of it after a pause, then the days of an extension. */
  async explain(
    { terms, period, counting, extensions }: OpenedDeadline,
    language: Language,
  ): Promise<DeadlineExplanationView> {
    const calendar = await this.calendars.of(period.calendarId);
    const days = explainCounting(counting, calendar);
    return {
      deadlineId: terms.deadlineId,
      code: terms.code,
      ruleSetId: COUNTING_RULES,
      calendarId: period.calendarId,
      calendarVersion: period.calendarVersion,
      provisional: period.provisional,
      startDate: counting.start,
      dueDate: period.dueDate,
      movedFrom: period.movedFrom,
      days: days.map(({ why, whyEn, ...day }) => ({ ...day, why: language === 'en' ? whyEn : why })),
      extensions,
    };
  }
}
