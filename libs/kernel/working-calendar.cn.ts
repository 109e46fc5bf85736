import { businessDate, plusDays, type BusinessDate } from './instant';
import type { CalendarYear, WorkingCalendar } from './working-calendar';

/** `01-21..01-27` or `04-05` within the year; a full date where the notice reaches into the year before. */
const daysOf = (year: number, spans: string): readonly BusinessDate[] =>
  spans.split(' ').flatMap((span) => {
    const [first = span, last = first] = span.split('..').map((day) => (day.length === 5 ? `${year}-${day}` : day));
    const days: BusinessDate[] = [];
    for (let day = businessDate(first); day <= last; day = plusDays(day, 1)) days.push(day);
    return days;
  });

const year = (number: number, sourceNotice: string, daysOff: string, workedWeekends: string): CalendarYear => ({
  year: number,
  version: 1,
  sourceNotice,
  daysOff: daysOf(number, daysOff),
  workedWeekends: daysOf(number, workedWeekends),
});

/** Holiday notices of the State Council (国务院办公厅关于部分节假日安排的通知), domain.md 16.1. Published: 2023 to 2026. */
export const cnCalendar: WorkingCalendar = {
  id: 'CN',
  years: {
    2023: year(
      2023,
      '国办发明电〔2022〕16号',
      '2022-12-31..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06 12-30..12-31',
      '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
    ),
    2024: year(
      2024,
      '国办发明电〔2023〕7号',
      '01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-08..06-10 09-15..09-17 10-01..10-07',
      '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    ),
    2025: year(
      2025,
      '国办发明电〔2024〕12号',
      '01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08',
      '01-26 02-08 04-27 09-28 10-11',
    ),
    2026: year(
      2026,
      '国办发明电〔2025〕7号',
      '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
      '01-04 02-14 02-28 05-09 09-20 10-10',
    ),
  },
};
