import { airMonitoring } from '../content/air-monitoring';
import type { Execution } from '../execution';

/** Project 6: what the air is like is known at the end of the year only. */
export const airMonitoringExecution: Execution = {
  content: airMonitoring,
  payee: '云岭环境监测技术服务公司',
  executed: [101, 125, 170, 226, 265, 302, 346],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-08 09:30',
      rows: { O1: '160', O2: '95.8', O3: '3.6' },
      summary: ['2026-04-10 14:10', '运维正常，同意单位所报。'],
      analysis: ['2026-04-16 14:20', '年末型指标未到考核时点，其余达标。'],
    },
    '2026-Q2': {
      reported: '2026-07-07 09:40',
      rows: { O1: '160', O2: '96.1', O3: '3.4' },
      summary: ['2026-07-09 14:00', '传感器更换完成，同意单位所报。'],
      analysis: ['2026-07-15 14:30', '运维指标达标，支出符合进度。'],
    },
    '2026-Q3': {
      reported: '2026-10-13 09:20',
      rows: { O1: '160', O2: '96.4', O3: '3.2' },
      summary: ['2026-10-15 14:10', '运维正常，同意单位所报。'],
    },
  },
};
