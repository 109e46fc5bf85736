import { shanghai } from '../../../test/support/deadline-histories';
import { given } from '../../../test/support/given';
import { businessDate } from '../../kernel/instant';
import { RuleViolation } from '../../kernel/rule-violation';
import { dayKind, type CalendarYear } from '../../kernel/working-calendar';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { asCounted, inForce, isOutdated, withPublished } from './calendar-versions';
import { calendarYear, calendarYearOf, type PublishCalendar } from './calendar-year.decider';
import type { HolidayNotice } from './calendar-year.rules';

const shipped = cnCalendar.years['2026'] as CalendarYear;
const by = { actor: 'wf-admin.F', role: 'WF_ADMIN', org: 'F' } as const;
const notice: HolidayNotice = {
  daysOff: [...shipped.daysOff, businessDate('2026-10-13')],
  workedWeekends: shipped.workedWeekends,
  sourceNotice: '国办发明电〔2026〕9号',
};
const publish = (change: Partial<HolidayNotice> = {}, year = 2026): PublishCalendar => ({
  ...{ type: 'PublishCalendar', year, notice: { ...notice, ...change }, shipped: cnCalendar, by },
  now: shanghai('2026-10-09 10:00'),
});
const dates = (...texts: readonly string[]) => texts.map(businessDate);

it('DOM-16.1: a later notice is the next version of its year, with its source and who entered it', () => {
  const [published] = calendarYear.decide(null, publish());
  expect(published).toMatchObject({
    type: 'CalendarPublished',
    data: { jurisdiction: 'CN', year: 2026, version: 2, sourceNotice: '国办发明电〔2026〕9号', by },
  });
  const [first] = calendarYear.decide(null, publish({ daysOff: dates('2027-01-01'), workedWeekends: [] }, 2027));
  expect(first?.data.version).toBe(1);
});

it('DOM-16.1: published twice, in whatever order, it was published once; the shipped list is no new version', () => {
  given(calendarYear)(...calendarYear.decide(null, publish()))
    .when(publish({ daysOff: notice.daysOff.toReversed() }))
    .thenNothingHappens();
  given(calendarYear)()
    .when(publish({ daysOff: shipped.daysOff, sourceNotice: shipped.sourceNotice }))
    .thenNothingHappens();
});

it('DOM-16.1: December days may stand in the notice of the next year', () =>
  expect(calendarYear.decide(null, publish({ daysOff: dates('2025-12-31', '2026-01-01') }))).toHaveLength(1));

it.each([
  ['a day of another year', { daysOff: dates('2027-01-01') }, '/daysOff/0'],
  ['a November day of the year before', { daysOff: dates('2025-11-30') }, '/daysOff/0'],
  ['a day twice', { daysOff: dates('2026-10-01', '2026-10-01') }, '/daysOff/1'],
  ['a worked Monday', { workedWeekends: dates('2026-10-12') }, '/workedWeekends/0'],
  [
    'a day both off and worked',
    { daysOff: dates('2026-10-10'), workedWeekends: dates('2026-10-10') },
    '/workedWeekends/0',
  ],
  ['no source', { sourceNotice: ' ' }, '/sourceNotice'],
])('DOM-16.1: is refused with %s', (_, change, field) => {
  expect(() => calendarYear.decide(null, publish(change))).toThrow(RuleViolation);
  try {
    calendarYear.decide(null, publish(change));
  } catch (error) {
    expect(error).toMatchObject({ kind: 'value', violations: [{ rule: 'DOM-16.1', field }] });
  }
});

it('DOM-16.1: there is no list of the year after the next, nor of a year before the first', () => {
  for (const year of [2022, 2028])
    given(calendarYear)()
      .when(publish({ daysOff: [], workedWeekends: [] }, year))
      .thenRefusedBy('DOM-16.1');
});

describe('versions', () => {
  const published = calendarYear.decide(null, publish()).map(calendarYearOf);
  const all = withPublished(cnCalendar, published);
  const day = businessDate('2026-10-13');

  it('DOM-16.1: the latest of each year is in force, the others stay as they were', () => {
    expect(inForce(all).years).toMatchObject({ 2025: { version: 1 }, 2026: { version: 2 } });
    expect(dayKind(inForce(all), day).kind).toBe('HOLIDAY');
  });

  it('DOM-16.1: an old computation is read by the versions with which it was made; 0 is no notice', () => {
    expect(dayKind(asCounted(all, '2026:1'), day).kind).toBe('WORKDAY');
    expect(dayKind(asCounted(all, '2026:2'), day).kind).toBe('HOLIDAY');
    expect(asCounted(all, '2025:1,2026:0').years).toEqual({ 2025: cnCalendar.years['2025'] });
  });

  it('a computation is outdated when one of the years that it read has another version', () => {
    const outdated = (calendarVersion: string) => isOutdated({ calendarVersion }, inForce(all));
    expect([outdated('2025:1'), outdated('2026:2,2027:0'), outdated('2026:1')]).toEqual([false, false, true]);
  });
});
