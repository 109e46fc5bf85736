import { content } from '../content';
import { atLeast, judged, satisfied } from '../indicators';

/** Project 24. */
export const startupIncubators = content({
  no: 24,
  code: '99010027T000000000209',
  unitCode: '103002',
  name: '创业孵化基地补助',
  fiscalYear: 2027,
  amount: 680,
  constructionOrPurchase: false,
  outline: '对 8 家市级创业孵化基地和 160 家入驻初创企业给予运行、场租补助，开展创业辅导 80 场。',
  basis: '重点群体创业推进行动方案；市级创业孵化基地管理办法。',
  feasibility: '8 家基地年度考核合格，入驻企业名单已核实。',
  schedule: [
    ['申报与评审', '2027-02-20', '2027-04-30'],
    ['补助发放', '2027-05-01', '2027-09-30'],
    ['考核', '2027-10-01', '2027-11-30'],
  ],
  costItems: [
    ['孵化基地运行补助（家）', '管理办法', '8', '500000.00'],
    ['入驻企业场租补助（家）', '管理办法', '160', '15000.00'],
    ['创业辅导活动（场）', '上年支出', '80', '5000.00'],
  ],
  goals: {
    annualGoal: '扶持 160 家初创企业，带动就业 900 人，企业一年存活率不低于 82%。',
    indicators: [
      atLeast(['160', '家'], {
        id: 'O1',
        code: '11',
        name: '补助入驻企业数',
        weight: '25.00',
        type: 'CUMULATIVE',
        source: '补助发放台账',
        core: true,
      }),
      atLeast(['82', '%'], {
        id: 'O2',
        code: '12',
        name: '入驻企业一年存活率',
        weight: '15.00',
        type: 'POINT_IN_TIME',
        source: '市场主体登记信息',
      }),
      atLeast(['95', '%'], {
        id: 'O3',
        code: '13',
        name: '补助按时发放率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '支付凭证',
      }),
      atLeast(['900', '人'], {
        id: 'B1',
        code: '22',
        name: '带动就业人数',
        weight: '20.00',
        type: 'CUMULATIVE',
        source: '社保缴费比对',
      }),
      judged(
        { id: 'B2', name: '孵化基地动态退出机制', weight: '10.00', source: '考核通报' },
        '按年考核并退出不合格基地为达成；只考核不退出为部分达成；未考核为未达成',
      ),
      satisfied('S1', '入驻企业满意度', '90'),
    ],
  },
});
