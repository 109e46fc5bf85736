/** An instant in UTC with milliseconds, `2026-04-15T16:00:00.000Z`. Compared as text: the form is fixed. */
export type Instant = string & { readonly __brand: 'Instant' };

/** A plain date in Asia/Shanghai, `2026-04-15`. */
export type BusinessDate = string & { readonly __brand: 'BusinessDate' };

const SHANGHAI_OFFSET_MS = 8 * 3_600_000; // no daylight saving since 1991 (domain.md 16.3)
const DAY_MS = 86_400_000;

/** Accepts any ISO 8601 instant with zone; throws on anything else. */
export const instant = (text: string): Instant => {
  const ms = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw new Error(`not an instant: ${text}`);
  return instantOfMs(ms);
};

export const instantOfMs = (ms: number): Instant => new Date(ms).toISOString() as Instant;
export const msOf = (at: Instant): number => Date.parse(at);
export const isBefore = (a: Instant, b: Instant): boolean => a < b;
export const latest = (a: Instant, b: Instant): Instant => (a < b ? b : a);
export const plusMs = (at: Instant, ms: number): Instant => instantOfMs(msOf(at) + ms);

/** True for a date of the calendar in the form `2026-02-28`; `2026-02-30` is none. */
export const isBusinessDate = (text: string): text is BusinessDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
};

export const businessDate = (text: string): BusinessDate => {
  if (!isBusinessDate(text)) throw new Error(`not a date: ${text}`);
  return text;
};

/** The local date in Asia/Shanghai of an instant. */
export const businessDateOf = (at: Instant): BusinessDate =>
  new Date(msOf(at) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as BusinessDate;

/** The instant at which the local clock in Asia/Shanghai shows `hour:minute` on that date; hour 24 is the day's end. */
export const atLocalTime = (date: BusinessDate, hour: number, minute = 0): Instant =>
  instantOfMs(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET_MS + (hour * 60 + minute) * 60_000);

export const plusDays = (date: BusinessDate, days: number): BusinessDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as BusinessDate;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

export const yearOf = (date: BusinessDate): number => Number(date.slice(0, 4));
export const monthOf = (date: BusinessDate): number => Number(date.slice(5, 7));

/** 1 = Monday .. 7 = Sunday. */
export const weekdayOf = (date: BusinessDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
