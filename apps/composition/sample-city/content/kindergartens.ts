import { content } from '../content';
import { atLeast, atMost, satisfied } from '../indicators';

/** Project 3. */
export const kindergartens = content({
  no: 3,
  code: '99010026T000000000103',
  unitCode: '101002',
  name: '公办幼儿园学位扩容',
  fiscalYear: 2026,
  amount: 2_800,
  constructionOrPurchase: true,
  outline: '改扩建公办幼儿园 6 所，新增学位 1200 个，配齐教学和生活设备，秋季学期投入使用。',
  basis: '学前教育法；市“十四五”学前教育发展提升行动计划。',
  feasibility: '6 所园舍的用地和规划手续齐全，城东、城南片区学位缺口经摸底为 1350 个。',
  schedule: [
    ['施工招标', '2026-01-20', '2026-02-28'],
    ['园舍改扩建', '2026-03-01', '2026-07-31'],
    ['设备安装与开园验收', '2026-07-15', '2026-08-25'],
  ],
  costItems: [
    ['园舍改扩建（所）', '初步设计概算', '6', '3650000.00'],
    ['教学和生活设备（个学位）', '幼儿园装备标准', '1200', '3500.00'],
    ['设计与监理', '合同价', '1', '1900000.00'],
  ],
  goals: {
    annualGoal: '改扩建公办幼儿园 6 所，新增公办学位 1200 个，公办园在园幼儿占比提高到 58%。',
    indicators: [
      atMost(['23400', '元/人'], {
        id: 'C1',
        code: '41',
        name: '每个新增学位投入',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '竣工财务决算',
      }),
      atLeast(['1200', '个'], {
        id: 'O1',
        code: '11',
        name: '新增公办学位数',
        weight: '15.00',
        type: 'CUMULATIVE',
        source: '学籍管理系统',
        core: true,
      }),
      atLeast(['6', '所'], {
        id: 'O2',
        code: '11',
        name: '改扩建幼儿园数',
        weight: '10.00',
        type: 'CUMULATIVE',
        source: '竣工验收文件',
      }),
      atLeast(['100', '%'], {
        id: 'O3',
        code: '12',
        name: '工程与装备验收合格率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '验收报告',
      }),
      atMost(['8', '月'], {
        id: 'O4',
        code: '13',
        name: '开园完成时间',
        weight: '5.00',
        type: 'YEAR_END',
        source: '开园批复',
      }),
      atLeast(['58', '%'], {
        id: 'B1',
        code: '22',
        name: '公办园在园幼儿占比',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '教育事业统计报表',
        baselineValue: '52.7',
      }),
      satisfied('S1', '家长满意度', '91'),
    ],
  },
});
