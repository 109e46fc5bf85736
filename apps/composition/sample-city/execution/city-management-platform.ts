import { cityManagementPlatform } from '../content/city-management-platform';
import type { Execution } from '../execution';

/** Project 8: 48 % spent at the end of August; nobody answers the warning, and with the suspension payments end. */
export const cityManagementPlatformExecution: Execution = {
  content: cityManagementPlatform,
  payee: '云岭数智科技股份有限公司',
  executed: [250, 325, 430, 525, 560, 600],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-14 10:50',
      rows: {
        C1: '250',
        O1: '6',
        O2: '3',
        O3: '98.1',
        B1: { value: '94.2', cause: ['OTHER', '案件处置模块尚未重建，派单仍走旧流程，按期处置率提升有限。'] },
      },
      summary: ['2026-04-16 15:30', '开发已按合同启动，同意单位所报。'],
      analysis: ['2026-04-21 10:10', '支出符合进度，关注接口开发。'],
    },
    '2026-Q2': {
      reported: '2026-07-13 10:30',
      rows: { C1: '525', O1: '13', O2: '5', O3: '98.2', B1: '95.2' },
      summary: ['2026-07-15 15:50', '接入进度正常，同意单位所报。'],
      analysis: ['2026-07-20 10:40', '进度正常，请按合同节点支付。'],
    },
  },
};
