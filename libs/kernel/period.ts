import type { BusinessDate, Instant } from './instant';

/** WD working days, CD calendar days, MONTH months by the Civil Code, FIXED a date (domain.md 16.3). */
export type PeriodKind = 'WD' | 'CD' | 'MONTH' | 'FIXED';

export type Period =
  | Readonly<{ kind: 'WD' | 'CD' | 'MONTH'; length: number }>
  | Readonly<{ kind: 'FIXED'; date: BusinessDate; movable: boolean }>;

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

/** A period as it was computed once and is stored for ever: everything needed to explain it again. */
export type ComputedPeriod = Readonly<{
  kind: PeriodKind;
  /** Null for FIXED. */
  length: number | null;
  startDate: BusinessDate;
  dueDate: BusinessDate;
  /** 24:00 Asia/Shanghai of the due date = the first instant that is too late. */
  dueInstant: Instant;
  weekday: Weekday;
  /** The day off from which the end was moved; null when it was not. */
  movedFrom: BusinessDate | null;
  /** True when a day from start to due lies in a year without a published calendar. */
  provisional: boolean;
  calendarId: string;
  /** Versions of the calendar years that were read, `2026:1,2027:0`; version 0 is the fallback of a year without notice. */
  calendarVersion: string;
}>;
