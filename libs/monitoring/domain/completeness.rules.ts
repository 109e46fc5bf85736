import { unless, type Violation } from '../../kernel/rule-violation';
import type { Indicator } from '../../goals/domain/goal-set';
import { words } from './monitoring-clause';
import type { ReportRow } from './monitoring-report.events';
import { isQualitative, type PlacedRow } from './report-rows';
import { brokenMember, labelOfIndicator } from './report-violation';
import { textOf } from './reported-values';

const memberOf = (indicator: Indicator): readonly [member: string, label: string] =>
  isQualitative(indicator) ? ['qualitativeCoefficient', '定性评判系数'] : ['actualValue', '实际完成值'];

const missing = (indicator: Indicator, field: string): Violation =>
  brokenMember(
    'T21',
    field,
    labelOfIndicator(indicator, memberOf(indicator)[1]),
    null,
    words(
      '该指标没有填报，也没有标记为未到期。',
      'This indicator is neither filled nor marked not due.',
      '请填写完成情况；未到考核时点的，标记为未到期（notDue）。',
      'Give its value, or mark it not due (notDue).',
    ),
  );

const contradiction = ({ pointer, row, indicator }: PlacedRow<ReportRow>): Violation =>
  brokenMember(
    'T21',
    `${pointer}/notDue`,
    labelOfIndicator(indicator, '未到期标记'),
    textOf(row),
    words(
      '标记为未到期的指标不能同时填写完成情况。',
      'An indicator that is marked not due has no value.',
      '请取消未到期标记，或删除完成情况。',
      'Take the mark or the value away.',
    ),
  );

/** T21: every indicator is filled or marked not due, not both. */
export const completenessViolations = (
  rows: readonly PlacedRow<ReportRow>[],
  indicators: readonly Indicator[],
): readonly Violation[] =>
  indicators.flatMap((indicator) => {
    const found = rows.find(({ row }) => row.indicatorId === indicator.indicatorId);
    if (found === undefined) return [missing(indicator, '/indicators')];
    const { row, pointer } = found;
    const isFilled = textOf(row) !== null;
    if (!isFilled && row.notDue !== true) return [missing(indicator, `${pointer}/${memberOf(indicator)[0]}`)];
    return unless(!isFilled || row.notDue !== true, () => contradiction(found));
  });
