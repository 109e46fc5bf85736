import { compare, decimal, decimalText } from '../../kernel/decimal';
import { level1Labels, type Level1 } from '../../rule-sets/domain/level2';
import type { ScoringData } from '../../rule-sets/domain/scoring-rule-set';
import type { GoalSet } from './goal-set';
import { level1Sums, totalWeight } from './goal-set.rules';
import type { Told } from '../../kernel/rule-violation';

type Language = 'label' | 'labelEn';
type Sums = readonly (readonly [Level1, string])[];

const listed = (sums: Sums, language: Language): string =>
  sums
    .filter(([, points]) => compare(points, '0') > 0)
    .map(([level1, points]) => `${level1Labels[level1][language]} ${points}`)
    .join(language === 'label' ? '、' : ', ');

const entries = <T>(record: Readonly<Record<Level1, T>>): (readonly [Level1, T])[] =>
  Object.entries(record) as [Level1, T][];

/** The level-1 sums of a form in words, `产出指标 40.00、效益指标 20.00`. */
const level1SumsText = (goalSet: GoalSet, language: Language): string =>
  listed(
    entries(level1Sums(goalSet)).map(([level1, points]) => [level1, decimalText(points)] as const),
    language,
  );

const profilesText = ({ profiles }: ScoringData, language: Language): string =>
  profiles.map((profile) => `${profile[language]}: ${listed(entries(profile.sums), language)}`).join('; ');

/** INV-02 in words, with the difference that is to be spread. */
export const hundredWording = (goalSet: GoalSet, data: ScoringData): Told => {
  const total = totalWeight(goalSet, data);
  const difference = decimal('100').minus(total);
  const amount = decimalText(difference.abs());
  const short = difference.greaterThan(0);
  return {
    message: `权重合计为 ${decimalText(total)}（含预算执行率 ${data.executionPoints}），必须恰好等于 100.00`,
    messageEn: `The weights sum to ${decimalText(total)} (execution ${data.executionPoints} included); they must sum to exactly 100.00`,
    remedy: short ? `请把指标权重合计增加 ${amount}` : `请把指标权重合计减少 ${amount}`,
    remedyEn: short ? `Add ${amount} to the indicator weights` : `Take ${amount} from the indicator weights`,
  };
};

/** INV-03 in words, with the profiles to choose from. */
export const profileWording = (goalSet: GoalSet, data: ScoringData): Told => ({
  message: `一级指标权重（${level1SumsText(goalSet, 'label') || '无'}）不符合规则集的任何一种权重结构，且未说明理由`,
  messageEn: `The level-1 sums (${level1SumsText(goalSet, 'labelEn') || 'none'}) match no profile of the rule set, and no reason is given`,
  remedy: `请按下列结构之一调整，或填写偏离理由，由财政部门审核：${profilesText(data, 'label')}`,
  remedyEn: `Follow one of these profiles, or give a reason for finance to approve: ${profilesText(data, 'labelEn')}`,
});
