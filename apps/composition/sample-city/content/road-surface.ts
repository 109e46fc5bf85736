import { content } from '../content';
import { atLeast, atMost, judged, satisfied } from '../indicators';

/** Project 2. */
export const roadSurface = content({
  no: 2,
  code: '99010026T000000000102',
  unitCode: '104002',
  name: '城区道路沥青罩面养护',
  fiscalYear: 2026,
  amount: 3_600,
  constructionOrPurchase: true,
  outline: '对城区 38 条主次干路实施沥青罩面养护 42 万平方米，消除坑槽、车辙和网裂。',
  basis: '城市道路管理条例；市区道路养护五年规划（2024-2028 年）。',
  feasibility: '道路技术状况检测已完成，养护路段和交通组织方案经交警部门会签。',
  schedule: [
    ['施工招标', '2026-01-20', '2026-03-05'],
    ['夜间分段铣刨摊铺', '2026-03-10', '2026-10-31'],
    ['检测与验收', '2026-11-01', '2026-11-30'],
  ],
  costItems: [
    ['改性沥青混合料（平方米）', '材料信息价', '420000', '62.00'],
    ['铣刨与摊铺（平方米）', '公路养护预算定额', '420000', '19.00'],
    ['监理与检测', '合同价', '1', '1080000.00'],
    ['交通组织与安全设施', '市场询价', '1', '900000.00'],
  ],
  goals: {
    annualGoal: '完成城区道路沥青罩面养护 42 万平方米，优良路率达到 92%，市民出行满意。',
    indicators: [
      atMost(['86', '元/平方米'], {
        id: 'C1',
        code: '41',
        name: '单位面积养护成本',
        weight: '20.00',
        type: 'POINT_IN_TIME',
        source: '工程结算审核报告',
      }),
      atLeast(['42', '万平方米'], {
        id: 'O1',
        code: '11',
        name: '罩面养护面积',
        weight: '20.00',
        type: 'CUMULATIVE',
        source: '工程计量台账',
        quarterlyPlan: ['8', '21', '34', '42'],
        core: true,
      }),
      atLeast(['95', '%'], {
        id: 'O2',
        code: '12',
        name: '路面平整度检测合格率',
        weight: '10.00',
        type: 'POINT_IN_TIME',
        source: '第三方检测报告',
      }),
      atMost(['11', '月'], {
        id: 'O3',
        code: '13',
        name: '年度养护任务完成时间',
        weight: '10.00',
        type: 'YEAR_END',
        source: '竣工验收文件',
      }),
      atLeast(['92', '%'], {
        id: 'B1',
        code: '22',
        name: '城区道路优良路率',
        weight: '15.00',
        type: 'POINT_IN_TIME',
        source: '道路技术状况评定报告',
        baselineValue: '88.4',
      }),
      judged(
        { id: 'B2', name: '道路日常巡查养护机制健全性', weight: '5.00', source: '巡查制度及记录' },
        '制度健全且按月巡查为达成；制度健全但巡查不全为部分达成；未建立制度为未达成',
      ),
      satisfied('S1', '市民出行满意度', '90'),
    ],
  },
});
