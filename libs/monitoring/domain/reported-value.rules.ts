import { isDecimal } from '../../kernel/decimal';
import { unless, type Violation } from '../../kernel/rule-violation';
import { monitoredIndicator } from './monitored-indicators';
import { words } from './monitoring-clause';
import { monitoringFindings } from './monitoring-findings';
import type { EvidenceReference } from './monitoring-report.events';
import { isCoefficient, isQualitative, isWellFormed, type PlacedRow } from './report-rows';
import { brokenMember, labelOfIndicator } from './report-violation';

const numberForm = (label: string): ReturnType<typeof words> =>
  words(
    `${label}应为十进制数字。`,
    'This is not a plain decimal number.',
    '只写数字、小数点和负号，不加符号、单位或百分号，例如 21.5。',
    'Digits, point and minus sign only, for instance 21.5; no sign of comparison, unit or percent.',
  );

/** Numbers that can never be right, whatever the state (INV-42, DEC-18). */
export const numberViolations = ({ pointer, row, indicator }: PlacedRow): readonly Violation[] => {
  const { actualValue, qualitativeCoefficient } = row;
  return [
    ...unless(actualValue === undefined || isDecimal(actualValue), () =>
      brokenMember(
        'FORMAT',
        `${pointer}/actualValue`,
        labelOfIndicator(indicator, '实际完成值'),
        actualValue,
        numberForm('实际完成值'),
      ),
    ),
    ...unless(qualitativeCoefficient === undefined || isCoefficient(qualitativeCoefficient), () =>
      brokenMember(
        'INV-42',
        `${pointer}/qualitativeCoefficient`,
        labelOfIndicator(indicator, '定性评判系数'),
        qualitativeCoefficient,
        words(
          '定性评判系数应在 0.00 至 1.00 之间，最多两位小数。',
          'A qualitative coefficient lies in 0.00-1.00 with two decimals.',
          '请填写 0.00 至 1.00 之间的系数，例如 0.85。',
          'Give a coefficient from 0.00 to 1.00, for instance 0.85.',
        ),
      ),
    ),
  ];
};

const knownViolations = ({ pointer, row, indicator }: PlacedRow, rule: string): readonly Violation[] =>
  unless(indicator !== undefined, () =>
    brokenMember(
      rule,
      `${pointer}/indicatorId`,
      '指标标识',
      row.indicatorId,
      words(
        '批复的绩效目标中没有这项指标。',
        'The approved goal set has no such indicator.',
        '请使用批复绩效目标中的指标标识。',
        'Use the indicator ids of the approved goal set.',
      ),
    ),
  );

/** A body that names an indicator twice can never be right, whatever the state. */
export const repeatedViolations = (rows: readonly PlacedRow[]): readonly Violation[] =>
  rows.flatMap(({ pointer, row: { indicatorId } }, n) =>
    unless(rows.findIndex(({ row }) => row.indicatorId === indicatorId) === n, () =>
      brokenMember(
        'FORMAT',
        `${pointer}/indicatorId`,
        '指标标识',
        indicatorId,
        words('同一指标填报了两次。', 'The indicator stands twice.', '每项指标只填一行。', 'Give each indicator once.'),
      ),
    ),
  );

const noNumber = ({ pointer, row, indicator }: PlacedRow): Violation =>
  brokenMember(
    'INV-05',
    `${pointer}/actualValue`,
    labelOfIndicator(indicator, '实际完成值'),
    row.actualValue,
    words(
      '定性指标没有数值。',
      'A qualitative indicator has no number.',
      '请填写定性评判系数和理由。',
      'Give qualitativeCoefficient and qualitativeReason instead.',
    ),
  );

const noCoefficient = ({ pointer, row, indicator }: PlacedRow): Violation =>
  brokenMember(
    'INV-05',
    `${pointer}/qualitativeCoefficient`,
    labelOfIndicator(indicator, '定性评判系数'),
    row.qualitativeCoefficient,
    words(
      '定量指标没有评判系数。',
      'A quantitative indicator has no coefficient.',
      '请填写实际完成值。',
      'Give actualValue instead.',
    ),
  );

const noReason = ({ pointer, row, indicator }: PlacedRow): Violation =>
  brokenMember(
    'INV-42',
    `${pointer}/qualitativeReason`,
    labelOfIndicator(indicator, '评判理由'),
    row.qualitativeReason,
    words(
      '定性评判系数缺少理由。',
      'A qualitative coefficient carries a reason.',
      '请写明评判理由。',
      'State the reason for the coefficient.',
    ),
  );

/** INV-05: a number for a quantitative indicator, a coefficient with its reason (INV-42) for a qualitative one. */
const kindViolations = (placed: PlacedRow): readonly Violation[] => {
  const { row, indicator } = placed;
  if (indicator === undefined) return [];
  const { actualValue, qualitativeCoefficient, qualitativeReason = '' } = row;
  const qualitative = isQualitative(indicator);
  return [
    ...unless(!qualitative || actualValue === undefined, () => noNumber(placed)),
    ...unless(qualitative || qualitativeCoefficient === undefined, () => noCoefficient(placed)),
    ...unless(!qualitative || qualitativeCoefficient === undefined || qualitativeReason.trim() !== '', () =>
      noReason(placed),
    ),
  ];
};

/** INV-41 and whatever else the calculation refuses in a value; findings about the approved targets are not the unit's. */
const calculationViolations = (rows: readonly PlacedRow[], month: number): readonly Violation[] => {
  const usable = rows.flatMap((placed) =>
    placed.indicator !== undefined && isWellFormed(placed.row)
      ? [{ ...placed, monitored: monitoredIndicator(placed.indicator, placed.row, month) }]
      : [],
  );
  return usable.flatMap(({ pointer, monitored }) =>
    monitoringFindings({
      ...{ year: 0, month, amountUnit: '元', adjustedBudget: '0.00', executedAmount: '0.00' },
      indicators: [monitored],
    })
      .filter(({ field }) => field === '/indicators/0/actualValue')
      .map((violation) => ({ ...violation, field: `${pointer}/actualValue` })),
  );
};

/** INV-38: every evidence was uploaded before. */
export const documentViolations = (
  pointer: string,
  documents: readonly EvidenceReference[],
  storedDocuments: readonly string[],
): readonly Violation[] =>
  documents.flatMap(({ sha256, name }, n) =>
    unless(storedDocuments.includes(sha256), () =>
      brokenMember(
        'INV-38',
        `${pointer}/${n}/sha256`,
        '佐证材料',
        sha256,
        words(
          `附件“${name}”尚未上传。`,
          `The document "${name}" was not uploaded.`,
          '请先上传该文件，再报送。',
          'Upload the file first, then send the report.',
        ),
      ),
    ),
  );

/** What rows of values must keep, all violations at once; `rule` names the refusal of an unknown indicator. */
export const valueViolations = (
  rows: readonly PlacedRow[],
  rule: string,
  month: number,
  storedDocuments: readonly string[],
): readonly Violation[] => [
  ...rows.flatMap((placed) => [
    ...knownViolations(placed, rule),
    ...kindViolations(placed),
    ...documentViolations(`${placed.pointer}/evidence`, placed.row.evidence ?? [], storedDocuments),
  ]),
  ...calculationViolations(rows, month),
];
