import type { Violation } from '../../kernel/rule-violation';
import type { Light } from '../../rule-sets/domain/monitoring-rule-set';
import { lightLabels } from '../../rule-sets/domain/light-labels';
import { words } from './monitoring-clause';
import type { ReportRow } from './monitoring-report.events';
import type { PlacedRow } from './report-rows';
import { brokenMember, labelOfIndicator } from './report-violation';

const OFF_TARGET: readonly Light[] = ['YELLOW', 'ORANGE', 'RED'];
const FEWEST_CHARACTERS = 20;

/** Characters as people count them, blanks around the text left out. */
const lengthOf = (text: string): number => [...text.trim()].length;

/** INV-14: a light that is off target needs an explanation. */
export const isOffTarget = (light: Light): boolean => OFF_TARGET.includes(light);

/** INV-14: a cause class with a text of at least 20 characters. */
export const isExplained = ({ causes = [] }: Pick<ReportRow, 'causes'>): boolean =>
  causes.some(({ text }) => lengthOf(text) >= FEWEST_CHARACTERS);

/** @param lightOf the light of the indicator by the lights in force; undefined where it could not be computed */
export const causeViolations = (
  rows: readonly PlacedRow<ReportRow>[],
  lightOf: (indicatorId: string) => Light | undefined,
): readonly Violation[] =>
  rows.flatMap(({ pointer, row, indicator }) => {
    const light = lightOf(row.indicatorId);
    if (indicator === undefined || light === undefined || !isOffTarget(light) || isExplained(row)) return [];
    const short = row.causes?.[0]?.text;
    return [
      brokenMember(
        'INV-14',
        short === undefined ? `${pointer}/causes` : `${pointer}/causes/0/text`,
        labelOfIndicator(indicator, '偏差原因'),
        short,
        words(
          `该指标为${lightLabels[light].label}，须填写偏差原因类别和不少于 ${FEWEST_CHARACTERS} 个字的说明。`,
          `The light of this indicator is ${lightLabels[light].labelEn}: it needs a cause class and a text of at least ${FEWEST_CHARACTERS} characters.`,
          `请选择原因类别，并写明不少于 ${FEWEST_CHARACTERS} 个字的原因。`,
          `Choose a cause class and explain in at least ${FEWEST_CHARACTERS} characters.`,
        ),
      ),
    ];
  });
