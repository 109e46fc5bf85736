import { writtenValue, type Violation } from '../../kernel/rule-violation';
import { formClauses } from './monitoring-form-clauses';
import type { MonitoredIndicator, MonitoringInputs } from './monitoring-inputs';
import { valueClauses } from './monitoring-value-clauses';

const ofIndicator = (indicator: MonitoredIndicator, n: number): readonly Violation[] =>
  [...formClauses, ...valueClauses]
    .filter(({ breaks }) => breaks(indicator))
    .map(({ rule, member, label, words }) => ({
      rule,
      field: `/indicators/${n}/${member}`,
      label: `指标“${indicator.name}”的${label}`,
      value: writtenValue(indicator[member]),
      ...words,
    }));

const repeated = (indicators: readonly MonitoredIndicator[]): readonly Violation[] =>
  indicators.flatMap(({ indicatorId }, n) =>
    indicators.findIndex((other) => other.indicatorId === indicatorId) === n
      ? []
      : [
          {
            rule: 'FORMAT',
            field: `/indicators/${n}/indicatorId`,
            label: '指标标识',
            value: indicatorId,
            message: '指标标识重复。',
            messageEn: 'The indicator id stands twice.',
            remedy: '请为每项指标填写不同的标识。',
            remedyEn: 'Give every indicator an id of its own.',
          },
        ],
  );

const AMOUNTS = [
  ['adjustedBudget', '全年预算数'],
  ['executedAmount', '执行数'],
  ['plannedExecutedAmount', '计划支出'],
] as const;

/** An amount in yuan has no more than fen; in 万元 six decimals are one fen. */
const fractionsOfFen = (inputs: MonitoringInputs): readonly Violation[] =>
  AMOUNTS.filter(([member]) => inputs.amountUnit === '元' && /\.\d{3}/.test(inputs[member] ?? '')).map(
    ([member, label]) => ({
      rule: 'FORMAT',
      field: `/${member}`,
      label,
      value: writtenValue(inputs[member]),
      message: '以元为单位的金额最多两位小数。',
      messageEn: 'An amount in yuan has at most two decimals.',
      remedy: '请按分填写；以万元为单位的，amountUnit 填 万元。',
      remedyEn: 'Round it to the fen; for amounts in 万元 set amountUnit.',
    }),
  );

/** Everything in the inputs that breaks a rule, whatever the month (INV-05 to INV-08, INV-41). */
export const monitoringFindings = (inputs: MonitoringInputs): readonly Violation[] => [
  ...fractionsOfFen(inputs),
  ...inputs.indicators.flatMap(ofIndicator),
  ...repeated(inputs.indicators),
];
