import { paper } from '../attachment';
import { content, costItems } from '../content';
import { atLeast, atMost, satisfied } from '../indicators';

/** Project 17. */
export const publicBicycles = content({
  no: 17,
  code: '99010027T000000000202',
  unitCode: '104002',
  name: '公共自行车系统更新',
  fiscalYear: 2027,
  amount: 2_350,
  constructionOrPurchase: true,
  outline: '更新公共自行车 9000 辆和 300 个站点的锁止设备，升级调度结算平台，回收处置旧车。',
  basis: '城市绿色出行行动方案。',
  feasibility: '现有车辆平均使用七年，完好率 61%；站点用地和供电保持不变。',
  schedule: [
    ['车辆和设备采购', '2027-02-20', '2027-05-20'],
    ['分片区更换', '2027-05-21', '2027-09-30'],
    ['平台切换与验收', '2027-10-01', '2027-11-15'],
  ],
  costItems: [
    ['公共自行车（辆）', '厂家报价', '9000', '1350.00'],
    ['站点锁止设备（个站点）', '厂家报价', '300', '26000.00'],
    ['调度结算平台', '软件报价', '1', '2600000.00'],
    ['旧车回收处置（辆）', '处置服务报价', '9000', '50.00'],
    ['监理与培训', '合同价', '1', '500000.00'],
  ],
  goals: {
    annualGoal: '更新公共自行车 9000 辆，车辆完好率达到 96%，日均骑行量恢复到 3.2 万人次。',
    indicators: [
      atMost(['1350', '元'], {
        id: 'C1',
        code: '41',
        name: '单车购置成本',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '采购合同',
      }),
      atLeast(['9000', '辆'], {
        id: 'O1',
        code: '11',
        name: '更新车辆数',
        weight: '20.00',
        type: 'CUMULATIVE',
        source: '投放台账',
        core: true,
      }),
      atLeast(['96', '%'], {
        id: 'O2',
        code: '12',
        name: '车辆完好率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '运维平台',
      }),
      atMost(['10', '月'], {
        id: 'O3',
        code: '13',
        name: '更新完成时间',
        weight: '10.00',
        type: 'YEAR_END',
        source: '验收文件',
      }),
      atLeast(['32000', '人次'], {
        id: 'B1',
        code: '22',
        name: '日均骑行量',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '运维平台',
        baselineValue: '18600',
      }),
      satisfied('S1', '骑行市民满意度', '88'),
    ],
  },
});

/** After the first return: the documents asked for, another supplier for the bicycles, the money moved to the platform. */
export const correctedBicycles = {
  changes: {
    basis: '城市绿色出行行动方案；市政府 2026 年第 11 次常务会议纪要（云府会〔2026〕11 号）。',
    costItems: costItems(
      ['公共自行车（辆）', '三家厂家报价的中间价', '9000', '1300.00'],
      ['站点锁止设备（个站点）', '厂家报价', '300', '26000.00'],
      ['调度结算平台', '软件功能点测算', '1', '3050000.00'],
      ['旧车回收处置（辆）', '处置服务报价', '9000', '50.00'],
      ['监理与培训', '合同价', '1', '500000.00'],
    ),
  },
  attachments: [
    ...publicBicycles.attachments,
    paper('常务会议纪要摘录', '会议原则同意更新公共自行车系统，资金由 2027 年度预算统筹安排。'),
    paper('车辆询价记录', '甲厂 1270 元/辆', '乙厂 1300 元/辆', '丙厂 1385 元/辆'),
  ],
  goalSet: {
    ...publicBicycles.goalSet,
    indicators: publicBicycles.goalSet.indicators.map((row) =>
      row.indicatorId === 'C1' ? { ...row, targetValue: '1300' } : row,
    ),
  },
};
