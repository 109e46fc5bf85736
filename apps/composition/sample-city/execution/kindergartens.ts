import { kindergartens } from '../content/kindergartens';
import type { Execution } from '../execution';

/** Project 3: the places are there when the term begins in autumn; before, they are not due. */
export const kindergartensExecution: Execution = {
  content: kindergartens,
  payee: '云岭第二建筑工程公司',
  executed: [588, 728, 1_050, 1_400, 1_680, 1_904, 2_240],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-10 09:30',
      rows: { C1: '23380', O3: '100' },
      summary: ['2026-04-14 09:50', '六所园舍均已开工，同意单位所报。'],
      analysis: ['2026-04-17 10:00', '支出符合序时进度，学位指标秋季考核。'],
    },
    '2026-Q2': {
      reported: '2026-07-09 09:30',
      rows: { C1: '23380', O2: '3', O3: '100' },
      summary: ['2026-07-13 10:00', '三所已通过竣工验收，其余按期推进。'],
      analysis: ['2026-07-16 10:20', '工程与支出匹配。'],
    },
    '2026-Q3': {
      reported: '2026-10-12 09:40',
      rows: {
        C1: '23300',
        O1: { value: '1200', expected: '1200' },
        O2: '6',
        O3: '100',
        O4: '8',
        B1: '58.4',
      },
      summary: ['2026-10-14 15:00', '1200 个学位已全部招生，同意单位所报。'],
      analysis: ['2026-10-15 11:10', '目标提前实现，请按时办理竣工财务决算。'],
    },
  },
};
