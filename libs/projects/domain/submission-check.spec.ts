import { application, goalSet, SHA256 } from '../../../test/support/project-content';
import { businessDate, instant } from '../../kernel/instant';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { mof2021101 } from '../../rule-sets/domain/mof-2021-101';
import { checkSubmission, isMultiYear } from './submission-check';

const facts = { ruleSet: mof2021101, storedDocuments: [SHA256], entry: null };

it.each([
  ['2027-01-01', '2027-12-31', false],
  ['2027-07-01', '2028-06-30', false],
  ['2027-07-01', '2028-07-01', true],
  ['2028-02-29', '2029-02-28', false],
  ['2028-02-29', '2029-03-01', true],
  ['2027-01-01', '2029-12-31', true],
])('T3: %s to %s is longer than one year: %s', (start, end, longer) =>
  expect(isMultiYear({ ...application, startDate: businessDate(start), endDate: businessDate(end) })).toBe(longer),
);

it('T3: nothing stands against a complete draft', () =>
  expect(checkSubmission({ application, goalSet }, facts)).toEqual({ violations: [], confirmations: [] }));

it('T3: a project of several years needs a multi-year goal', () => {
  const longer = { ...application, endDate: businessDate('2029-12-31') };
  expect(checkSubmission({ application: longer, goalSet }, facts).violations).toMatchObject([
    { rule: 'T3', field: '/goalSets/2027/multiYearGoal' },
  ]);
});

it('INV-04: a project of construction or purchase needs a cost indicator', () => {
  const purchase = { ...application, constructionOrPurchase: true };
  expect(checkSubmission({ application: purchase, goalSet }, facts).violations).toMatchObject([{ rule: 'INV-04' }]);
});

it('T3: an unsaved draft that holds nonsense is told, never thrown', () => {
  const nonsense = {
    name: '',
    fiscalYear: 2027,
    unitCode: '',
    totalAmount: 'much',
    startDate: 'soon',
    costItems: [{}],
  };
  const { violations } = checkSubmission({ application: nonsense as never, goalSet: null }, facts);
  const told = violations.map(({ rule, field }) => `${rule} ${field}`);
  expect(told).toEqual(
    expect.arrayContaining(['T3 /name', 'T3 /totalAmount', 'T3 /startDate', 'T3 /costItems/0/item']),
  );
  expect(violations.every(({ label }) => label !== '')).toBe(true);
});

it('T3: an empty field is told once', () => {
  const emptied = { ...application, totalAmount: '', endDate: '' };
  const { violations } = checkSubmission({ application: emptied as typeof application, goalSet }, facts);
  expect(violations.map(({ field, message }) => [field, message])).toEqual([
    ['/endDate', '缺少必填项：项目完成日期'],
    ['/totalAmount', '缺少必填项：年度资金总额'],
  ]);
});

it('DEC-36: the window is told where the draft was not submitted yet', () => {
  const entry = { now: instant('2026-09-16T00:00:00+08:00'), calendar: cnCalendar, lateEntryPermitted: false };
  expect(checkSubmission({ application, goalSet }, { ...facts, entry }).violations).toMatchObject([{ rule: 'DEC-36' }]);
  const permitted = { ...entry, lateEntryPermitted: true };
  expect(checkSubmission({ application, goalSet }, { ...facts, entry: permitted }).violations).toEqual([]);
});
