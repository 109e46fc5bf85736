import {
  endOfFiscalQuarter,
  fiscalQuarterOf,
  isFiscalQuarter,
  nextFiscalQuarter,
  type FiscalQuarter,
} from './fiscal-quarter';
import { businessDate } from './instant';

describe('fiscal quarters', () => {
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (date, quarter) => expect(fiscalQuarterOf(businessDate(date))).toBe(quarter));

  it.each([
    ['2026-Q1', '2026-03-31', '2026-Q2'],
    ['2026-Q2', '2026-06-30', '2026-Q3'],
    ['2026-Q3', '2026-09-30', '2026-Q4'],
    ['2026-Q4', '2026-12-31', '2027-Q1'],
  ] as const)('%s ends on %s, then comes %s', (quarter: FiscalQuarter, end, next) => {
    expect(endOfFiscalQuarter(quarter)).toBe(end);
    expect(nextFiscalQuarter(quarter)).toBe(next);
  });

  it('knows its own form', () => {
    expect(['2026-Q1', '2026-Q5', '2026Q1', '26-Q1'].map(isFiscalQuarter)).toEqual([true, false, false, false]);
  });
});
