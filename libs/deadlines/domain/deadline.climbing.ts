import { businessDateOf, latest, type Instant } from '../../kernel/instant';
import { nextOfficeInstant } from '../../kernel/office-hours';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { endsBySilence } from '../../rule-sets/domain/deadlines-default.rule';
import type { DeadlineEvent } from './deadline.events';
import { recipientsAt } from './deadline.holders';
import { isSpent } from './deadline.rules';
import type { Rung } from './deadline.rungs';
import { rungsLeft, type Deadline, type OpenedDeadline } from './deadline.state';

export type ClimbRung = Readonly<{
  type: 'ClimbRung';
  rungKey: string;
  version: number;
  calendar: WorkingCalendar;
  now: Instant;
}>;

/** When the rung can be climbed at the earliest; null for a notice about a deadline that silence has ended by then. */
const climbableAt = (deadline: OpenedDeadline, rung: Rung, calendar: WorkingCalendar, now: Instant): Instant | null => {
  if (rung.kind === 'EXPIRY') return rung.at;
  const at = nextOfficeInstant(calendar, latest(rung.at, now));
  return isSpent(deadline, at) ? null : at;
};

const planOf = (deadline: Deadline, calendar: WorkingCalendar, now: Instant) =>
  deadline.status === 'UNOPENED'
    ? []
    : rungsLeft(deadline).flatMap((rung) => {
        const at = climbableAt(deadline, rung, calendar, now);
        return at === null ? [] : [{ rung, at }];
      });

/** Every rung that can be climbed at this very moment, in order: notices inside office hours only, an expiry at any time. */
export const dueRungs = (deadline: Deadline, now: Instant, calendar: WorkingCalendar): readonly Rung[] =>
  planOf(deadline, calendar, now)
    .filter(({ at }) => at <= now)
    .map(({ rung }) => rung);

/**
 * The rung that can be climbed next and from when on. The instant may lie in the past: an expiry that is still to be
 * climbed, or is being decided by the owning stream, stays the next one until the deadline is closed.
 */
export const nextClimb = (
  deadline: Deadline,
  calendar: WorkingCalendar,
  now: Instant,
): Readonly<{ rung: Rung; at: Instant }> | null =>
  planOf(deadline, calendar, now).reduce<Readonly<{ rung: Rung; at: Instant }> | null>(
    (best, next) => (best === null || next.at < best.at ? next : best),
    null,
  );

const noticeOf = ({ terms, version, period }: OpenedDeadline, rung: Rung, now: Instant) => {
  const { deadlineId, code, projectId, effectOfSilence } = terms;
  const { dueDate, dueInstant } = period;
  const late = rung.date === businessDateOf(now) ? {} : { effectiveDate: rung.date };
  return { deadlineId, code, projectId, version, rungKey: rung.key, dueDate, dueInstant, effectOfSilence, ...late };
};

/**
 * Silence that ends a deadline is decided by the owning stream (`ProjectLapsed`, `DispositionTimedOut` ..) and comes back
 * as CloseDeadline. Any other deadline stays open and is overdue from now on: it can still be met, late.
 */
const expire = ({ terms, version, period }: OpenedDeadline, rung: Rung, now: Instant): readonly DeadlineEvent[] => {
  const { deadlineId, code, projectId, effectOfSilence: effect } = terms;
  if (endsBySilence(effect)) return [];
  const { dueDate, dueInstant } = period;
  const due = { effect, dueDate, dueInstant, effectiveDate: dueDate };
  const data = { deadlineId, code, projectId, version, rungKey: rung.key, ...due, expiredAt: now };
  return [{ type: 'DeadlineExpired', data }];
};

/** A late, doubled or early timer changes nothing; outside office hours a notice is climbed later. */
export const climb = (deadline: Deadline, command: ClimbRung): readonly DeadlineEvent[] => {
  const { rungKey, version, calendar, now } = command;
  if (deadline.status === 'UNOPENED' || version !== deadline.version) return [];
  const rung = dueRungs(deadline, now, calendar).find(({ key }) => key === rungKey);
  if (rung === undefined) return [];
  if (rung.kind === 'EXPIRY') return expire(deadline, rung, now);
  const recipients = recipientsAt(rung.level ?? 0, deadline);
  const notice = { ...noticeOf(deadline, rung, now), recipients };
  if (rung.level !== undefined)
    return [{ type: 'DeadlineEscalated', data: { ...notice, level: rung.level, escalatedAt: now } }];
  return [{ type: 'DeadlineReminderSent', data: { ...notice, point: rung.point ?? 'T', sentAt: now } }];
};
