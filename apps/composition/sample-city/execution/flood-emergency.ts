import { floodEmergency } from '../content/flood-emergency';
import type { Execution } from '../execution';

/** Project 36: through the flood season without a casualty. */
export const floodEmergencyExecution: Execution = {
  content: floodEmergency,
  payee: '云岭水利抢险服务队',
  executed: [110, 150, 190, 240, 310, 360, 400],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-13 15:20',
      rows: { C1: '9.1', O1: '4', O2: '2', O3: '98.4', O4: '1.6', B1: '0' },
      summary: ['2026-04-15 15:40', '汛前检查到位，同意单位所报。'],
      analysis: ['2026-04-20 15:10', '符合序时进度。'],
    },
    '2026-Q2': {
      reported: '2026-07-09 11:30',
      rows: { C1: '9.1', O1: '9', O2: '4', O3: '98.6', O4: '1.8', B1: '0' },
      summary: ['2026-07-13 16:20', '主汛期前险段处置过半，同意单位所报。'],
      analysis: ['2026-07-16 16:30', '符合序时进度，密切关注汛情。'],
    },
    '2026-Q3': {
      reported: '2026-10-13 15:30',
      rows: { C1: '9.1', O1: '16', O2: '7', O3: '98.5', O4: '1.7', B1: '0' },
      summary: ['2026-10-15 16:40', '安全度汛，同意单位所报。'],
    },
  },
};
