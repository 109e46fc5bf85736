import type { GoalSet, Indicator } from '../../libs/goals/domain/goal-set';

/** Rows that both templates share: renewal of old water pipes, the kind of project that 18.2 opens with. */
const pipes: Indicator = {
  indicatorId: 'O1',
  level1: 'OUTPUT',
  level2Code: '11',
  name: '改造老旧供水管网长度',
  nature: 'QUANTITATIVE',
  sign: 'GE',
  targetValue: '60',
  unit: '公里',
  accumulationType: 'CUMULATIVE',
  weight: '15.00',
  scoringMethod: 'RATIO',
  valueKind: 'LEVEL',
  scoringStandard: '完成目标得满分，未完成的按完成比例得分',
  dataSource: '工程竣工验收报告',
  meaning: '年内完成改造并通水的管网长度',
  baselineValue: '42',
  quarterlyPlan: ['6', '24', '45', '60'],
  core: true,
};

const acceptance: Indicator = {
  indicatorId: 'O2',
  level1: 'OUTPUT',
  level2Code: '12',
  name: '分部工程一次验收合格率',
  nature: 'QUANTITATIVE',
  sign: 'GE',
  targetValue: '98',
  unit: '%',
  accumulationType: 'POINT_IN_TIME',
  weight: '15.00',
  scoringMethod: 'RATIO',
  valueKind: 'LEVEL',
  scoringStandard: '达到目标得满分，未达到的按完成比例得分',
  dataSource: '监理验收记录',
};

const finish: Indicator = {
  indicatorId: 'O3',
  level1: 'OUTPUT',
  level2Code: '13',
  name: '年度改造任务完成时间',
  nature: 'QUANTITATIVE',
  sign: 'LE',
  targetValue: '11',
  unit: '月',
  accumulationType: 'YEAR_END',
  weight: '10.00',
  scoringMethod: 'RATIO',
  valueKind: 'LEVEL',
  scoringStandard: '按期完成得满分，逾期的按比例得分',
  dataSource: '竣工验收备案表',
};

const cost: Indicator = {
  indicatorId: 'C1',
  level1: 'COST',
  level2Code: '41',
  name: '单位长度改造成本',
  nature: 'QUANTITATIVE',
  sign: 'LE',
  targetValue: '86.50',
  unit: '万元',
  accumulationType: 'POINT_IN_TIME',
  weight: '20.00',
  scoringMethod: 'RATIO',
  valueKind: 'LEVEL',
  scoringStandard: '不超过目标得满分，超过的按比例得分',
  dataSource: '工程结算审核报告',
};

const leakage: Indicator = {
  indicatorId: 'B1',
  level1: 'BENEFIT',
  level2Code: '22',
  name: '供水漏损率',
  nature: 'QUANTITATIVE',
  sign: 'LE',
  targetValue: '9',
  unit: '%',
  accumulationType: 'POINT_IN_TIME',
  weight: '10.00',
  scoringMethod: 'RATIO',
  valueKind: 'LEVEL',
  scoringStandard: '不高于目标得满分，高于目标的按比例得分',
  dataSource: '供水管网漏损监测系统',
};

const upkeep: Indicator = {
  indicatorId: 'B2',
  level1: 'BENEFIT',
  level2Code: '24',
  name: '管网长效管护机制健全性',
  nature: 'QUALITATIVE',
  accumulationType: 'YEAR_END',
  weight: '10.00',
  scoringMethod: 'JUDGED',
  valueKind: 'LEVEL',
  scoringStandard: '制度健全且执行到位为达成；制度健全但执行不到位为部分达成；未建立制度为未达成',
  dataSource: '管护制度文件及检查记录',
};

const satisfaction: Indicator = {
  indicatorId: 'S1',
  level1: 'SATISFACTION',
  level2Code: '31',
  name: '用水户满意度',
  nature: 'QUANTITATIVE',
  sign: 'GE',
  targetValue: '88',
  unit: '%',
  accumulationType: 'YEAR_END',
  weight: '10.00',
  scoringMethod: 'BAND',
  valueKind: 'LEVEL',
  scoringStandard: '90%以上得满分，80%至90%得80%，60%至80%得50%，60%以下不得分',
  dataSource: '用水户问卷调查',
};

/** A sound goal set by template B, profile cost 20, output 40, benefit 20, satisfaction 10; rows 0-6: O1 O2 O3 C1 B1 B2 S1. */
export const soundGoalSet = (year: number): GoalSet => ({
  year,
  scoringRuleSetId: 'mof-2021-101',
  annualGoal: `${year} 年完成老旧供水管网改造 60 公里，供水漏损率降至 9% 以下。`,
  indicators: [pipes, acceptance, finish, cost, leakage, upkeep, satisfaction],
});

/** The same project by template A, profile output 50, benefit 30, satisfaction 10; rows 0-6: O1 O2 O3 C1 B1 B2 S1. */
export const soundGoalSetA = (year: number): GoalSet => ({
  ...soundGoalSet(year),
  scoringRuleSetId: 'mof-2020-10',
  indicators: [
    pipes,
    acceptance,
    finish,
    { ...cost, level1: 'OUTPUT', level2Code: '14', weight: '10.00' },
    { ...leakage, weight: '15.00' },
    { ...upkeep, weight: '15.00' },
    { ...satisfaction, scoringMethod: 'RATIO' },
  ],
});

/** The goal set with some members of one row replaced. */
export const withRow = (goalSet: GoalSet, index: number, changes: Partial<Indicator>): GoalSet => ({
  ...goalSet,
  indicators: goalSet.indicators.map((row, n) => (n === index ? { ...row, ...changes } : row)),
});

/** The goal set with one member of one row left out. */
export const withoutMember = (goalSet: GoalSet, index: number, member: keyof Indicator): GoalSet => ({
  ...goalSet,
  indicators: goalSet.indicators.map((row, n) => {
    if (n !== index) return row;
    const { [member]: _left, ...rest } = row;
    return rest as Indicator;
  }),
});

/** The goal set with other weights, row by row. */
export const withWeights = (goalSet: GoalSet, weights: readonly string[]): GoalSet => ({
  ...goalSet,
  indicators: goalSet.indicators.map((row, n) => ({ ...row, weight: weights[n] ?? '' })),
});
