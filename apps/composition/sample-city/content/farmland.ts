import { content } from '../content';
import { atLeast, atMost, satisfied } from '../indicators';

/** Project 5. */
export const farmland = content({
  no: 5,
  code: '99010026T000000000105',
  unitCode: '107003',
  name: '高标准农田建设管护',
  fiscalYear: 2026,
  amount: 2_100,
  constructionOrPurchase: true,
  outline: '对已建成的 14 万亩高标准农田开展田间道路、沟渠、泵站维修和专人管护。',
  basis: '乡村振兴促进法；高标准农田工程设施管护办法。',
  feasibility: '管护主体和网格已落实到村，设施台账完成上图入库，维修清单经镇村核实。',
  schedule: [
    ['维修清单核定与招标', '2026-01-20', '2026-03-15'],
    ['春灌前集中维修', '2026-03-16', '2026-05-31'],
    ['日常管护与秋冬维修', '2026-06-01', '2026-12-20'],
  ],
  costItems: [
    ['田间道路和沟渠维修（亩）', '水利工程维修养护定额', '140000', '92.00'],
    ['泵站和机井维护（座）', '上年单位支出', '320', '16500.00'],
    ['管护人员补助（人）', '管护办法', '280', '8500.00'],
    ['巡检与墒情监测', '合同价', '1', '460000.00'],
  ],
  goals: {
    annualGoal: '管护高标准农田 14 万亩，灌排设施完好率达到 95%，项目区粮食稳产增产。',
    indicators: [
      atMost(['2100', '万元'], {
        id: 'C1',
        code: '41',
        name: '管护总成本',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '财务决算',
      }),
      atLeast(['140000', '亩'], {
        id: 'O1',
        code: '11',
        name: '管护高标准农田面积',
        weight: '20.00',
        type: 'CUMULATIVE',
        source: '高标准农田监测监管平台',
        core: true,
      }),
      atLeast(['95', '%'], {
        id: 'O2',
        code: '12',
        name: '灌排设施完好率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '季度巡检报告',
      }),
      atLeast(['98', '%'], {
        id: 'O3',
        code: '13',
        name: '报修按时修复率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '报修工单',
      }),
      atLeast(['40', '千克'], {
        id: 'B1',
        code: '21',
        name: '项目区粮食亩均增产',
        weight: '20.00',
        type: 'YEAR_END',
        source: '农业统计调查',
      }),
      satisfied('S1', '受益农户满意度', '90'),
    ],
  },
});
