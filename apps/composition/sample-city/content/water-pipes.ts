import { content } from '../content';
import { atLeast, atMost, satisfied } from '../indicators';

/** Project 1; its indicators are given (domain.md 18.3). */
export const waterPipes = content({
  no: 1,
  code: '99010026T000000000101',
  unitCode: '106003',
  name: '老旧供水管网改造工程（二期）',
  fiscalYear: 2026,
  amount: 5_200,
  constructionOrPurchase: true,
  outline: '改造城区使用满三十年的灰口铸铁供水管网 60 公里，同步更换阀门和入户支管，恢复路面。',
  basis: '市政府供水安全保障三年行动方案；一期工程竣工验收意见。',
  feasibility: '一期 42 公里已通水，漏损率由 14.6% 降至 12.1%；二期勘察设计和管线迁改协议已完成，具备开工条件。',
  schedule: [
    ['施工招标与管材采购', '2026-01-15', '2026-03-10'],
    ['分片区开挖、安装与试压', '2026-03-11', '2026-10-31'],
    ['路面恢复与竣工验收', '2026-11-01', '2026-12-15'],
  ],
  costItems: [
    ['球墨铸铁管及管件（公里）', '一期结算价与市场询价', '60', '480000.00'],
    ['开挖与管道安装（公里）', '市政工程预算定额', '60', '310000.00'],
    ['路面恢复（公里）', '市政工程预算定额', '60', '46000.00'],
    ['设计、监理与检测', '合同价', '1', '1840000.00'],
  ],
  goals: {
    scoringRuleSetId: 'mof-2020-10',
    annualGoal: '年内完成老旧供水管网改造 60 公里，分部工程一次验收合格，供水漏损率降至 9% 以下，用水户满意。',
    indicators: [
      atLeast(['60', '公里'], {
        id: 'I1',
        code: '11',
        name: '改造管网长度',
        weight: '30.00',
        type: 'CUMULATIVE',
        source: '工程竣工验收报告',
        meaning: '年内完成改造并通水的管网长度',
        quarterlyPlan: ['6', '24', '45', '60'],
        core: true,
      }),
      atLeast(['98', '%'], {
        id: 'I2',
        code: '12',
        name: '分部工程一次验收合格率',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '监理验收记录',
      }),
      atMost(['9', '%'], {
        id: 'I3',
        code: '22',
        name: '供水漏损率',
        weight: '30.00',
        type: 'POINT_IN_TIME',
        source: '供水管网漏损监测系统',
        baselineValue: '12.1',
        core: true,
      }),
      satisfied('I4', '用水户满意度', '88', 'RATIO'),
    ],
  },
});
