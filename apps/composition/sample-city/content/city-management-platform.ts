import { content } from '../content';
import { atLeast, atMost, judged, satisfied } from '../indicators';

/** Project 8. */
export const cityManagementPlatform = content({
  no: 8,
  code: '99010026T000000000108',
  unitCode: '113002',
  name: '智慧城管数据平台升级',
  fiscalYear: 2026,
  amount: 1_250,
  constructionOrPurchase: true,
  outline: '升级智慧城管数据平台，接入 30 个业务系统，重建 12 项城管业务模块，扩充视频智能分析能力。',
  basis: '城市运行管理服务平台建设指南；市数字政府建设三年行动方案。',
  feasibility: '一期平台已运行四年，接口清单经各部门确认，机房和网络条件具备，技术方案通过专家论证。',
  schedule: [
    ['需求确认与采购', '2026-01-15', '2026-03-15'],
    ['开发、接入与数据治理', '2026-03-16', '2026-10-15'],
    ['试运行与验收', '2026-10-16', '2026-12-10'],
  ],
  costItems: [
    ['平台软件开发（人月）', '软件造价评估报告', '200', '28000.00'],
    ['视频智能分析（路）', '市场询价', '1500', '2200.00'],
    ['服务器与存储（台套）', '市场询价', '20', '105000.00'],
    ['数据治理与接口（个）', '软件功能点测算', '30', '30000.00'],
    ['监理与安全测评', '合同价', '1', '600000.00'],
  ],
  goals: {
    annualGoal: '完成平台升级，接入业务系统 30 个、上线业务模块 12 项，城管案件按期处置率达到 95%。',
    indicators: [
      atMost(['1250', '万元'], {
        id: 'C1',
        code: '41',
        name: '平台升级总成本',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '合同与财务支付记录',
      }),
      atLeast(['30', '个'], {
        id: 'O1',
        code: '11',
        name: '接入业务系统数',
        weight: '15.00',
        type: 'CUMULATIVE',
        source: '平台接口台账',
        quarterlyPlan: ['7', '15', '23', '30'],
        core: true,
      }),
      atLeast(['12', '项'], {
        id: 'O2',
        code: '11',
        name: '上线业务模块数',
        weight: '10.00',
        type: 'CUMULATIVE',
        source: '模块上线确认单',
      }),
      atLeast(['98', '%'], {
        id: 'O3',
        code: '12',
        name: '数据质量检查合格率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '数据治理月报',
      }),
      atMost(['11', '月'], {
        id: 'O4',
        code: '13',
        name: '平台上线完成时间',
        weight: '5.00',
        type: 'YEAR_END',
        source: '初步验收报告',
      }),
      atLeast(['95', '%'], {
        id: 'B1',
        code: '22',
        name: '城管案件按期处置率',
        weight: '15.00',
        type: 'POINT_IN_TIME',
        source: '城管案件系统',
        baselineValue: '92.6',
      }),
      judged(
        { id: 'B2', name: '数据共享长效机制', weight: '5.00', source: '数据共享协议及更新记录' },
        '协议齐全且按期更新为达成；协议齐全但更新不及时为部分达成；无协议为未达成',
      ),
      satisfied('S1', '平台使用单位满意度', '90'),
    ],
  },
});
