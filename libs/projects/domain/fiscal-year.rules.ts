import { atLocalTime, businessDate, isBefore, yearOf, type BusinessDate, type Instant } from '../../kernel/instant';
import { computePeriod } from '../../kernel/period-computation';
import { unless, type Violation } from '../../kernel/rule-violation';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { periodOf } from '../../rule-sets/domain/deadlines-default';
import { broken, brokenField, brokenInput } from './project-violation';

/** Application for year Y opens on 1 June of Y-1 (T1, DEC-36). */
const opensOn = (fiscalYear: number): BusinessDate => businessDate(`${fiscalYear - 1}-06-01`);

/** T1: the running year, or the next one from 1 June on. */
export const isOpenForDrafting = (fiscalYear: number, today: BusinessDate): boolean =>
  fiscalYear === yearOf(today) || (fiscalYear === yearOf(today) + 1 && today >= opensOn(fiscalYear));

/** INV-32: a fiscal year is closed when its 31 December is over (Budget Law 18). */
export const isClosed = (fiscalYear: number, today: BusinessDate): boolean => fiscalYear < yearOf(today);

/** INV-31: the fiscal year of a year-slice never changes. */
export const keepsFiscalYear = (fiscalYear: number, named: number | undefined): boolean =>
  named === undefined || named === fiscalYear;

/** DEC-36: the first instant after D01, 15 September of Y-1, moved by DEC-28 when that is a day off. */
export const applicationClosesAt = (fiscalYear: number, calendar: WorkingCalendar): Instant => {
  const opening = opensOn(fiscalYear);
  return computePeriod(periodOf('D01', opening), opening, calendar).dueInstant;
};

/** DEC-36: year Y takes applications from 1 June of Y-1 until D01, end of day. */
export const isWithinWindow = (fiscalYear: number, now: Instant, calendar: WorkingCalendar): boolean =>
  !isBefore(now, atLocalTime(opensOn(fiscalYear), 0)) && isBefore(now, applicationClosesAt(fiscalYear, calendar));

/** DEC-37: not after today, from 1 December of Y-1 on. */
export const isAcceptedCongressDate = (date: BusinessDate, fiscalYear: number, today: BusinessDate): boolean =>
  date <= today && date >= businessDate(`${fiscalYear - 1}-12-01`);

export const draftingYearViolations = (fiscalYear: number, today: BusinessDate): readonly Violation[] =>
  unless(isOpenForDrafting(fiscalYear, today), () =>
    brokenField('T1', '/fiscalYear', String(fiscalYear), {
      message: `${fiscalYear} 年度尚未开放或已不能新建项目`,
      messageEn: `No project can be drafted for ${fiscalYear} today`,
      remedy: '请填写本年度；下一年度自 6 月 1 日起可以填写',
      remedyEn: 'Name the running year, or the next one from 1 June on',
    }),
  );

export const closedYearViolations = (fiscalYear: number, today: BusinessDate): readonly Violation[] =>
  unless(!isClosed(fiscalYear, today), () =>
    broken('INV-32', {
      message: `${fiscalYear} 预算年度已经结束`,
      messageEn: `The fiscal year ${fiscalYear} is closed`,
      remedy: '已关闭的年度不再受理申报、审核和批复',
      remedyEn: 'A closed year takes no application, review or approval any more',
    }),
  );

export const otherYearViolations = (
  fiscalYear: number,
  named: number | undefined,
  field: string,
): readonly Violation[] =>
  unless(keepsFiscalYear(fiscalYear, named), () =>
    brokenField('INV-31', field, String(named), {
      message: `项目的预算年度是 ${fiscalYear}，不能改变`,
      messageEn: `The project belongs to the fiscal year ${fiscalYear}, which never changes`,
      remedy: '其他年度请另行新建项目',
      remedyEn: 'Draft another project for another year',
    }),
  );

export type Entry = Readonly<{ now: Instant; calendar: WorkingCalendar; lateEntryPermitted: boolean }>;

/** DEC-36: inside the window, or permitted by FIN_PERF. */
export const windowViolations = (
  fiscalYear: number,
  { now, calendar, lateEntryPermitted }: Entry,
): readonly Violation[] =>
  unless(lateEntryPermitted || isWithinWindow(fiscalYear, now, calendar), () =>
    broken('DEC-36', {
      message: `${fiscalYear} 年度的申报期限不在进行中`,
      messageEn: `The application window of ${fiscalYear} is not open`,
      remedy: '请向财政绩效管理处（科）申请逾期申报许可',
      remedyEn: 'Ask the finance performance division for permission to enter late',
    }),
  );

export const congressDateViolations = (
  date: BusinessDate,
  fiscalYear: number,
  today: BusinessDate,
): readonly Violation[] =>
  unless(isAcceptedCongressDate(date, fiscalYear, today), () =>
    brokenInput('DEC-37', '/congressApprovalDate', '人大批准日期', date, {
      message: `人大批准日期应在 ${fiscalYear - 1} 年 12 月 1 日至今日之间`,
      messageEn: `The congress approval date lies between 1 December ${fiscalYear - 1} and today`,
      remedy: '请填写人大批准预算的实际日期',
      remedyEn: 'State the day on which the congress approved the budget',
    }),
  );
