import { writtenValue, type Violation } from '../../kernel/rule-violation';
import type { Indicator } from './goal-set';
import { indicatorLabels } from './goal-set.labels';
import { isBlank } from './goal-set.rules';
import { subjectOf } from './violation-wording';

/** What every row must have, whatever its nature (15.1). */
const REQUIRED = [
  'indicatorId',
  'level1',
  'level2Code',
  'name',
  'nature',
  'accumulationType',
  'weight',
  'scoringMethod',
  'scoringStandard',
  'dataSource',
] as const satisfies readonly (keyof Indicator)[];

/** T3: the required members that a row misses; a qualitative row's scoring standard is told by INV-05. */
export const missingMembers = (row: Indicator): (typeof REQUIRED)[number][] =>
  REQUIRED.filter((member) => isBlank(row[member])).filter(
    (member) => !(member === 'scoringStandard' && row.nature === 'QUALITATIVE'),
  );

export const missingMember = (row: Indicator, index: number, pointer: string, member: keyof Indicator): Violation => {
  const { zh, en } = subjectOf(row, index);
  const label = indicatorLabels[member];
  return {
    rule: 'T3',
    field: `${pointer}/${member}`,
    label: label.zh,
    value: writtenValue(row[member]),
    message: `${zh}缺少${label.zh}`,
    messageEn: `${en} has no ${label.en}`,
    remedy: `请填写${label.zh}`,
    remedyEn: `State the ${label.en}`,
  };
};

export const repeatedId = (row: Indicator, index: number, pointer: string): Violation => {
  const { zh, en } = subjectOf(row, index);
  return {
    rule: 'T3',
    field: `${pointer}/indicatorId`,
    label: indicatorLabels.indicatorId.zh,
    value: row.indicatorId,
    message: `${zh}的指标编号与前面的指标重复`,
    messageEn: `${en} repeats the indicator id of an earlier row`,
    remedy: '请为每项指标使用不同的编号',
    remedyEn: 'Give every indicator an id of its own',
  };
};
