import { compare, isDecimal } from '../../kernel/decimal';
import type { Violation } from '../../kernel/rule-violation';
import { words } from './monitoring-clause';
import type { ReportedValue } from './monitoring-report.events';
import type { PlacedRow } from './report-rows';
import { brokenMember, labelOfIndicator } from './report-violation';

/** INV-13: the value is smaller than the one that was reported last. */
export const falls = (value: string | undefined, last: string | undefined): boolean =>
  value !== undefined && last !== undefined && isDecimal(value) && isDecimal(last) && compare(value, last) < 0;

/**
 * INV-13: cumulative values do not fall.
 * @param lastOf what was reported last for the indicator; undefined where nothing was
 */
export const fallViolations = (
  rows: readonly PlacedRow[],
  lastOf: (indicatorId: string) => ReportedValue | undefined,
): readonly Violation[] =>
  rows.flatMap(({ pointer, row, indicator }) => {
    const last = lastOf(row.indicatorId)?.actualValue;
    if (indicator?.accumulationType !== 'CUMULATIVE' || !falls(row.actualValue, last)) return [];
    return [
      brokenMember(
        'INV-13',
        `${pointer}/actualValue`,
        labelOfIndicator(indicator, '实际完成值'),
        row.actualValue,
        words(
          `累计值不能低于上次填报的 ${last}。`,
          `A cumulative value does not fall below the ${last} that was reported last.`,
          '请核对累计值；上次填报有误的，先由单位负责人办理更正并说明原因。',
          'Check the cumulative value; if the earlier one was wrong, the unit head mends it by a correction first.',
        ),
      ),
    ];
  });
