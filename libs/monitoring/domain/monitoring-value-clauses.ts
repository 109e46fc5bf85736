import { compare, isDecimal } from '../../kernel/decimal';
import type { MonitoringClause } from './monitoring-clause';
import { words } from './monitoring-clause';
import { signOf, type MonitoredIndicator } from './monitoring-inputs';

const isQuantitative = ({ nature }: MonitoredIndicator): boolean => nature === 'QUANTITATIVE';

/** The target as a number; null where it is none. */
export const targetOf = (indicator: MonitoredIndicator): string | null => {
  const { targetValue = '' } = indicator;
  return isQuantitative(indicator) && isDecimal(targetValue) ? targetValue : null;
};
const isPercent = ({ unit = '' }: MonitoredIndicator): boolean => ['%', '％'].includes(unit.trim());
const isBelowZero = (text: string | null | undefined): boolean =>
  text !== null && text !== undefined && compare(text, '0') < 0;

const isPercentOutOfRange = (indicator: MonitoredIndicator): boolean => {
  const target = targetOf(indicator);
  if (target === null || !isPercent(indicator) || indicator.valueKind === 'GROWTH_RATE') return false;
  return compare(target, '100') > 0;
};

const isZeroWithWrongSign = (indicator: MonitoredIndicator): boolean => {
  const target = targetOf(indicator);
  return target !== null && compare(target, '0') === 0 && !['LE', 'EQ'].includes(signOf(indicator));
};

/** INV-07, INV-08, INV-41: what numbers may be. */
export const valueClauses: readonly MonitoringClause[] = [
  {
    rule: 'INV-07',
    member: 'sign',
    label: '计算符号',
    breaks: isZeroWithWrongSign,
    words: words(
      '指标值为 0 时，计算符号只能是 ≤ 或 =。',
      'With a target of 0 the sign can only be LE or EQ.',
      '请改用 ≤ 或 =，或填写大于 0 的指标值。',
      'Use LE or EQ, or a target above 0.',
    ),
  },
  {
    rule: 'INV-08',
    member: 'targetValue',
    label: '指标值',
    breaks: isPercentOutOfRange,
    words: words(
      '百分比指标值必须在 0 到 100 之间。',
      'A percent target must lie in 0-100.',
      '请改正指标值；确为增长率的，valueKind 填 GROWTH_RATE。',
      'Mend the target; for a growth rate set valueKind to GROWTH_RATE.',
    ),
  },
  {
    rule: 'INV-41',
    member: 'targetValue',
    label: '指标值',
    breaks: (indicator) => isBelowZero(targetOf(indicator)),
    words: words(
      '指标值不能小于 0。',
      'A target is not below 0.',
      '请填写不小于 0 的指标值。',
      'Write a target of 0 or more.',
    ),
  },
  {
    rule: 'INV-41',
    member: 'actualValue',
    label: '实际完成值',
    breaks: ({ nature, actualValue, valueKind = 'LEVEL' }) =>
      nature === 'QUANTITATIVE' && valueKind === 'LEVEL' && isBelowZero(actualValue),
    words: words(
      '只有增长率和差值的实际值可以小于 0。',
      'Only growth rates and differences may have an actual value below 0.',
      '请改正实际值；确为增长率或差值的，填写 valueKind。',
      'Mend the value, or set valueKind to GROWTH_RATE or DIFFERENCE.',
    ),
  },
];
