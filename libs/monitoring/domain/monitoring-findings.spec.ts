import { monitoringInputs, qualitative, quantitative } from '../../../test/support/monitoring-samples';
import { monitoringFindings } from './monitoring-findings';
import type { MonitoredIndicator } from './monitoring-inputs';

const found = (...indicators: readonly MonitoredIndicator[]): readonly string[] =>
  monitoringFindings(monitoringInputs({ indicators })).map(({ rule, field }) => `${rule} ${field}`);
const of = (changed: Parameters<typeof quantitative>[0]): readonly string[] => found(quantitative(changed));

it('finds nothing in sound inputs', () => expect(found(quantitative(), qualitative('0.8'))).toEqual([]));

it('INV-05: a quantitative indicator has a number and a sign or direction, a qualitative one has no sign', () => {
  expect(of({ targetValue: null })).toEqual(['INV-05 /indicators/0/targetValue']);
  expect(of({ targetValue: '≥60' })).toEqual(['INV-05 /indicators/0/targetValue']);
  expect(of({ sign: null })).toEqual(['INV-05 /indicators/0/sign']);
  expect(of({ sign: null, direction: 'POSITIVE' })).toEqual([]);
  expect(found({ ...qualitative('0.8'), sign: 'GE' })).toEqual(['INV-05 /indicators/0/sign']);
});

it('INV-05: sign and direction agree', () => {
  expect(of({ sign: 'LE', direction: 'POSITIVE' })).toEqual(['INV-05 /indicators/0/direction']);
  expect(of({ sign: 'GT', direction: 'NEGATIVE' })).toEqual(['INV-05 /indicators/0/direction']);
  expect(of({ sign: 'LT', direction: 'NEGATIVE' })).toEqual([]);
});

it('INV-06: a weight is above 0', () => expect(of({ weight: '0.00' })).toEqual(['INV-06 /indicators/0/weight']));

it('INV-07: a target of 0 goes with LE and EQ only', () => {
  expect(of({ targetValue: '0' })).toEqual(['INV-07 /indicators/0/sign']);
  expect(of({ targetValue: '0', sign: null, direction: 'POSITIVE' })).toEqual(['INV-07 /indicators/0/sign']);
  expect(of({ targetValue: '0', sign: 'LE' })).toEqual([]);
  expect(of({ targetValue: '0.00', sign: 'EQ' })).toEqual([]);
});

it('INV-08: a percent target is at most 100, unless it is a growth rate', () => {
  expect(of({ targetValue: '100.01', unit: '%' })).toEqual(['INV-08 /indicators/0/targetValue']);
  expect(of({ targetValue: '120', unit: '%', valueKind: 'GROWTH_RATE' })).toEqual([]);
});

it('INV-41: targets are not below 0; actual values are for growth rates and differences only', () => {
  expect(of({ targetValue: '-1' })).toEqual(['INV-41 /indicators/0/targetValue']);
  expect(of({ actualValue: '-1' })).toEqual(['INV-41 /indicators/0/actualValue']);
  expect(of({ actualValue: '-1', valueKind: 'DIFFERENCE' })).toEqual([]);
});

it('tells a milestone without its month, a repeated id and fractions of a fen', () => {
  expect(of({ accumulationType: 'MILESTONE' })).toEqual(['FORMAT /indicators/0/plannedMonth']);
  expect(found(quantitative(), quantitative())).toEqual(['FORMAT /indicators/1/indicatorId']);
  const inputs = monitoringInputs({ amountUnit: '元', adjustedBudget: '10.001' });
  expect(monitoringFindings(inputs).map(({ field }) => field)).toEqual(['/adjustedBudget']);
  expect(monitoringFindings({ ...inputs, amountUnit: '万元' })).toEqual([]);
});
