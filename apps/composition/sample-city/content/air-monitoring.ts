import { content } from '../content';
import { atLeast, atMost, satisfied } from '../indicators';

/** Project 6. */
export const airMonitoring = content({
  no: 6,
  code: '99010026T000000000106',
  unitCode: '105002',
  name: '空气质量网格化监测站运维',
  fiscalYear: 2026,
  amount: 480,
  constructionOrPurchase: false,
  outline: '运行维护全市 160 座空气质量网格化微型监测站，更换到期传感器，开展数据质控和溯源分析。',
  basis: '大气污染防治法；市空气质量持续改善行动实施方案。',
  feasibility: '监测站已全部并网运行三年，运维单位和质控规程明确。',
  schedule: [
    ['运维采购', '2026-01-15', '2026-02-28'],
    ['日常运维与质控', '2026-03-01', '2026-12-31'],
    ['传感器集中更换', '2026-05-01', '2026-06-30'],
  ],
  costItems: [
    ['站点运维（座）', '上年合同价', '160', '21000.00'],
    ['传感器更换（套）', '市场询价', '160', '6500.00'],
    ['数据平台与质控', '合同价', '1', '400000.00'],
  ],
  goals: {
    annualGoal: '保证 160 座微型监测站稳定运行，数据有效捕获率达到 95%，支撑 PM2.5 年均浓度降至 34 微克/立方米。',
    indicators: [
      atLeast(['160', '座'], {
        id: 'O1',
        code: '11',
        name: '正常运行的监测站数',
        weight: '25.00',
        type: 'POINT_IN_TIME',
        source: '监测平台运行记录',
        core: true,
      }),
      atLeast(['95', '%'], {
        id: 'O2',
        code: '12',
        name: '监测数据有效捕获率',
        weight: '15.00',
        type: 'POINT_IN_TIME',
        source: '数据质控月报',
      }),
      atMost(['4', '小时'], {
        id: 'O3',
        code: '13',
        name: '故障响应时间',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '运维工单',
      }),
      atMost(['34', 'μg/m³'], {
        id: 'B1',
        code: '23',
        name: 'PM2.5 年均浓度',
        weight: '20.00',
        type: 'YEAR_END',
        source: '国控站点年报',
        baselineValue: '36',
      }),
      atLeast(['310', '天'], {
        id: 'B2',
        code: '23',
        name: '空气质量优良天数',
        weight: '10.00',
        type: 'YEAR_END',
        source: '国控站点年报',
      }),
      satisfied('S1', '市民对空气质量的满意度', '85'),
    ],
  },
});
