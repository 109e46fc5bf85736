import { plusDays } from '../../kernel/instant';
import { computePeriod, explainPeriod, type PeriodDay } from '../../kernel/period-computation';
import { dayKind, type WorkingCalendar } from '../../kernel/working-calendar';
import { extendedDate, type Counting } from './deadline.counting';

/**
 * The counting of a deadline as it stands, day by day: its period, or what was left of it after a pause, or the ordered
 * date; then the days of its extension, numbered by themselves.
 */
export const explainCounting = (counting: Counting, calendar: WorkingCalendar): readonly PeriodDay[] => {
  const { start, period, extendedBy } = counting;
  const end = computePeriod(period, start, calendar).dueDate;
  const extended = extendedDate(end, extendedBy, calendar);
  const extension: PeriodDay[] = [];
  for (let date = end, number = 0; date < extended;) {
    date = plusDays(date, 1);
    const { working, why, whyEn } = dayKind(calendar, date);
    number += working ? 1 : 0;
    extension.push(
      working
        ? {
            date,
            counted: true,
            number,
            why: `${why}，延期第 ${number} 个工作日`,
            whyEn: `${whyEn}, extension day ${number}`,
          }
        : { date, counted: false, why, whyEn },
    );
  }
  return [...explainPeriod(period, start, calendar), ...extension];
};
