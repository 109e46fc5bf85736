import { decimal } from '../../kernel/decimal';
import { forecastExecutionRate } from './execution';
import { deviationRate, unfavourableDeviation } from './deviation';
import { monitoringInputs, quantitative, qualitative } from '../../../test/support/monitoring-samples';
import { monitoringRates } from './monitoring-rates';
import { isAccumulating, isObserved } from './observation.rules';
import { rateText, storedRate } from './stored-rate';
import { achievementRatio, isReached } from './achievement';

const rates = (changed: Parameters<typeof monitoringInputs>[0]) => monitoringRates(monitoringInputs(changed));
const ratioOf = (changed: Parameters<typeof quantitative>[0]): string | null =>
  achievementRatio(quantitative(changed))?.toDecimalPlaces(4).toString() ?? null;

describe('spending', () => {
  it('F1: executed by adjusted budget, not capped', () => {
    expect(rateText(rates({ adjustedBudget: '5200.00', executedAmount: '520.00' }).executionRate)).toBe('10.00');
    expect(rateText(rates({ adjustedBudget: '100.00', executedAmount: '120.00' }).executionRate)).toBe('120.00');
  });

  it.each([
    ['1.00', '8.33'],
    ['7.00', '58.33'],
    ['12.00', '100.00'],
  ])('F15: month %s is %s %% of the year', (month, progress) =>
    expect(rateText(rates({ month: Number(month) }).timeProgress)).toBe(progress),
  );

  it('F16: the execution rate by time progress, from unrounded inputs', () => {
    const { relativeExecution } = rates({ month: 9, adjustedBudget: '5200', executedAmount: '3016' });
    expect(rateText(relativeExecution)).toBe('77.33');
  });

  it('F20: the forecast takes the expected spending of the whole year', () => {
    expect(rateText(storedRate(forecastExecutionRate(decimal('4680'), decimal('5200'))))).toBe('90.00');
    expect(forecastExecutionRate(decimal('4680'), decimal('0'))).toBeNull();
  });

  it('DEC-24: with a budget of 0 there is no rate, and no gap', () => {
    const none = rates({ adjustedBudget: '0.00', executedAmount: '0.00' });
    expect([none.executionRate, none.relativeExecution, none.gap]).toEqual([null, null, null]);
    expect(rateText(none.attainment)).not.toBeNull();
  });

  it('holds the largest amounts that may be written', () => {
    const { executionRate } = rates({ adjustedBudget: '0.000001', executedAmount: '999999999999999.999999' });
    expect(rateText(executionRate)).toBe('99999999999999999999900.00');
  });
});

describe('which indicators take part', () => {
  it.each([
    ['a year-end indicator without a value', { accumulationType: 'YEAR_END', actualValue: null }, false],
    ['a year-end indicator with a value', { accumulationType: 'YEAR_END', actualValue: '3' }, true],
    ['a milestone before its month', { accumulationType: 'MILESTONE', plannedMonth: 7, actualValue: '0' }, false],
    ['a milestone reached early', { accumulationType: 'MILESTONE', plannedMonth: 7, actualValue: '60' }, true],
    ['a milestone in its month', { accumulationType: 'MILESTONE', plannedMonth: 6, actualValue: '0' }, true],
    ['anything without a value', { actualValue: null }, false],
  ] as const)('7.1: %s', (_, changed, observed) => expect(isObserved(quantitative(changed), 6)).toBe(observed));

  it('7.1: a qualitative indicator is observed by its coefficient', () => {
    expect(isObserved(qualitative('0.75'), 6)).toBe(true);
    expect(isObserved(qualitative(null), 6)).toBe(false);
  });

  it('DEC-20: only what grows with time, is positive and has a target above 0 accumulates', () => {
    expect(isAccumulating(quantitative({}))).toBe(true);
    expect(isAccumulating(quantitative({ accumulationType: 'POINT_IN_TIME' }))).toBe(false);
    expect(isAccumulating(quantitative({ sign: 'LE' }))).toBe(false);
    expect(isAccumulating(quantitative({ sign: 'EQ', targetValue: '0' }))).toBe(false);
    expect(isAccumulating(qualitative('1'))).toBe(false);
  });
});

