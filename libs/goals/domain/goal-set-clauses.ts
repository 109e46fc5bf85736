import { decimalText } from '../../kernel/decimal';
import type { Level1 } from '../../rule-sets/domain/level2';
import type { ScoringData } from '../../rule-sets/domain/scoring-rule-set';
import type { GoalSet } from './goal-set';
import * as rules from './goal-set.rules';
import type { Told } from '../../kernel/rule-violation';
import { hundredWording, profileWording } from './weight-wording';

/** A clause about the goal form as a whole. */
export type GoalSetClause = Readonly<{
  rule: string;
  member: keyof GoalSet;
  breaks: (goalSet: GoalSet, facts: rules.GoalSetFacts, data: ScoringData) => boolean;
  /** The refused value as text; null where nothing was given. */
  value: (goalSet: GoalSet, data: ScoringData) => string | null;
  wording: (goalSet: GoalSet, data: ScoringData, facts: rules.GoalSetFacts) => Told;
}>;

const nothing = (): null => null;

const lacking = (level1: Level1, zh: string, en: string): GoalSetClause => ({
  rule: 'INV-04',
  member: 'indicators',
  breaks: (goalSet) => rules.lacksLevel1(goalSet, level1),
  value: nothing,
  wording: () => ({
    message: `缺少${zh}：至少要有一项`,
    messageEn: `There is no ${en} indicator; at least one is needed`,
    remedy: `请增加至少一项${zh}`,
    remedyEn: `Add at least one ${en} indicator`,
  }),
});

/** T3, INV-02 to INV-04: what the form as a whole must satisfy. */
export const goalSetClauses: readonly GoalSetClause[] = [
  {
    rule: 'T3',
    member: 'year',
    breaks: rules.isOfAnotherYear,
    value: ({ year }) => String(year),
    wording: ({ year }, _data, { fiscalYear, multiYear }) => ({
      message: `${year} 年度的绩效目标不属于本项目（预算年度 ${fiscalYear}${multiYear ? ' 起' : ''}）`,
      messageEn: `Goals of ${year} do not belong to this project (fiscal year ${fiscalYear}${multiYear ? ' and later' : ''})`,
      remedy: `请填报 ${fiscalYear} 年度的绩效目标`,
      remedyEn: `Write the goals of ${fiscalYear}`,
    }),
  },
  {
    rule: 'T3',
    member: 'annualGoal',
    breaks: ({ annualGoal }) => rules.isBlank(annualGoal),
    value: ({ annualGoal }) => annualGoal ?? null,
    wording: () => ({
      message: '缺少年度总体目标',
      messageEn: 'The annual goal is missing',
      remedy: '请填写年度总体目标',
      remedyEn: 'State the annual goal',
    }),
  },
  {
    rule: 'T3',
    member: 'multiYearGoal',
    breaks: rules.lacksMultiYearGoal,
    value: ({ multiYearGoal }) => multiYearGoal ?? null,
    wording: () => ({
      message: '项目期超过一年，缺少中期（总体）目标',
      messageEn: 'The project runs longer than one year and has no multi-year goal',
      remedy: '请填写中期（总体）目标',
      remedyEn: 'State the multi-year goal',
    }),
  },
  {
    rule: 'INV-02',
    member: 'indicators',
    breaks: (goalSet, _facts, data) => !rules.weightsFillHundred(goalSet, data),
    value: (goalSet, data) => decimalText(rules.totalWeight(goalSet, data)),
    wording: hundredWording,
  },
  {
    rule: 'INV-03',
    member: 'profileDepartureReason',
    breaks: (goalSet, _facts, data) => rules.departsWithoutReason(goalSet, data),
    value: ({ profileDepartureReason }) => profileDepartureReason ?? null,
    wording: profileWording,
  },
  lacking('OUTPUT', '产出指标', 'output'),
  lacking('BENEFIT', '效益指标', 'benefit'),
  {
    rule: 'INV-04',
    member: 'indicators',
    breaks: rules.lacksCost,
    value: nothing,
    wording: () => ({
      message: '基本建设、大型修缮和采购类项目必须设置成本指标',
      messageEn: 'Infrastructure, large repair and purchase projects need a cost indicator',
      remedy: '请增加至少一项成本指标（代码 41、42 或 43）',
      remedyEn: 'Add at least one cost indicator (code 41, 42 or 43)',
    }),
  },
];

/** DEC-18 about the whole form: passes with a confirmation that gives a reason. */
export const goalSetConfirmations: readonly GoalSetClause[] = [
  {
    rule: 'DEC-18',
    member: 'indicators',
    breaks: rules.allTargetsAlike,
    value: ({ indicators }) => indicators.find(({ nature }) => nature === 'QUANTITATIVE')?.targetValue ?? null,
    wording: () => ({
      message: '三项以上定量指标的指标值全部相同',
      messageEn: 'Three or more quantitative indicators all carry the same target',
      remedy: '请核对指标值；确属如此的，请确认并说明理由',
      remedyEn: 'Check the targets; if they are right, confirm them with a reason',
    }),
  },
];
