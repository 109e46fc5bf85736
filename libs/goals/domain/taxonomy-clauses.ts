import type { ScoringData } from '../../rule-sets/domain/scoring-rule-set';
import type { IndicatorClause } from './indicator-clauses';
import * as rules from './indicator.rules';

const codesOf = ({ taxonomy }: ScoringData): string[] =>
  taxonomy.filter(({ level1 }) => level1 !== 'EXECUTION').map(({ code }) => code);

/** DEC-03, DEC-07, DEC-11 and domain.md 5: where a row may stand and how it may be scored. */
export const taxonomyClauses: readonly IndicatorClause[] = [
  {
    rule: 'T3',
    member: 'level1',
    breaks: rules.unknownLevel1,
    wording: ({ zh, en }) => ({
      message: `${zh}的一级指标不存在`,
      messageEn: `${en} has an unknown level-1 group`,
      remedy: '请选择 COST（成本）、OUTPUT（产出）、BENEFIT（效益）或 SATISFACTION（满意度）',
      remedyEn: 'Choose COST, OUTPUT, BENEFIT or SATISFACTION',
    }),
  },
  {
    rule: 'T3',
    member: 'level2Code',
    breaks: rules.unknownCode,
    wording: ({ zh, en }, { level2Code }, data) => ({
      message: `${zh}的二级指标代码“${level2Code ?? ''}”不能填报`,
      messageEn: `${en} has a level-2 code that cannot be filled`,
      remedy: `请使用：${codesOf(data).join('、')}（预算执行率由系统自动加入）`,
      remedyEn: `Use one of ${codesOf(data).join(', ')} (the execution item is added by the platform)`,
    }),
  },
  {
    rule: 'DEC-03',
    member: 'level2Code',
    breaks: rules.codeOfOtherTemplate,
    wording: ({ zh, en }, { level2Code }, { template }) => ({
      message: `${zh}的二级指标代码“${level2Code ?? ''}”不属于模板${template}`,
      messageEn: `${en} has a level-2 code that does not belong to template ${template}`,
      remedy: '模板A的成本用代码 14（产出项下），模板B的成本用代码 41、42、43（成本项下）',
      remedyEn: 'Cost is code 14 under output in template A, and codes 41-43 under cost in template B',
    }),
  },
  {
    rule: 'T3',
    member: 'level2Code',
    breaks: rules.codeOfOtherLevel1,
    wording: ({ zh, en }, { level1, level2Code }) => ({
      message: `${zh}的二级指标“${level2Code ?? ''}”不在一级指标“${level1 ?? ''}”之下`,
      messageEn: `${en} has a level-2 code of another level-1 group`,
      remedy: '请使一级指标与二级指标相一致',
      remedyEn: 'Make level 1 and level 2 agree',
    }),
  },
  {
    rule: 'T3',
    member: 'plannedMonth',
    breaks: rules.lacksPlannedMonth,
    wording: ({ zh, en }) => ({
      message: `${zh}是里程碑型指标，缺少计划完成月份`,
      messageEn: `${en} is a milestone and has no planned month`,
      remedy: '请填写计划完成月份（1 至 12）',
      remedyEn: 'State the planned month, 1 to 12',
    }),
  },
  {
    rule: 'DEC-07',
    member: 'scoringMethod',
    breaks: rules.bandsOtherThings,
    wording: ({ zh, en }) => ({
      message: `${zh}不是满意度指标，不能按满意度分档赋分`,
      messageEn: `${en} is not about satisfaction and cannot be scored by satisfaction bands`,
      remedy: '请改用其他评分方法',
      remedyEn: 'Use another scoring method',
    }),
  },
  {
    rule: 'DEC-07',
    member: 'scoringMethod',
    breaks: rules.satisfiesByOtherMethod,
    wording: ({ zh, en }, _indicator, { satisfactionMethod }) => ({
      message: `${zh}是满意度指标，评分方法与规则集规定的不一致`,
      messageEn: `${en} is about satisfaction and uses another scoring method than the rule set`,
      remedy:
        satisfactionMethod === 'BAND'
          ? '请把评分方法改为满意度分档赋分（BAND）'
          : '请把评分方法改为按完成比例赋分（RATIO）',
      remedyEn: `Set the scoring method to ${satisfactionMethod}`,
    }),
  },
  {
    rule: 'DEC-11',
    member: 'passThreshold',
    breaks: rules.thresholdOutOfRange,
    wording: ({ zh, en }) => ({
      message: `${zh}的及格门槛必须是 0 到 1 之间的完成比例`,
      messageEn: `The pass threshold of ${en} must be a completion ratio from 0 to 1`,
      remedy: '请填写 0 到 1 之间的小数，例如 0.60',
      remedyEn: 'Write a decimal from 0 to 1, for instance 0.60',
    }),
  },
];
