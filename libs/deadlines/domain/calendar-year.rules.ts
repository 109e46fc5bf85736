import { monthOf, weekdayOf, yearOf, type BusinessDate } from '../../kernel/instant';
import type { Told, Violation } from '../../kernel/rule-violation';

/** What a notice says, before it is anybody's version. */
export type HolidayNotice = Readonly<{
  daysOff: readonly BusinessDate[];
  workedWeekends: readonly BusinessDate[];
  sourceNotice: string;
}>;

type Field = Readonly<{ name: 'daysOff' | 'workedWeekends'; label: string }>;
type Check = (date: BusinessDate, n: number, dates: readonly BusinessDate[]) => boolean;

const RULE = 'DOM-16.1';
const DAYS_OFF: Field = { name: 'daysOff', label: '放假日' };
const WORKED: Field = { name: 'workedWeekends', label: '调休上班日' };

/** 16.1: filed by the year of the notice; December days may belong to next year's notice. */
const belongsTo = (year: number, date: BusinessDate): boolean =>
  yearOf(date) === year || (yearOf(date) === year - 1 && monthOf(date) === 12);

const found = ({ name, label }: Field, dates: readonly BusinessDate[], wrong: Check, words: Told): Violation[] =>
  dates.flatMap((value, n) =>
    wrong(value, n, dates) ? [{ rule: RULE, field: `/${name}/${n}`, label, value, ...words }] : [],
  );

const outside = (year: number): Told => ({
  message: `不属于 ${year} 年度的通知`,
  messageEn: `Does not belong to the notice of ${year}`,
  remedy: `请填写 ${year} 年的日期，或 ${year - 1} 年 12 月的日期`,
  remedyEn: `Give a date of ${year}, or of December ${year - 1}`,
});

const DOUBLED: Told = {
  message: '日期重复',
  messageEn: 'The date is listed twice',
  remedy: '请删去重复的日期',
  remedyEn: 'List it once',
};

const NO_WEEKEND: Told = {
  message: '调休上班日须为星期六或星期日',
  messageEn: 'A worked weekend day is a Saturday or Sunday',
  remedy: '请核对通知中的调休日期',
  remedyEn: 'Check the date in the notice',
};

const BOTH: Told = {
  message: '同一天既放假又上班',
  messageEn: 'The same day is off and worked',
  remedy: '请从其中一处删去该日期',
  remedyEn: 'Take it out of one of the two lists',
};

const NO_SOURCE: Violation = {
  ...{ rule: RULE, field: '/sourceNotice', label: '通知文号', value: null },
  message: '未填写通知文号',
  messageEn: 'The source notice is missing',
  remedy: '请填写国务院或本地区放假通知的文号',
  remedyEn: 'Give the number of the holiday notice',
};

const isRepeated: Check = (date, n, dates) => dates.indexOf(date) !== n;

/** 16.1, all at once: dates of that year or of the December before, each once, worked days at weekends, a source. */
export const noticeViolations = (year: number, notice: HolidayNotice): readonly Violation[] => {
  const { daysOff, workedWeekends, sourceNotice } = notice;
  const isForeign: Check = (date) => !belongsTo(year, date);
  return [
    ...found(DAYS_OFF, daysOff, isForeign, outside(year)),
    ...found(WORKED, workedWeekends, isForeign, outside(year)),
    ...found(DAYS_OFF, daysOff, isRepeated, DOUBLED),
    ...found(WORKED, workedWeekends, isRepeated, DOUBLED),
    ...found(WORKED, workedWeekends, (date) => weekdayOf(date) < 6, NO_WEEKEND),
    ...found(WORKED, workedWeekends, (date) => daysOff.includes(date), BOTH),
    ...(sourceNotice.trim() === '' ? [NO_SOURCE] : []),
  ];
};

/** 16.1: the list for the next year appears in the last months of a year; there is none of a later year. */
export const yearViolations = (year: number, first: number, today: BusinessDate): readonly Violation[] => {
  const last = yearOf(today) + 1;
  if (year >= first && year <= last) return [];
  const words = {
    message: `只能发布 ${first} 年至 ${last} 年的日历`,
    messageEn: `Calendars of ${first} to ${last} can be published`,
    remedy: '请核对年度；次年的放假安排于当年 10 月至 12 月发布',
    remedyEn: 'Check the year; the list of the next year appears between October and December',
  };
  return [{ rule: RULE, field: '', label: '年度', value: String(year), ...words }];
};
