import type { GoalSet, Indicator, Sign } from './goal-set';

type Label = Readonly<{ zh: string; en: string }>;

/** Names of the fields of an indicator row, as the goal form (15.1) has them. */
export const indicatorLabels: Readonly<Record<keyof Indicator, Label>> = {
  indicatorId: { zh: '指标编号', en: 'indicator id' },
  level1: { zh: '一级指标', en: 'level-1 indicator' },
  level2Code: { zh: '二级指标', en: 'level-2 indicator' },
  name: { zh: '三级指标名称', en: 'name' },
  nature: { zh: '指标性质（定量/定性）', en: 'nature' },
  sign: { zh: '计算符号', en: 'sign' },
  targetValue: { zh: '指标值', en: 'target value' },
  unit: { zh: '计量单位', en: 'unit' },
  accumulationType: { zh: '累计类型', en: 'accumulation type' },
  weight: { zh: '权重', en: 'weight' },
  scoringMethod: { zh: '评分方法', en: 'scoring method' },
  valueKind: { zh: '数值类别', en: 'kind of value' },
  scoringStandard: { zh: '评分标准', en: 'scoring standard' },
  dataSource: { zh: '数据来源', en: 'data source' },
  meaning: { zh: '指标解释', en: 'meaning' },
  baselineValue: { zh: '基期值', en: 'base value' },
  passThreshold: { zh: '及格门槛', en: 'pass threshold' },
  tolerance: { zh: '容差', en: 'tolerance' },
  plannedMonth: { zh: '计划完成月份', en: 'planned month' },
  quarterlyPlan: { zh: '季度计划值', en: 'quarterly plan' },
  core: { zh: '核心指标', en: 'core indicator' },
};

/** Names of the fields of the goal set itself. */
export const goalSetLabels: Readonly<Record<keyof GoalSet, Label>> = {
  year: { zh: '预算年度', en: 'fiscal year' },
  scoringRuleSetId: { zh: '计分规则集', en: 'scoring rule set' },
  annualGoal: { zh: '年度总体目标', en: 'annual goal' },
  multiYearGoal: { zh: '中期（总体）目标', en: 'multi-year goal' },
  profileDepartureReason: { zh: '偏离权重结构的理由', en: 'reason for the departure from the profiles' },
  indicators: { zh: '绩效指标', en: 'indicators' },
};

/** Signs as the form shows them (DEC-10). */
export const signLabels: Readonly<Record<Sign, string>> = { GE: '≥', GT: '>', EQ: '=', LT: '<', LE: '≤' };
