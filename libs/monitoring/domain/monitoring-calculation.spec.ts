import { absoluteDeviation } from '../../rule-sets/domain/absolute-deviation';
import { sichuan2025 } from '../../rule-sets/domain/sichuan-2025';
import { timeProportional } from '../../rule-sets/domain/time-proportional';
import { ruleSets } from '../../rule-sets/domain/rule-sets.catalogue';
import { monitoringInputs, quantitative } from '../../../test/support/monitoring-samples';
import { calculateMonitoring } from './monitoring-calculation';
import type { MonitoringInputs } from './monitoring-inputs';

const bySichuan = (changed: Partial<MonitoringInputs>) =>
  calculateMonitoring(monitoringInputs(changed), { ruleSet: sichuan2025, lightRuleSet: timeProportional }).result;
const byLights = (ruleSet: typeof timeProportional | typeof absoluteDeviation, changed: Partial<MonitoringInputs>) =>
  calculateMonitoring(monitoringInputs(changed), { ruleSet, lightRuleSet: ruleSet }).result;

/** An attainment that equals the execution rate of the month, so that neither gap nor attainment fires. */
const evenly = (month: number, percent: string): Partial<MonitoringInputs> => ({
  month,
  adjustedBudget: '100',
  executedAmount: percent,
  indicators: [quantitative({ targetValue: '100', actualValue: percent })],
});
const LATE = { adjustedBudget: '100', executedAmount: '1', indicators: [quantitative({ actualValue: '1' })] };

describe('sichuan-2025', () => {
  it.each([
    [4, '24.99', ['SPENDING', 'ATTAINMENT']],
    [4, '26.67', []], // 80.01 of 33.33
    [6, '40.00', []],
    [6, '39.997', ['ATTAINMENT']], // F1 is stored as 40.00; F25 is 79.99, from unrounded inputs
    [6, '39.994', ['SPENDING', 'ATTAINMENT']],
    [8, '59.99', ['SPENDING']],
    [10, '79.99', ['SPENDING']],
    [10, '80.00', []],
  ] as const)('DEC-14: month %i with %s %% fires %j', (month, percent, triggers) =>
    expect(bySichuan(evenly(month, percent)).triggers).toEqual(triggers),
  );

  it('DEC-21: attainment fires below 80.00 alone', () => {
    const spent = { adjustedBudget: '100', executedAmount: '40' };
    const attained = (actualValue: string) => [quantitative({ targetValue: '100', actualValue })];
    expect(bySichuan({ ...spent, indicators: attained('39.99') }).triggers).toEqual(['ATTAINMENT']);
    expect(bySichuan({ ...spent, indicators: attained('39.998') }).triggers).toEqual([]);
  });

  it('F19: a gap of 10.00 does not fire, one of 10.01 does, on either side', () => {
    const gap = (executedAmount: string) =>
      bySichuan({
        adjustedBudget: '100',
        executedAmount,
        indicators: [quantitative({ targetValue: '100', actualValue: '60' })],
      });
    expect([gap('50').gap, gap('50').triggers]).toEqual(['10.00', []]);
    expect([gap('49.99').gap, gap('49.99').triggers]).toEqual(['10.01', ['GAP']]);
    expect(gap('70.01').triggers).toEqual(['GAP']);
  });

  it('DEC-22: a month without a threshold does not look at spending; the others fire all the same', () => {
    expect(bySichuan({ ...LATE, month: 7 }).triggers).toEqual(['ATTAINMENT']);
    expect(bySichuan({ ...LATE, month: 11 }).triggers).toEqual(['ATTAINMENT']);
  });

  it.each([1, 2, 3, 12])('DEC-23: month %i has lights and no warning', (month) =>
    expect(bySichuan({ ...LATE, month })).toMatchObject({
      budgetLight: 'RED',
      goalLight: 'RED',
      warn: false,
      triggers: [],
    }),
  );

  it('DEC-24: what cannot be computed fires nothing', () =>
    expect(
      bySichuan({ adjustedBudget: '0', executedAmount: '0', indicators: [quantitative({ actualValue: null })] }),
    ).toEqual({
      executionRate: null,
      timeProgress: '50.00',
      relativeExecution: null,
      attainment: null,
      relativeGoalAttainment: null,
      gap: null,
      budgetLight: 'NONE',
      indicators: [{ indicatorId: 'I1', relativeAttainment: null, light: 'NONE' }],
      goalLight: 'NONE',
      warn: false,
      triggers: [],
    }));
});

