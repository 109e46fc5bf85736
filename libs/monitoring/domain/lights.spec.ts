import { absoluteDeviation } from '../../rule-sets/domain/absolute-deviation';
import type { LightRuleSet } from '../../rule-sets/domain/monitoring-rule-set';
import { timeProportional } from '../../rule-sets/domain/time-proportional';
import { monitoringInputs, qualitative, quantitative } from '../../../test/support/monitoring-samples';
import { worstLight } from './light';
import { lightsBy } from './lights';
import type { MonitoredIndicator, MonitoringInputs } from './monitoring-inputs';
import { monitoringRates } from './monitoring-rates';
import { rateText } from './stored-rate';

const lightsOf = (ruleSet: LightRuleSet, changed: Partial<MonitoringInputs>) => {
  const inputs = monitoringInputs(changed);
  return lightsBy(ruleSet, inputs, monitoringRates(inputs).relativeExecution);
};
const budgetLight = (ruleSet: LightRuleSet, changed: Partial<MonitoringInputs>) =>
  lightsOf(ruleSet, changed).budget.light;
const lightOf = (ruleSet: LightRuleSet, indicator: MonitoredIndicator, month = 6) =>
  lightsOf(ruleSet, { month, indicators: [indicator] }).indicators[0]?.light;

const POINT = { accumulationType: 'POINT_IN_TIME' } as const;
const MILESTONE = { accumulationType: 'MILESTONE', targetValue: '1', plannedMonth: 6 } as const;

describe('time-proportional', () => {
  it.each([
    ['1559.00', 'RED'], // 59.96
    ['1560.00', 'YELLOW'],
    ['2079.00', 'YELLOW'], // 79.96
    ['2080.00', 'GREEN'],
    ['5200.00', 'GREEN'],
  ])('F16: spending of %s by June is %s', (executedAmount, light) =>
    expect(budgetLight(timeProportional, { executedAmount })).toBe(light),
  );

  it('DEC-14: the light compares the stored rate', () => {
    // 0.59997 × 2 of 100 is 59.997, stored as 60.00
    expect(budgetLight(timeProportional, { adjustedBudget: '100000', executedAmount: '29998.5' })).toBe('YELLOW');
    expect(lightOf(timeProportional, quantitative({ targetValue: '100000', actualValue: '29998.5' }))).toBe('YELLOW');
    const missed = { ...POINT, targetValue: '100000', actualValue: '79996' };
    expect(lightOf(timeProportional, quantitative(missed))).toBe('YELLOW'); // 79.996 is 80.00
  });

  it('DEC-24: a budget of 0 has no light', () =>
    expect(budgetLight(timeProportional, { adjustedBudget: '0', executedAmount: '0' })).toBe('NONE'));

  it.each([
    ['17.99', 'RED'],
    ['18', 'YELLOW'],
    ['24', 'GREEN'],
    ['35.9', 'GREEN'],
    ['36', 'BLUE'],
  ])('F17: %s of 60 by June is %s', (actualValue, light) =>
    expect(lightOf(timeProportional, quantitative({ actualValue }))).toBe(light),
  );

  it.each([
    [{ ...POINT, targetValue: '98', actualValue: '97.99' }, 'YELLOW'],
    [{ ...POINT, targetValue: '98', actualValue: '98' }, 'GREEN'],
    [{ ...POINT, targetValue: '98', actualValue: '78' }, 'RED'],
    [{ ...POINT, sign: 'LE', targetValue: '9', actualValue: '11.8' }, 'RED'],
    [{ ...POINT, sign: 'LE', targetValue: '9', actualValue: '10.9' }, 'YELLOW'],
    [{ sign: 'LE', targetValue: '10', actualValue: '10' }, 'GREEN'], // cumulative negative, the full limit
    [{ ...POINT, sign: 'LE', targetValue: '0', actualValue: '0' }, 'GREEN'],
    [{ ...POINT, sign: 'LE', targetValue: '0', actualValue: '1' }, 'RED'],
    [{ ...POINT, sign: 'EQ', targetValue: '10', tolerance: '1', actualValue: '11' }, 'GREEN'],
    [{ ...POINT, sign: 'EQ', targetValue: '10', tolerance: '1', actualValue: '12' }, 'YELLOW'],
    [{ ...POINT, sign: 'EQ', targetValue: '10', tolerance: '1', actualValue: '13' }, 'RED'],
    [{ accumulationType: 'YEAR_END', actualValue: '60' }, 'GREEN'],
    [{ accumulationType: 'YEAR_END', actualValue: null }, 'NONE'],
    [{ ...MILESTONE, actualValue: '1' }, 'GREEN'],
    [{ ...MILESTONE, actualValue: '0' }, 'RED'],
    [{ ...MILESTONE, plannedMonth: 7, actualValue: '0' }, 'NONE'],
  ] as const)('DEC-20: %j is %s', (changed, light) =>
    expect(lightOf(timeProportional, quantitative(changed))).toBe(light),
  );
});

