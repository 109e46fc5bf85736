import { monitoringInputs, qualitative, quantitative } from '../../../test/support/monitoring-samples';
import { forecastOf } from './forecast';

const inputs = monitoringInputs({
  adjustedBudget: '5200',
  indicators: [
    quantitative(),
    quantitative({ indicatorId: 'I3', sign: 'LE', targetValue: '9', accumulationType: 'POINT_IN_TIME' }),
    qualitative('0.80'),
  ],
});
const expecting = (values: Readonly<Record<string, string>>, expectedFullYearExecution?: string) =>
  forecastOf(inputs, {
    indicators: Object.entries(values).map(([indicatorId, expectedFullYearValue]) => ({
      indicatorId,
      expectedFullYearValue,
    })),
    ...(expectedFullYearExecution === undefined ? {} : { expectedFullYearExecution }),
  });

it.each([
  ['3119.73', '59.99', 'RED'],
  ['3119.74', '60.00', 'YELLOW'], // stored as 60.00 (DEC-14)
  ['4159.73', '79.99', 'YELLOW'],
  ['4160', '80.00', 'GREEN'],
  ['5300', '101.92', 'GREEN'],
] as const)('F20: %s of 5,200 is %s and %s', (expected, executionRate, budgetLight) =>
  expect(expecting({}, expected)).toMatchObject({ executionRate, budgetLight }),
);

it('F20: nothing expected, no light', () =>
  expect(expecting({})).toMatchObject({ executionRate: null, budgetLight: 'NONE', goalLight: 'NONE' }));

it.each([
  ['47.9', 'RED'],
  ['48', 'YELLOW'],
  ['59.9', 'YELLOW'],
  ['60', 'GREEN'],
  ['90', 'GREEN'], // an accumulating indicator has no blue here
] as const)('F20: an expected %s of 60 is measured against the full target: %s', (value, light) =>
  expect(expecting({ I1: value }).indicators).toEqual([
    { indicatorId: 'I1', light },
    { indicatorId: 'I3', light: 'NONE' },
    { indicatorId: 'Q1', light: 'NONE' },
  ]),
);

it('F20: a limit is measured by t/a; the goal has the worst of its lights', () => {
  expect(expecting({ I1: '60', I3: '11' })).toMatchObject({ goalLight: 'YELLOW' });
  expect(expecting({ I1: '60', I3: '12' })).toMatchObject({ goalLight: 'RED' });
});
