import { businessDateOf, plusDays, type BusinessDate, type Instant } from '../../kernel/instant';
import { refuseIfAny, type Told, type Violation } from '../../kernel/rule-violation';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { countAgain, remainderAt } from './deadline.counting';
import type { DeadlineEvent, Order } from './deadline.events';
import { moveTo } from './deadline.move';
import { orderViolations } from './deadline.orders';
import * as refusals from './deadline.refusals';
import * as rules from './deadline.rules';
import type { OpenedDeadline } from './deadline.state';

/** `from` is the first day that is not used up: the day of the appeal, of the request for an opinion, or as ordered. */
export type PauseDeadline = Readonly<{
  type: 'PauseDeadline';
  from: BusinessDate;
  order: Order;
  calendar: WorkingCalendar;
  now: Instant;
}>;
/** The day of `now` is the day on which the pause ends; the rest counts from it, that day not counted. */
export type ResumeDeadline = Readonly<{
  type: 'ResumeDeadline';
  order?: Order;
  calendar: WorkingCalendar;
  now: Instant;
}>;
export type WaiveDeadline = Readonly<{ type: 'WaiveDeadline'; order: Order; now: Instant }>;
export type OverrideDeadline = Readonly<{
  type: 'OverrideDeadline';
  dueDate: BusinessDate;
  order: Order;
  calendar: WorkingCalendar;
  now: Instant;
}>;

const keyOf = ({ terms: { deadlineId, code, projectId } }: OpenedDeadline) => ({ deadlineId, code, projectId });

const dateViolation = (deadline: OpenedDeadline, field: string, label: string, date: BusinessDate, words: Told) =>
  refusals.broken(deadline, words, { field, label, value: date });

const pauseStart = (deadline: OpenedDeadline, from: BusinessDate, today: BusinessDate): Violation => {
  const { start } = deadline.counting;
  return dateViolation(deadline, '/from', '中止起始日', from, {
    message: `中止起始日须在 ${start} 至 ${today} 之间`,
    messageEn: `The pause must start between ${start} and ${today}`,
    remedy: '请填写该范围内的日期',
    remedyEn: 'Give a date in that range',
  });
};

/** 10.1 Pause: the clock stops; working days up to the day before are used up. */
export const pause = (deadline: OpenedDeadline, command: PauseDeadline): readonly DeadlineEvent[] => {
  const { from, order, calendar, now } = command;
  const { start } = deadline.counting;
  const today = businessDateOf(now);
  refuseIfAny(orderViolations(deadline, 'PAUSE', order), 'value');
  refuseIfAny(
    refusals.those(
      [deadline.status === 'PAUSED', refusals.alreadyPaused(deadline)],
      [rules.isClosed(deadline), refusals.notOpen(deadline)],
      [rules.isOver(deadline, now), refusals.nothingLeft(deadline)],
      [from < start || from > today, pauseStart(deadline, from, today)],
    ),
  );
  const remainder = remainderAt(deadline, from, calendar);
  const paused = { version: deadline.version + 1, pausedFrom: from, remainder, pausedAt: now };
  return [{ type: 'DeadlinePaused', data: { ...keyOf(deadline), ...order, ...paused } }];
};

/** 10.1 Pause: the rest is counted from the day it ends, that day not counted. */
export const resume = (deadline: OpenedDeadline, command: ResumeDeadline): readonly DeadlineEvent[] => {
  const { order, calendar, now } = command;
  const remainder = deadline.pauses.at(-1)?.remainder;
  refuseIfAny(order === undefined ? [] : orderViolations(deadline, 'RESUME', order), 'value');
  if (deadline.status !== 'PAUSED' || remainder === undefined) return refusals.refuseNotPaused(deadline);
  const resumedOn = businessDateOf(now);
  const counting = { start: resumedOn, period: remainder, extendedBy: 0 };
  const period = countAgain(deadline.period, counting, calendar);
  const move = moveTo(deadline, period, calendar, plusDays(resumedOn, 1));
  const resumed = { resumedOn, remainder, resumedAt: now };
  return [{ type: 'DeadlineResumed', data: { ...keyOf(deadline), ...order, ...move, ...resumed } }];
};

/** By WF_ADMIN's order the deadline need not be met. Waived twice, it was waived once. */
export const waive = (deadline: OpenedDeadline, { order, now }: WaiveDeadline): readonly DeadlineEvent[] => {
  refuseIfAny(orderViolations(deadline, 'WAIVE', order), 'value');
  if (deadline.status === 'WAIVED') return [];
  refuseIfAny(refusals.those([rules.isClosed(deadline), refusals.notOpen(deadline)]));
  const waived = { version: deadline.version + 1, waivedAt: now };
  return [{ type: 'DeadlineWaived', data: { ...keyOf(deadline), ...order, ...waived } }];
};

const past = (deadline: OpenedDeadline, dueDate: BusinessDate): Violation =>
  dateViolation(deadline, '/dueDate', '新的届满日', dueDate, {
    message: '新的届满日已经过去',
    messageEn: 'The new due date is already over',
    remedy: '请填写今天或以后的日期',
    remedyEn: 'Give today or a later date',
  });

/** 10.1 Manual override: another due date by reason code and document number; a day off moves on as in DEC-28. */
export const override = (deadline: OpenedDeadline, command: OverrideDeadline): readonly DeadlineEvent[] => {
  const { dueDate, order, calendar, now } = command;
  const ordered = { kind: 'FIXED', date: dueDate, movable: true } as const;
  const counting = { start: deadline.counting.start, period: ordered, extendedBy: 0 };
  const period = countAgain(deadline.period, counting, calendar);
  refuseIfAny(orderViolations(deadline, 'OVERRIDE', order), 'value');
  refuseIfAny(
    refusals.those(
      [deadline.status !== 'OPEN', refusals.notOpen(deadline)],
      [now >= period.dueInstant, past(deadline, dueDate)],
    ),
  );
  if (period.dueDate === deadline.period.dueDate) return [];
  const move = moveTo(deadline, period, calendar, businessDateOf(now));
  const overridden = { orderedDate: dueDate, overriddenAt: now };
  return [{ type: 'DeadlineOverridden', data: { ...keyOf(deadline), ...move, ...order, ...overridden } }];
};