describe('r of an indicator', () => {
  it.each([
    ['GE', '60', '66', '1.1'],
    ['GT', '60', '30', '0.5'],
    ['LE', '9', '11.8', '0.7627'],
    ['LE', '9', '8', '1'],
    ['LE', '0', '0', '1'],
    ['LE', '0', '2', '0'],
    ['EQ', '10', '12', '1'],
    ['EQ', '10', '9', '0.9'],
    ['EQ', '0', '0', '1'],
    ['EQ', '0', '1', '0'],
  ] as const)('%s %s with %s is %s', (sign, targetValue, actualValue, ratio) =>
    expect(ratioOf({ sign, targetValue, actualValue })).toBe(ratio),
  );

  it.each([
    ['10.5', '1'],
    ['9.5', '1'],
    ['12.5', '0.8'],
    ['8', '0.8'],
  ])('F8: = 10 ± 0.5 with %s is %s', (actualValue, ratio) => {
    const indicator = { sign: 'EQ', targetValue: '10', tolerance: '0.5', actualValue } as const;
    expect(ratioOf(indicator)).toBe(ratio);
    expect(isReached(quantitative(indicator))).toBe(ratio === '1');
  });

  it('DEC-09: a positive indicator below 0 has r = 0', () =>
    expect(ratioOf({ actualValue: '-3', valueKind: 'GROWTH_RATE' })).toBe('0'));

  it('7.1: a milestone is 1 or 0, whatever is missing', () => {
    expect(ratioOf({ accumulationType: 'MILESTONE', targetValue: '2', actualValue: '1' })).toBe('0');
    expect(ratioOf({ accumulationType: 'MILESTONE', targetValue: '2', actualValue: '2' })).toBe('1');
  });
});

describe('attainment', () => {
  it('F17: actual by the part of the target that time has brought; only where it accumulates', () => {
    const { relativeAttainments } = rates({
      month: 9,
      indicators: [quantitative({ actualValue: '38' }), quantitative({ sign: 'LE', actualValue: '38' })],
    });
    expect(relativeAttainments.map(rateText)).toEqual(['84.44', null]);
  });

  it('F18: capped at 1, weighted, s is m/12 for what does not accumulate', () => {
    const { attainment } = rates({
      month: 6,
      indicators: [
        quantitative({ weight: '30', actualValue: '90' }), // 30 × 1 × 1
        quantitative({ weight: '20', accumulationType: 'POINT_IN_TIME', actualValue: '60' }), // 20 × 1 × 0.5
        quantitative({ weight: '10', accumulationType: 'YEAR_END', actualValue: '30' }), // 10 × 0.5 × 1
        quantitative({ weight: '20', sign: 'LE', actualValue: '60' }), // cumulative negative: 20 × 1 × 0.5
        { ...qualitative('0.60'), weight: '20' }, // 20 × 0.6 × 0.5
        quantitative({ weight: '50', actualValue: null }), // left out, its weight included
      ],
    });
    expect(rateText(attainment)).toBe('61.00');
  });

  it('F25: from the unrounded attainment', () => {
    const { attainment, relativeGoalAttainment } = rates({
      month: 1,
      indicators: [quantitative({ targetValue: '300', actualValue: '1' })],
    });
    expect([attainment, relativeGoalAttainment].map(rateText)).toEqual(['0.33', '4.00']); // 0.33 × 12 would be 3.96
  });

  it('DEC-24: nothing observed leaves no attainment', () => {
    const none = rates({ indicators: [quantitative({ actualValue: null })] });
    expect([none.attainment, none.relativeGoalAttainment, none.gap]).toEqual([null, null, null]);
  });

  it('F19: the difference of the stored rates, without sign', () => {
    const { gap } = rates({
      month: 12,
      adjustedBudget: '300',
      executedAmount: '100', // 33.33
      indicators: [quantitative({ targetValue: '1000', actualValue: '666.66' })], // 66.67
    });
    expect(rateText(gap)).toBe('33.34'); // unrounded it would be 33.33
  });
});

describe('deviation', () => {
  const rate = (value: ReturnType<typeof deviationRate>) => rateText(storedRate(value));

  it('F14: by the target, reversed for negative indicators, absent when the target is 0', () => {
    expect(rate(deviationRate(decimal('45'), decimal('60'), false))).toBe('-25.00');
    expect(rate(deviationRate(decimal('45'), decimal('60'), true))).toBe('25.00');
    expect(deviationRate(decimal('1'), decimal('0'), true)).toBeNull();
  });

  it('7.4: only the unfavourable side counts', () => {
    expect(rate(unfavourableDeviation(decimal('45'), decimal('60'), false))).toBe('25.00');
    expect(rate(unfavourableDeviation(decimal('75'), decimal('60'), false))).toBe('0.00');
    expect(rate(unfavourableDeviation(decimal('75'), decimal('60'), true))).toBe('25.00');
  });
});
