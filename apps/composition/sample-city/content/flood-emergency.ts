import { content } from '../content';
import { atLeast, atMost, satisfied } from '../indicators';

/** Project 36. */
export const floodEmergency = content({
  no: 36,
  code: '99010026T000000000116',
  unitCode: '106004',
  name: '防汛抢险应急（2026）',
  fiscalYear: 2026,
  amount: 500,
  constructionOrPurchase: true,
  outline: '储备防汛物资，应急处置河道险工险段 20 处，组织抢险队伍备勤和防汛演练。',
  basis: '防洪法；防汛条例；市防汛抗旱应急预案。',
  feasibility: '汛前排查险工险段 20 处，抢险队伍 150 人已登记造册，物资由定点厂家代储。',
  schedule: [
    ['汛前检查与物资采购', '2026-01-15', '2026-04-30'],
    ['汛期备勤与应急处置', '2026-05-01', '2026-10-31'],
    ['水毁修复与核销', '2026-11-01', '2026-12-15'],
  ],
  costItems: [
    ['防汛物资（批）', '代储协议价', '4', '480000.00'],
    ['险工险段应急处置（处）', '水利工程维修养护定额', '20', '92000.00'],
    ['抢险队伍备勤（人）', '备勤补助标准', '150', '6400.00'],
    ['汛前检查与演练', '上年单位支出', '1', '280000.00'],
  ],
  goals: {
    annualGoal: '处置险工险段 20 处，开展防汛演练 8 场，物资储备合格，汛期不发生因灾伤亡。',
    indicators: [
      atMost(['9.2', '万元'], {
        id: 'C1',
        code: '41',
        name: '单处险段处置成本',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '工程结算',
      }),
      atLeast(['20', '个'], {
        id: 'O1',
        code: '11',
        name: '处置险工险段数',
        weight: '15.00',
        type: 'CUMULATIVE',
        source: '险段处置台账',
        core: true,
      }),
      atLeast(['8', '场'], {
        id: 'O2',
        code: '11',
        name: '防汛演练场次',
        weight: '10.00',
        type: 'CUMULATIVE',
        source: '演练记录',
      }),
      atLeast(['98', '%'], {
        id: 'O3',
        code: '12',
        name: '防汛物资储备合格率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '物资检查记录',
      }),
      atMost(['2', '小时'], {
        id: 'O4',
        code: '13',
        name: '险情到场处置时间',
        weight: '5.00',
        type: 'POINT_IN_TIME',
        source: '防汛值班记录',
      }),
      atMost(['0', '人'], {
        id: 'B1',
        code: '22',
        name: '因汛伤亡人数',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '灾情统计报表',
      }),
      satisfied('S1', '沿河居民满意度', '88'),
    ],
  },
});
