import { content } from '../content';
import { atLeast, atMost, satisfied } from '../indicators';

/** Project 21. */
export const digitalFarm = content({
  no: 21,
  code: '99010027T000000000206',
  unitCode: '107003',
  name: '乡村振兴数字农业示范园',
  fiscalYear: 2027,
  amount: 1_950,
  constructionOrPurchase: true,
  outline: '在示范园续建智能温室 12 座、水肥一体化 1500 亩，完善物联网监测和数字农业服务平台。',
  basis: '数字乡村发展行动计划；示范园一期验收意见。',
  feasibility: '一期 8 座温室已满产，土地流转合同期至 2035 年，技术依托市农科院。',
  schedule: [
    ['设计招标', '2027-02-20', '2027-04-15'],
    ['温室与水肥设施建设', '2027-04-16', '2027-10-15'],
    ['平台联调与验收', '2027-10-16', '2027-12-10'],
  ],
  costItems: [
    ['智能温室（座）', '一期结算价', '12', '860000.00'],
    ['物联网监测系统', '市场询价', '1', '3680000.00'],
    ['水肥一体化（亩）', '行业定额', '1500', '2400.00'],
    ['数字农业服务平台', '软件功能点测算', '1', '1900000.00'],
  ],
  goals: {
    annualGoal: '建成智能温室 12 座、水肥一体化 1500 亩，园区亩均产值增加 3000 元，带动农户 600 户。',
    indicators: [
      atMost(['86', '万元'], {
        id: 'C1',
        code: '41',
        name: '单座温室建设成本',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '工程结算',
      }),
      atLeast(['12', '座'], {
        id: 'O1',
        code: '11',
        name: '建成智能温室数',
        weight: '15.00',
        type: 'CUMULATIVE',
        source: '竣工验收文件',
        core: true,
      }),
      atLeast(['1500', '亩'], {
        id: 'O2',
        code: '11',
        name: '水肥一体化面积',
        weight: '15.00',
        type: 'CUMULATIVE',
        source: '工程计量台账',
      }),
      atLeast(['97', '%'], {
        id: 'O3',
        code: '12',
        name: '设施验收合格率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '验收报告',
      }),
      atLeast(['600', '户'], {
        id: 'B1',
        code: '22',
        name: '带动农户数',
        weight: '20.00',
        type: 'CUMULATIVE',
        source: '务工与订单合同',
      }),
      satisfied('S1', '园区农户满意度', '90'),
    ],
  },
});
