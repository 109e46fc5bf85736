import { decimal } from '../../kernel/decimal';
import { fenOf, isYuan, yuanOf, type Yuan } from '../../kernel/money';
import { unless, type Violation } from '../../kernel/rule-violation';
import type { Indicator } from '../../goals/domain/goal-set';
import { words } from './monitoring-clause';
import type { ReportContent, ReportedValue } from './monitoring-report.events';
import { placed } from './report-rows';
import { brokenMember } from './report-violation';
import { numberViolations, repeatedViolations } from './reported-value.rules';

/** Coefficients with two decimals (INV-42); a value stays as it was written. */
export const normalisedValue = <Row extends ReportedValue>(row: Row): Row => {
  const { qualitativeCoefficient } = row;
  return qualitativeCoefficient === undefined
    ? row
    : { ...row, qualitativeCoefficient: decimal(qualitativeCoefficient).toFixed(2) };
};

const amount = (member: 'expectedFullYearExecution' | 'selfReportedExecution', content: ReportContent) => {
  const given = content[member];
  return given === undefined ? {} : { [member]: yuanOf(fenOf(given)) };
};

/** The form in which a report is stored; expects content without `formViolations`. */
export const normalisedContent = (content: ReportContent): ReportContent => ({
  indicators: content.indicators.map(normalisedValue),
  ...amount('expectedFullYearExecution', content),
  ...amount('selfReportedExecution', content),
});

const isAmount = (given: Yuan | undefined): boolean => given === undefined || (isYuan(given) && fenOf(given) >= 0n);

const AMOUNTS = [
  ['expectedFullYearExecution', '全年预计执行数'],
  ['selfReportedExecution', '自报执行数'],
] as const;

const amountViolations = (content: ReportContent): readonly Violation[] =>
  AMOUNTS.flatMap(([member, label]) =>
    unless(isAmount(content[member]), () =>
      brokenMember(
        'FORMAT',
        `/${member}`,
        label,
        content[member],
        words(
          '金额应为以元为单位、不小于 0、最多两位小数的数字。',
          'An amount is 0 yuan or more with at most two decimals.',
          '请以元为单位填写，例如 30160000.00。',
          'Write it in yuan, for instance 30160000.00.',
        ),
      ),
    ),
  );

/** What can never be right in a report or its draft, whatever the state. */
export const formViolations = (content: ReportContent, indicators: readonly Indicator[]): readonly Violation[] => {
  const rows = placed('/indicators', content.indicators, indicators);
  const expected = placed(
    '/indicators',
    content.indicators.map(({ indicatorId, expectedFullYearValue }) => ({
      indicatorId,
      ...(expectedFullYearValue === undefined ? {} : { actualValue: expectedFullYearValue }),
    })),
    indicators,
  );
  return [
    ...rows.flatMap(numberViolations),
    ...repeatedViolations(rows),
    ...expected.flatMap(numberViolations).map((violation) => ({
      ...violation,
      field: violation.field.replace(/actualValue$/, 'expectedFullYearValue'),
      label: violation.label.replace('实际完成值', '全年预计完成值'),
      message: violation.message.replace('实际完成值', '全年预计完成值'),
    })),
    ...amountViolations(content),
  ];
};
