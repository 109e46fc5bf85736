import type { ScoringData } from '../../rule-sets/domain/scoring-rule-set';
import type { Indicator } from './goal-set';
import { signLabels } from './goal-set.labels';
import type { IndicatorRule } from './indicator.rules';
import * as rules from './indicator.rules';
import type { Told } from '../../kernel/rule-violation';
import type { Subject } from './violation-wording';

/** A clause about one row, with the field that must be mended and its words. */
export type IndicatorClause = Readonly<{
  rule: string;
  member: keyof Indicator;
  breaks: IndicatorRule;
  wording: (subject: Subject, indicator: Indicator, data: ScoringData) => Told;
}>;

const clause = (
  rule: string,
  member: keyof Indicator,
  breaks: IndicatorRule,
  wording: IndicatorClause['wording'],
): IndicatorClause => ({ rule, member, breaks, wording });

/** INV-05 to INV-08, INV-41 and DEC-18: what a row's number, sign, unit and weight must satisfy. */
export const indicatorClauses: readonly IndicatorClause[] = [
  clause('INV-05', 'targetValue', rules.lacksNumber, ({ zh, en }) => ({
    message: `${zh}是定量指标，指标值必须是数字`,
    messageEn: `${en} is quantitative: its target value must be a number`,
    remedy: '请在指标值中只填数字，例如 95；符号和单位分别填写',
    remedyEn: 'Write only the number, for instance 95; sign and unit have fields of their own',
  })),
  clause('INV-05', 'sign', rules.lacksSign, ({ zh, en }) => ({
    message: `${zh}是定量指标，缺少计算符号`,
    messageEn: `${en} is quantitative and has no sign`,
    remedy: '请选择计算符号：≥、>、=、<、≤ 之一',
    remedyEn: 'Choose a sign: GE, GT, EQ, LT or LE',
  })),
  clause('INV-05', 'unit', rules.lacksUnit, ({ zh, en }) => ({
    message: `${zh}是定量指标，缺少计量单位`,
    messageEn: `${en} is quantitative and has no unit`,
    remedy: '请填写计量单位',
    remedyEn: 'State the unit',
  })),
  clause('INV-05', 'scoringMethod', rules.judgesNumber, ({ zh, en }) => ({
    message: `${zh}是定量指标，不能按评判等级赋分`,
    messageEn: `${en} is quantitative and cannot be judged by classes`,
    remedy: '请改用按完成比例赋分（RATIO）或直接赋分（DIRECT）；满意度按规则集规定的方法',
    remedyEn: 'Use RATIO or DIRECT; satisfaction uses the method of the rule set',
  })),
  clause('INV-05', 'sign', rules.carriesSign, ({ zh, en }, { sign }) => ({
    message: `${zh}是定性指标，不能有计算符号“${sign === undefined ? '' : signLabels[sign]}”`,
    messageEn: `${en} is qualitative and has no sign`,
    remedy: '请删除计算符号，或改为定量指标',
    remedyEn: 'Remove the sign, or make the indicator quantitative',
  })),
  clause('INV-05', 'scoringMethod', rules.lacksClassScale, ({ zh, en }) => ({
    message: `${zh}是定性指标，必须按评判等级赋分`,
    messageEn: `${en} is qualitative and must be judged by classes`,
    remedy: '请把评分方法改为按评判等级赋分（JUDGED）',
    remedyEn: 'Set the scoring method to JUDGED',
  })),
  clause('INV-05', 'scoringStandard', rules.lacksClassText, ({ zh, en }) => ({
    message: `${zh}是定性指标，必须用文字说明各评判等级的标准`,
    messageEn: `${en} is qualitative: a text must say what its classes mean`,
    remedy: '请在评分标准中写明达成、部分达成、未达成三个等级各自的标准',
    remedyEn: 'Say in the scoring standard what reached, partly reached and not reached mean',
  })),
  clause('INV-06', 'weight', rules.weighsNothing, ({ zh, en }) => ({
    message: `${zh}的权重必须大于 0`,
    messageEn: `The weight of ${en} must be above 0`,
    remedy: '请填写大于 0 的权重，或删除该指标',
    remedyEn: 'Give it a weight above 0, or remove the indicator',
  })),
  clause('INV-07', 'sign', rules.zeroWithWrongSign, ({ zh, en }, { sign }) => ({
    message: `${zh}的指标值为 0，计算符号只能是 ≤ 或 =，不能是“${sign === undefined ? '' : signLabels[sign]}”`,
    messageEn: `The target of ${en} is 0: its sign can only be LE or EQ`,
    remedy: '请把计算符号改为 ≤ 或 =，或填写大于 0 的指标值',
    remedyEn: 'Use LE or EQ, or a target above 0',
  })),
  clause('INV-08', 'targetValue', rules.percentOutOfRange, ({ zh, en }) => ({
    message: `${zh}的百分比指标值必须在 0 到 100 之间`,
    messageEn: `The percent target of ${en} must lie in 0-100`,
    remedy: '请填写 0 到 100 之间的数；确为增长率的，把数值类别改为增长率（GROWTH_RATE）',
    remedyEn: 'Write a number from 0 to 100; if it is a growth rate, set valueKind to GROWTH_RATE',
  })),
  clause('INV-41', 'targetValue', rules.isBelowZero, ({ zh, en }) => ({
    message: `${zh}的指标值不能小于 0`,
    messageEn: `The target of ${en} cannot be below 0`,
    remedy: '请填写不小于 0 的指标值；要求下降的，用反向指标（≤）表达',
    remedyEn: 'Write a target of 0 or more; say a decrease by a negative indicator (LE)',
  })),
  clause('DEC-18', 'targetValue', rules.hasSignInNumber, ({ zh, en }) => ({
    message: `${zh}的指标值中含有计算符号`,
    messageEn: `The target of ${en} has the sign inside the number`,
    remedy: '请在指标值中只填数字，计算符号单独选择',
    remedyEn: 'Write only the number and choose the sign in its own field',
  })),
];
