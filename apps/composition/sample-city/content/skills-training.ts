import { content } from '../content';
import { atLeast, atMost, judged, satisfied } from '../indicators';

/** Project 4. */
export const skillsTraining = content({
  no: 4,
  code: '99010026T000000000104',
  unitCode: '103002',
  name: '职业技能提升培训补贴',
  fiscalYear: 2026,
  amount: 1_500,
  constructionOrPurchase: false,
  outline: '对企业职工、高校毕业生和农民工开展补贴性职业技能培训 1 万人次，按证书等级兑付补贴。',
  basis: '就业促进法；职业技能提升行动实施方案。',
  feasibility: '定点培训机构 34 家已公示，培训需求经企业和街道两级征集，资金测算按上年人均补贴标准。',
  schedule: [
    ['培训计划下达', '2026-01-20', '2026-02-28'],
    ['分批开班与考核', '2026-03-01', '2026-11-15'],
    ['补贴审核兑付', '2026-04-01', '2026-12-20'],
  ],
  costItems: [
    ['高级工及以上培训补贴（人次）', '培训补贴标准目录', '3000', '2400.00'],
    ['中级工培训补贴（人次）', '培训补贴标准目录', '5000', '1300.00'],
    ['初级工和专项能力培训补贴（人次）', '培训补贴标准目录', '2000', '600.00'],
    ['考核评审与监管', '上年支出', '1', '100000.00'],
  ],
  goals: {
    annualGoal: '开展补贴性职业技能培训 1 万人次，取证率不低于 85%，培训后半年就业率不低于 60%。',
    indicators: [
      atLeast(['10000', '人次'], {
        id: 'O1',
        code: '11',
        name: '补贴性培训人次',
        weight: '25.00',
        type: 'CUMULATIVE',
        source: '职业技能培训实名制系统',
        quarterlyPlan: ['1500', '4500', '7800', '10000'],
        core: true,
      }),
      atLeast(['85', '%'], {
        id: 'O2',
        code: '12',
        name: '取得职业资格或技能等级证书比例',
        weight: '15.00',
        type: 'POINT_IN_TIME',
        source: '技能等级证书查询系统',
      }),
      atMost(['20', '工作日'], {
        id: 'O3',
        code: '13',
        name: '补贴平均兑付时间',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '补贴发放台账',
      }),
      atLeast(['60', '%'], {
        id: 'B1',
        code: '22',
        name: '培训后半年就业率',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '就业登记与社保缴费比对',
      }),
      judged(
        { id: 'B2', name: '企业技能人才自主评价机制', weight: '10.00', source: '自主评价备案文件' },
        '规模以上企业普遍开展为达成；部分开展为部分达成；未开展为未达成',
      ),
      satisfied('S1', '参训人员满意度', '90'),
    ],
  },
});
