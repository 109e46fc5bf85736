import { content } from '../content';
import { atLeast, judged, satisfied } from '../indicators';

/** Project 13, of a department that is its own unit (DEC-35); its targets turn out too low. */
export const researchGrants = content({
  no: 13,
  code: '99010026T000000000113',
  unitCode: '111',
  name: '科技型中小企业研发补助',
  fiscalYear: 2026,
  amount: 1_800,
  constructionOrPurchase: false,
  outline: '对科技型中小企业的研发投入、高新技术企业培育和科技成果转化给予后补助。',
  basis: '科学技术进步法；市科技型中小企业培育办法。',
  feasibility: '补助以上年税务加计扣除数据为准，企业名单经评审公示，资金一次性后补助，风险可控。',
  schedule: [
    ['申报受理与数据核验', '2026-02-01', '2026-03-10'],
    ['评审公示与分批拨付', '2026-03-11', '2026-10-31'],
    ['跟踪问效', '2026-11-01', '2026-12-20'],
  ],
  costItems: [
    ['研发费用后补助（家）', '培育办法补助标准', '120', '80000.00'],
    ['高新技术企业培育补助（家）', '培育办法补助标准', '60', '100000.00'],
    ['科技成果转化补助（项）', '培育办法补助标准', '24', '90000.00'],
    ['评审与专项审计', '合同价', '1', '240000.00'],
  ],
  goals: {
    annualGoal: '补助科技型中小企业 180 家，支持成果转化 24 项，带动企业研发投入 3 亿元。',
    indicators: [
      atLeast(['180', '家'], {
        id: 'O1',
        code: '11',
        name: '补助科技型中小企业数',
        weight: '25.00',
        type: 'CUMULATIVE',
        source: '补助拨付台账',
        core: true,
      }),
      atLeast(['24', '项'], {
        id: 'O2',
        code: '11',
        name: '支持成果转化项目数',
        weight: '15.00',
        type: 'CUMULATIVE',
        source: '技术合同登记',
      }),
      atLeast(['100', '%'], {
        id: 'O3',
        code: '12',
        name: '补助资金审计合规率',
        weight: '10.00',
        type: 'YEAR_END',
        source: '专项审计报告',
      }),
      atLeast(['30000', '万元'], {
        id: 'B1',
        code: '21',
        name: '带动企业研发投入',
        weight: '20.00',
        type: 'CUMULATIVE',
        source: '研发费用加计扣除数据',
      }),
      judged(
        { id: 'B2', name: '企业研发管理制度建立情况', weight: '10.00', source: '受补助企业制度备案' },
        '受补助企业普遍建立为达成；半数以上建立为部分达成；不足半数为未达成',
      ),
      satisfied('S1', '受补助企业满意度', '90'),
    ],
  },
});
