import { content } from '../content';
import { atLeast, judged, satisfied } from '../indicators';

/** Project 12; its attendance target turns out far too low. */
export const libraryAtNight = content({
  no: 12,
  code: '99010026T000000000112',
  unitCode: '110002',
  name: '图书馆夜间开放与全民阅读',
  fiscalYear: 2026,
  amount: 210,
  constructionOrPurchase: false,
  outline: '市图书馆延时开放至 22 时，举办全民阅读推广活动 120 场，更新馆藏图书。',
  basis: '公共图书馆法；全民阅读促进条例。',
  feasibility: '上年试开放三个月，夜间日均进馆 680 人次，值守和安保方案成熟。',
  schedule: [
    ['岗位招募与图书采购', '2026-01-10', '2026-02-28'],
    ['夜间开放与阅读活动', '2026-03-01', '2026-12-20'],
  ],
  costItems: [
    ['夜间值守人员补助（人）', '延时服务补助标准', '46', '12000.00'],
    ['阅读推广活动（场）', '上年单场支出', '120', '5400.00'],
    ['图书采购（册）', '图书采购合同价', '16000', '45.00'],
    ['设备维护与水电', '上年单位支出', '1', '180000.00'],
  ],
  goals: {
    annualGoal: '夜间进馆 25 万人次，举办阅读推广活动 120 场，新增持证读者 1.2 万人。',
    indicators: [
      atLeast(['250000', '人次'], {
        id: 'O1',
        code: '11',
        name: '夜间进馆人次',
        weight: '25.00',
        type: 'CUMULATIVE',
        source: '门禁系统统计',
        core: true,
      }),
      atLeast(['120', '场'], {
        id: 'O2',
        code: '11',
        name: '阅读推广活动场次',
        weight: '15.00',
        type: 'CUMULATIVE',
        source: '活动台账',
      }),
      atLeast(['99', '%'], {
        id: 'O3',
        code: '12',
        name: '新购图书加工上架合格率',
        weight: '10.00',
        type: 'YEAR_END',
        source: '编目验收记录',
      }),
      atLeast(['12000', '人'], {
        id: 'B1',
        code: '22',
        name: '新增持证读者数',
        weight: '20.00',
        type: 'CUMULATIVE',
        source: '图书馆业务系统',
      }),
      judged(
        { id: 'B2', name: '夜间开放长效运行机制', weight: '10.00', source: '延时服务制度及经费安排' },
        '制度健全且经费列入年度预算为达成；只有制度为部分达成；均无为未达成',
      ),
      satisfied('S1', '读者满意度', '92'),
    ],
  },
});
