import { farmland } from '../content/farmland';
import type { Execution } from '../execution';

/** Project 5: on plan; the report of the third quarter is not in yet. */
export const farmlandExecution: Execution = {
  content: farmland,
  payee: '云岭水利工程维护有限公司',
  executed: [441, 567, 780, 1_008, 1_200, 1_365, 1_533],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-09 15:40',
      rows: { C1: '441', O1: '36000', O2: '95.1', O3: '98.2' },
      summary: ['2026-04-14 14:30', '春灌前维修按计划完成，同意单位所报。'],
      analysis: ['2026-04-17 14:40', '管护面积和支出符合序时进度。'],
    },
    '2026-Q2': {
      reported: '2026-07-09 15:20',
      rows: { C1: '1008', O1: '72000', O2: '95.6', O3: '98.5' },
      summary: ['2026-07-13 15:00', '设施完好率稳定，同意单位所报。'],
      analysis: ['2026-07-16 15:10', '目标与支出匹配。'],
    },
  },
};
