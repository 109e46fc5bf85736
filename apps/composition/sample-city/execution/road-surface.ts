import { roadSurface } from '../content/road-surface';
import type { Execution } from '../execution';

/** Project 2: slow in spring, on plan since. */
export const roadSurfaceExecution: Execution = {
  content: roadSurface,
  payee: '云岭路桥养护有限公司',
  executed: [684, 936, 1_260, 1_764, 2_080, 2_340, 2_664],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-08 14:30',
      rows: {
        C1: '85.2',
        O1: { value: '7.2', cause: ['OTHER', '三月阴雨十七天，沥青摊铺对路面干燥度有要求，夜间施工窗口不足。'] },
        O2: '96.1',
        B1: { value: '88.9', cause: ['OTHER', '罩面刚刚开始，优良路率要随完成路段逐步提高，三季度可达标。'] },
      },
      summary: ['2026-04-10 10:20', '降雨影响属实，请抓住四月晴好天气补回进度。'],
      analysis: ['2026-04-13 09:40', '罩面面积低于序时进度，由绩效科发出人工预警。'],
    },
    '2026-Q2': {
      reported: '2026-07-07 15:00',
      rows: {
        C1: '85.4',
        O1: '20.6',
        O2: '96.4',
        B1: { value: '90.6', cause: ['OTHER', '已完成路段全部评为优良，其余路段在下半年计划内，暂时拉低比例。'] },
      },
      summary: ['2026-07-09 10:10', '进度已追平计划，同意单位所报。'],
      analysis: ['2026-07-14 15:30', '支出和面积均符合序时进度。'],
    },
    '2026-Q3': {
      reported: '2026-10-12 14:50',
      rows: { C1: '85.6', O1: '33.2', O2: '96.8', B1: '92.3' },
      summary: ['2026-10-14 10:30', '各项指标达到计划，同意单位所报。'],
    },
  },
};
