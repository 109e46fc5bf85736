import { content } from '../content';
import { atLeast, atMost, judged, satisfied } from '../indicators';

/** Project 22. */
export const elderCare = content({
  no: 22,
  code: '99010027T000000000207',
  unitCode: '109002',
  name: '失能老人长期护理试点',
  fiscalYear: 2027,
  amount: 2_600,
  constructionOrPurchase: false,
  outline: '为 2000 名中度以上失能老人提供上门护理，统一评估、按月结算，培训护理员 800 人次。',
  basis: '长期护理保险制度试点指导意见；市试点方案（第二年）。',
  feasibility: '试点首年服务 1460 人，评估机构和 11 家服务机构已遴选，结算标准运行平稳。',
  schedule: [
    ['失能等级评估', '2027-01-10', '2027-03-31'],
    ['上门护理服务', '2027-01-10', '2027-12-31'],
    ['护理员培训', '2027-03-01', '2027-10-31'],
  ],
  costItems: [
    ['上门护理服务（人）', '试点结算标准', '2000', '11400.00'],
    ['失能等级评估（人次）', '评估服务合同价', '3200', '300.00'],
    ['护理员培训（人次）', '培训补贴标准目录', '800', '1800.00'],
    ['信息系统与服务监督', '合同价', '1', '800000.00'],
  ],
  goals: {
    annualGoal: '为 2000 名失能老人提供长期护理服务，家庭照护负担明显减轻。',
    indicators: [
      atLeast(['2000', '人'], {
        id: 'O1',
        code: '11',
        name: '接受护理服务的失能老人数',
        weight: '25.00',
        type: 'CUMULATIVE',
        source: '长期护理结算系统',
        core: true,
      }),
      atLeast(['96', '%'], {
        id: 'O2',
        code: '12',
        name: '护理服务抽查合格率',
        weight: '15.00',
        type: 'POINT_IN_TIME',
        source: '服务监督记录',
      }),
      atMost(['15', '工作日'], {
        id: 'O3',
        code: '13',
        name: '申请到评估的平均时间',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '评估受理台账',
      }),
      atLeast(['70', '%'], {
        id: 'B1',
        code: '22',
        name: '重度失能老人服务覆盖率',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '民政与医保数据比对',
        baselineValue: '51',
      }),
      judged(
        { id: 'B2', name: '长期护理服务标准体系', weight: '10.00', source: '标准文件与监督记录' },
        '标准齐全且执行到位为达成；标准齐全但执行不到位为部分达成；没有标准为未达成',
      ),
      satisfied('S1', '老人及家属满意度', '90'),
    ],
  },
});
