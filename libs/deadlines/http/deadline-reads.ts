import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { Clock } from '../../kernel/clock';
import { fold } from '../../kernel/decider';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { Principal } from '../../kernel/principal';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import type { Language } from '../../web/language';
import { CalendarsInForce } from '../application/calendars-in-force';
import { DeadlineDecisions } from '../application/deadline-decisions';
import { countAgain } from '../domain/deadline.counting';
import { deadline } from '../domain/deadline.decider';
import type { DeadlineEvent } from '../domain/deadline.events';
import { explainCounting } from '../domain/deadline.explanation';
import type { OpenedDeadline } from '../domain/deadline.state';
import type { DeadlineExplanationView } from './deadline-explanation.view';
import type { Today } from './deadline.view';

const CALENDAR = 'CN';
/** Rule set by which periods are counted (domain.md 16.3). */
const COUNTING_RULES = 'cn-period-2021';

/** A deadline's own stream and what it folds to. */
export type WholeDeadline = Readonly<{ state: OpenedDeadline; history: readonly RecordedEvent<DeadlineEvent>[] }>;

/** What the reads of deadlines share: the business moment, visibility, and the counting of a period. */
@Injectable()
export class DeadlineReads {
  constructor(
    private readonly visibility: Visibility,
    private readonly calendars: CalendarsInForce,
    private readonly decisions: DeadlineDecisions,
    private readonly clock: Clock,
  ) {}

  async today(language: Language): Promise<Today> {
    return { now: this.clock.now(), calendar: await this.calendars.of(CALENDAR), english: language === 'en' };
  }

  /** From the deadline's own stream, so that it shows what was done a moment ago. */
  async whole(deadlineId: string, caller: Principal): Promise<WholeDeadline> {
    const history = await this.decisions.history(deadlineId);
    const state = fold(
      deadline,
      history.map(({ event }) => event),
    );
    if (state.status === 'UNOPENED' || !sees(await this.visibility.of(caller), state.terms))
      throw new NotFoundForCaller('deadline', deadlineId);
    return { state, history };
  }

  /**
   * The counting day by day: the period, or what was left of it after a pause, then the days of an extension; by the
   * calendar versions with which it was counted, or by others to compare with.
   */
  async explain(state: OpenedDeadline, language: Language, otherVersion?: string): Promise<DeadlineExplanationView> {
    const { terms, counting, extensions } = state;
    const { calendarId, calendarVersion } = state.period;
    const calendar = await this.calendars.asCounted(calendarId, otherVersion ?? calendarVersion);
    const period = otherVersion === undefined ? state.period : countAgain(state.period, counting, calendar);
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
