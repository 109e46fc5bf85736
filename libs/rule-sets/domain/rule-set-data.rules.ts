import { compare } from '../../kernel/decimal';
import type { Violation } from '../../kernel/rule-violation';
import type {
  DeviationData,
  LightBounds,
  MonitoringData,
  ThresholdData,
  TimeProgressData,
} from './monitoring-rule-set';
import { broken } from './rule-set-violation';

type Bound = readonly [member: string, label: string, value: string];

/** Each bound at least the one before; told at the first that is not. */
const inOrder = (at: string, [first, ...rest]: readonly [Bound, ...Bound[]]): readonly Violation[] => {
  let [, lowerLabel, lower] = first;
  for (const [member, label, value] of rest) {
    if (compare(value, lower) < 0)
      return [
        broken(`/data${at}/${member}`, label, value, {
          message: `“${label}”${value} 低于“${lowerLabel}”${lower}`,
          messageEn: `${member} ${value} is below the bound before it, ${lower}`,
          remedy: '界限应按灯色由差到好（或由好到差）依次不减',
          remedyEn: 'Give the bounds so that none is below the one before it',
        }),
      ];
    [lowerLabel, lower] = [label, value];
  }
  return [];
};

const lightBounds = (at: string, { redBelow, yellowBelow }: LightBounds): readonly Violation[] =>
  inOrder(at, [
    ['redBelow', '红灯上限', redBelow],
    ['yellowBelow', '黄灯上限', yellowBelow],
  ]);

const DECEMBER = 12;

/** DEC-23: execution closed on 31 December, so no version may warn for it. */
const decemberWarns = (field: string, label: string, value: string): Violation =>
  broken(
    field,
    label,
    value,
    {
      message: '12 月只记录灯色，任何规则集都不对 12 月预警',
      messageEn: 'December is computed for the record only; no rule set warns for it',
      remedy: '请将 12 月排除在预警月份之外',
      remedyEn: 'Leave December out of the months that warn',
    },
    'DEC-23',
  );

const silentDecember = ({ warning }: TimeProgressData | DeviationData): readonly Violation[] =>
  warning.silentMonths.includes(DECEMBER)
    ? []
    : [decemberWarns('/data/warning/silentMonths', '不预警月份', warning.silentMonths.join('、'))];

const byTimeProgress = (data: TimeProgressData): readonly Violation[] => [
  ...lightBounds('/spending', data.spending),
  ...inOrder('/accumulating', [
    ['redBelow', '红灯上限', data.accumulating.redBelow],
    ['yellowBelow', '黄灯上限', data.accumulating.yellowBelow],
    ['blueFrom', '蓝灯下限', data.accumulating.blueFrom],
  ]),
  ...lightBounds('/qualitative', data.qualitative),
  ...silentDecember(data),
];

const byDeviation = (data: DeviationData): readonly Violation[] => [
  ...inOrder('', [
    ['greenUpTo', '绿灯上限', data.greenUpTo],
    ['yellowUpTo', '黄灯上限', data.yellowUpTo],
    ['orangeUpTo', '橙灯上限', data.orangeUpTo],
  ]),
  ...lightBounds('/qualitative', data.qualitative),
  ...silentDecember(data),
];

const spendingMonths = ({ firstMonth, lastMonth, spendingBelow }: ThresholdData): readonly Violation[] =>
  Object.keys(spendingBelow)
    .map(Number)
    .filter((month) => month < firstMonth || month > lastMonth)
    .map((month) =>
      broken(`/data/spendingBelow/${month}`, `${month} 月支出阈值`, spendingBelow[month] ?? null, {
        message: `${month} 月不在评估月份 ${firstMonth} 至 ${lastMonth} 月之内，阈值不会起作用`,
        messageEn: `Month ${month} is not evaluated, so its threshold can never fire`,
        remedy: '请删去该月阈值，或扩大评估月份',
        remedyEn: 'Leave it out, or widen the evaluated months',
      }),
    );

const byThresholds = (data: ThresholdData): readonly Violation[] => [
  ...inOrder('', [
    ['firstMonth', '起始月份', String(data.firstMonth)],
    ['lastMonth', '终止月份', String(data.lastMonth)],
  ]),
  ...(data.lastMonth >= DECEMBER ? [decemberWarns('/data/lastMonth', '终止月份', String(data.lastMonth))] : []),
  ...spendingMonths(data),
];

/** What is wrong with parameters whose shape is right; fields as JSON Pointers into the body `{data}`. */
export const dataViolations = (data: MonitoringData): readonly Violation[] => {
  switch (data.method) {
    case 'TIME_PROGRESS':
      return byTimeProgress(data);
    case 'DEVIATION':
      return byDeviation(data);
    case 'THRESHOLDS':
      return byThresholds(data);
  }
};
