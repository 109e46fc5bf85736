import { content } from '../content';
import { atLeast, atMost, satisfied } from '../indicators';

/** Project 16: its weights come to 95 with the 10 of execution, so that INV-02 stands against its submission. */
export const schoolCanteens = content({
  no: 16,
  code: '99010027T000000000201',
  unitCode: '101002',
  name: '学校食堂“明厨亮灶”改造',
  fiscalYear: 2027,
  attribute: 'NEW',
  amount: 890,
  constructionOrPurchase: true,
  outline: '对 64 所学校和幼儿园食堂的操作间、视频监控和信息公示设施进行改造，接入市食品安全智慧监管平台。',
  basis: '食品安全法实施条例；学校食品安全与营养健康管理规定。',
  feasibility: '64 所食堂现场勘查完成，改造期安排在寒暑假，不影响供餐。',
  schedule: [
    ['设计与采购', '2027-02-20', '2027-05-31'],
    ['暑期集中改造', '2027-07-10', '2027-08-25'],
    ['平台接入与验收', '2027-09-01', '2027-10-31'],
  ],
  costItems: [
    ['操作间改造（所）', '现场勘查清单', '64', '86000.00'],
    ['视频监控与公示屏（套）', '市场询价', '64', '42000.00'],
    ['监管平台接入（所）', '平台接口报价', '64', '8000.00'],
    ['设计与监理', '合同价', '1', '196000.00'],
  ],
  goals: {
    annualGoal: '完成 64 所学校食堂“明厨亮灶”改造并全部接入智慧监管平台。',
    profileDepartureReason: '项目以设施改造为主，效益指标权重相应调低',
    indicators: [
      atMost(['13.9', '万元'], {
        id: 'C1',
        code: '41',
        name: '每所食堂改造成本',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '工程结算',
      }),
      atLeast(['64', '所'], {
        id: 'O1',
        code: '11',
        name: '改造食堂数',
        weight: '20.00',
        type: 'CUMULATIVE',
        source: '验收台账',
      }),
      atLeast(['98', '%'], {
        id: 'O2',
        code: '12',
        name: '视频在线率',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '智慧监管平台',
      }),
      atLeast(['95', '%'], {
        id: 'B1',
        code: '22',
        name: '食堂量化分级 B 级以上比例',
        weight: '15.00',
        type: 'POINT_IN_TIME',
        source: '量化分级公示',
      }),
      satisfied('S1', '师生和家长满意度', '90'),
    ],
  },
});
