import { content } from '../content';
import { atLeast, atMost, satisfied } from '../indicators';

/** Project 34, secret: it stands in the platform with what its money needs, and is never disclosed (INV-28). */
export const secretSystems = content({
  no: 34,
  code: '99010026T000000000117',
  unitCode: '113002',
  name: '涉密信息系统改造',
  fiscalYear: 2026,
  amount: 900,
  constructionOrPurchase: true,
  classified: true,
  outline: '按分级保护要求改造涉密终端和应用系统，具体内容见线下涉密材料。',
  basis: '保守国家秘密法；分级保护管理规定。',
  feasibility: '改造方案已按保密规定完成审查，具体内容见线下涉密材料。',
  schedule: [
    ['采购', '2026-01-15', '2026-03-15'],
    ['分批改造', '2026-03-16', '2026-10-31'],
    ['测评与验收', '2026-11-01', '2026-12-10'],
  ],
  costItems: [
    ['终端（台）', '政府采购协议价', '400', '7800.00'],
    ['服务器与数据库（套）', '政府采购协议价', '16', '145000.00'],
    ['应用系统改造（项）', '软件造价评估报告', '12', '240000.00'],
    ['分级保护测评', '合同价', '1', '680000.00'],
  ],
  goals: {
    annualGoal: '改造终端 400 台、应用系统 12 项，通过分级保护测评，全年无失泄密事件。',
    indicators: [
      atMost(['7800', '元'], {
        id: 'C1',
        code: '41',
        name: '单台终端改造成本',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '采购合同',
      }),
      atLeast(['400', '台'], {
        id: 'O1',
        code: '11',
        name: '改造终端数',
        weight: '15.00',
        type: 'CUMULATIVE',
        source: '验收台账',
      }),
      atLeast(['12', '项'], {
        id: 'O2',
        code: '11',
        name: '改造应用系统数',
        weight: '10.00',
        type: 'CUMULATIVE',
        source: '验收台账',
      }),
      atLeast(['100', '%'], {
        id: 'O3',
        code: '12',
        name: '分级保护自查符合率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '自查记录',
      }),
      atMost(['11', '月'], {
        id: 'O4',
        code: '13',
        name: '改造完成时间',
        weight: '5.00',
        type: 'YEAR_END',
        source: '验收报告',
      }),
      atMost(['0', '起'], {
        id: 'B1',
        code: '22',
        name: '失泄密事件数',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '保密检查记录',
      }),
      satisfied('S1', '内部用户满意度', '90'),
    ],
  },
});