describe('qualitative indicators, in both rule sets', () => {
  it.each([
    ['0.80', 'GREEN'],
    ['0.79', 'YELLOW'],
    ['0.60', 'YELLOW'],
    ['0.59', 'RED'],
    [null, 'NONE'],
  ])('7.2: c of %s is %s', (coefficient, light) => {
    for (const ruleSet of [timeProportional, absoluteDeviation])
      expect(lightOf(ruleSet, qualitative(coefficient))).toBe(light);
  });
});

describe('absolute-deviation', () => {
  it.each([
    ['2340.00', 'GREEN', '10.00'],
    ['2339.00', 'YELLOW', '10.04'],
    ['2080.00', 'YELLOW', '20.00'],
    ['1820.00', 'ORANGE', '30.00'],
    ['1819.00', 'RED', '30.04'],
    ['5000.00', 'GREEN', '0.00'],
  ])('7.4: spending of %s against 2,600 is %s, deviation %s', (executedAmount, light, deviation) => {
    const { budget } = lightsOf(absoluteDeviation, { executedAmount });
    expect([budget.light, rateText(budget.deviation)]).toEqual([light, deviation]);
  });

  it('7.4: the planned spending of the period goes before time progress', () => {
    expect(budgetLight(absoluteDeviation, { executedAmount: '900', plannedExecutedAmount: '1000' })).toBe('GREEN');
    expect(budgetLight(absoluteDeviation, { plannedExecutedAmount: '0' })).toBe('NONE');
    expect(budgetLight(absoluteDeviation, { adjustedBudget: '0', executedAmount: '0' })).toBe('NONE');
  });

  it.each([
    [{ actualValue: '24' }, 'YELLOW'], // plan 30
    [{ actualValue: '24', plannedCumulativeValue: '25' }, 'GREEN'],
    [{ ...POINT, actualValue: '41' }, 'RED'], // the full target
    [{ ...POINT, sign: 'LE', targetValue: '10', actualValue: '12.5' }, 'ORANGE'],
    [{ sign: 'LE', targetValue: '10', actualValue: '12.5' }, 'ORANGE'],
    [{ ...POINT, sign: 'LE', targetValue: '10', actualValue: '2' }, 'GREEN'],
    [{ ...POINT, sign: 'LE', targetValue: '0', actualValue: '0' }, 'GREEN'],
    [{ ...POINT, sign: 'LE', targetValue: '0', actualValue: '1' }, 'RED'],
    [{ ...MILESTONE, actualValue: '0' }, 'RED'],
    [{ actualValue: null }, 'NONE'],
  ] as const)('7.4: %j is %s', (changed, light) =>
    expect(lightOf(absoluteDeviation, quantitative(changed))).toBe(light),
  );
});

it('7.1: the goal has the worst light; NONE is ignored', () => {
  expect(worstLight(['GREEN', 'BLUE', 'YELLOW', 'ORANGE', 'RED', 'NONE'])).toBe('RED');
  expect(worstLight(['YELLOW', 'ORANGE'])).toBe('ORANGE');
  expect(worstLight(['NONE', 'BLUE', 'GREEN'])).toBe('GREEN');
  expect(worstLight(['BLUE', 'NONE'])).toBe('BLUE');
  expect(worstLight(['NONE'])).toBe('NONE');
  expect(worstLight([])).toBe('NONE');
});
