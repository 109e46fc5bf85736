import { compare } from '../../kernel/decimal';
import type { MonitoringClause } from './monitoring-clause';
import { words } from './monitoring-clause';
import { isNegative, type MonitoredIndicator } from './monitoring-inputs';
import { targetOf } from './monitoring-value-clauses';

const contradictsDirection = (indicator: MonitoredIndicator): boolean => {
  const { sign, direction } = indicator;
  if (sign === undefined || sign === 'EQ' || direction === undefined) return false;
  return isNegative(indicator) !== (direction === 'NEGATIVE');
};

/** INV-05, INV-06, and the month without which a milestone cannot be judged: what an indicator must have. */
export const formClauses: readonly MonitoringClause[] = [
  {
    rule: 'INV-05',
    member: 'targetValue',
    label: '指标值',
    breaks: (indicator) => indicator.nature === 'QUANTITATIVE' && targetOf(indicator) === null,
    words: words(
      '定量指标的指标值必须是数字。',
      'The target of a quantitative indicator must be a number.',
      '请在指标值中只填数字，例如 95。',
      'Write only the number, for instance 95.',
    ),
  },
  {
    rule: 'INV-05',
    member: 'sign',
    label: '计算符号',
    breaks: ({ nature, sign, direction }) => nature === 'QUANTITATIVE' && sign === undefined && direction === undefined,
    words: words(
      '定量指标缺少计算符号或指标方向。',
      'A quantitative indicator needs a sign or a direction.',
      '请填写 sign（GE、GT、EQ、LT、LE）。',
      'Give sign: GE, GT, EQ, LT or LE.',
    ),
  },
  {
    rule: 'INV-05',
    member: 'direction',
    label: '指标方向',
    breaks: contradictsDirection,
    words: words(
      '指标方向与计算符号不一致。',
      'The direction contradicts the sign.',
      '≥、> 为正向（POSITIVE），≤、< 为反向（NEGATIVE）。',
      'GE and GT are POSITIVE, LE and LT are NEGATIVE.',
    ),
  },
  {
    rule: 'INV-05',
    member: 'sign',
    label: '计算符号',
    breaks: ({ nature, sign }) => nature === 'QUALITATIVE' && sign !== undefined,
    words: words(
      '定性指标不能有计算符号。',
      'A qualitative indicator has no sign.',
      '请删除计算符号，或改为定量指标。',
      'Remove the sign, or make the indicator quantitative.',
    ),
  },
  {
    rule: 'INV-06',
    member: 'weight',
    label: '权重',
    breaks: ({ weight }) => compare(weight, '0') <= 0,
    words: words(
      '每项指标的权重必须大于 0。',
      'Every indicator has a weight above 0.',
      '请填写大于 0 的权重。',
      'Give a weight above 0.',
    ),
  },
  {
    rule: 'FORMAT',
    member: 'plannedMonth',
    label: '计划完成月份',
    breaks: ({ accumulationType, plannedMonth }) => accumulationType === 'MILESTONE' && plannedMonth === undefined,
    words: words(
      '里程碑指标缺少计划完成月份。',
      'A milestone needs its planned month.',
      '请填写 1 至 12 的 plannedMonth。',
      'Give plannedMonth, 1 to 12.',
    ),
  },
];
