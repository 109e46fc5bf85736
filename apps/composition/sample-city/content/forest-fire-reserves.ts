import { content } from '../content';
import { atLeast, atMost, satisfied } from '../indicators';

/** Project 11. */
export const forestFireReserves = content({
  no: 11,
  code: '99010026T000000000111',
  unitCode: '112002',
  name: '全市森林防火物资储备',
  fiscalYear: 2026,
  amount: 620,
  constructionOrPurchase: true,
  outline: '采购风力灭火机、水泵水带、防护装备和无人机巡护系统，充实市级和 6 个前置储备点。',
  basis: '森林防火条例；市森林草原火灾应急预案。',
  feasibility: '储备库房面积和养护人员满足要求，采购目录与省级储备标准一致，前置储备点已选定。',
  schedule: [
    ['采购招标', '2026-01-15', '2026-03-10'],
    ['分批到货与验收', '2026-03-11', '2026-09-20'],
    ['前置储备与演练', '2026-09-21', '2026-11-30'],
  ],
  costItems: [
    ['风力灭火机（台）', '政府采购协议价', '300', '5200.00'],
    ['水泵与水带（套）', '市场询价', '120', '13500.00'],
    ['防护装备（套）', '政府采购协议价', '1500', '1280.00'],
    ['无人机巡护系统（套）', '市场询价', '5', '180000.00'],
    ['仓储与检测', '上年单位支出', '1', '200000.00'],
  ],
  goals: {
    annualGoal: '采购灭火机 300 台、防护装备 1500 套并验收入库，重点林区物资保障覆盖率达到 95%。',
    indicators: [
      atMost(['1280', '元'], {
        id: 'C1',
        code: '41',
        name: '单套防护装备采购成本',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '采购合同',
      }),
      atLeast(['300', '台'], {
        id: 'O1',
        code: '11',
        name: '风力灭火机入库数',
        weight: '15.00',
        type: 'CUMULATIVE',
        source: '入库验收单',
        core: true,
      }),
      atLeast(['1500', '套'], {
        id: 'O2',
        code: '11',
        name: '防护装备入库数',
        weight: '10.00',
        type: 'CUMULATIVE',
        source: '入库验收单',
      }),
      atLeast(['100', '%'], {
        id: 'O3',
        code: '12',
        name: '物资验收合格率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '质量检验报告',
      }),
      atMost(['9', '月'], {
        id: 'O4',
        code: '13',
        name: '年度采购到货完成时间',
        weight: '5.00',
        type: 'YEAR_END',
        source: '到货验收记录',
      }),
      atLeast(['95', '%'], {
        id: 'B1',
        code: '22',
        name: '重点林区物资保障覆盖率',
        weight: '20.00',
        type: 'YEAR_END',
        source: '储备点布设评估报告',
      }),
      satisfied('S1', '基层防火队伍满意度', '90'),
    ],
  },
});