describe('rule sets that warn by their lights', () => {
  it('time-proportional: yellow and red warn, each for its own object', () => {
    expect(byLights(timeProportional, { executedAmount: '2000' }).triggers).toEqual(['SPENDING']);
    expect(byLights(timeProportional, { indicators: [quantitative({ actualValue: '1' })] }).triggers).toEqual([
      'ATTAINMENT',
    ]);
    expect(byLights(timeProportional, { indicators: [quantitative({ actualValue: '60' })] })).toMatchObject({
      goalLight: 'BLUE',
      warn: false,
    });
  });

  it('time-proportional: it judges January too', () =>
    expect(byLights(timeProportional, { ...LATE, month: 1 }).triggers).toEqual(['SPENDING', 'ATTAINMENT']));

  it('absolute-deviation: yellow is explained, orange and red warn', () => {
    expect(byLights(absoluteDeviation, { executedAmount: '2200' })).toMatchObject({
      budgetLight: 'YELLOW',
      budgetDeviation: '15.38',
      triggers: [],
    });
    expect(byLights(absoluteDeviation, { executedAmount: '2000' })).toMatchObject({
      budgetLight: 'ORANGE',
      triggers: ['SPENDING'],
      indicators: [{ indicatorId: 'I1', relativeAttainment: '100.00', deviation: '0.00', light: 'GREEN' }],
    });
  });

  it.each([timeProportional, absoluteDeviation])('DEC-23: December only records the lights ($id)', (ruleSet) =>
    expect(byLights(ruleSet, { ...LATE, month: 12 })).toMatchObject({ budgetLight: 'RED', warn: false, triggers: [] }),
  );

  it('DEC-19: a rule set warns by its own lights, whatever is shown beside it', () => {
    const inputs = monitoringInputs({ executedAmount: '2000' });
    const { result } = calculateMonitoring(inputs, { ruleSet: timeProportional, lightRuleSet: absoluteDeviation });
    expect(result).toMatchObject({ budgetLight: 'ORANGE', triggers: ['SPENDING'] });
    const yellow = monitoringInputs({ executedAmount: '2100' }); // green by time progress, yellow by deviation
    expect(
      calculateMonitoring(yellow, { ruleSet: timeProportional, lightRuleSet: absoluteDeviation }).result,
    ).toMatchObject({ budgetLight: 'YELLOW', warn: false });
  });
});

it('DEC-19: the three warning rule sets are published', () =>
  expect(ruleSets.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['time-proportional', 'sichuan-2025', 'absolute-deviation', 'cn-period-2021']),
  ));

it('F18: the steps can be followed by hand', () => {
  const inputs = monitoringInputs({ indicators: [quantitative({ actualValue: '21' })] });
  const { steps } = calculateMonitoring(inputs, { ruleSet: sichuan2025, lightRuleSet: timeProportional });
  expect(steps.map(({ formula, of, value }) => [formula, of, value])).toEqual([
    ['F1', 'executionRate', '50.00'],
    ['F15', 'timeProgress', '50.00'],
    ['F16', 'relativeExecution', '100.00'],
    ['F14', 'I1', '-65.00'],
    ['F17', 'I1', '70.00'],
    ['F18', 'attainment', '35.00'],
    ['F25', 'relativeGoalAttainment', '70.00'],
    ['F19', 'gap', '15.00'],
    ['time-proportional', 'budgetLight', 'GREEN'],
    ['time-proportional', 'I1', 'YELLOW'],
    ['time-proportional', 'goalLight', 'YELLOW'],
    ['sichuan-2025', 'triggers', 'ATTAINMENT,GAP'],
  ]);
  expect(steps[0]?.text).toBe('预算执行率 = 执行数 ÷ 全年预算数 = 2600.00 ÷ 5200.00 = 50.00%');
  expect(steps[5]?.text).toContain('(30 × min(0.35, 1) × 1) ÷ (30) = 35.00%');
});
