import { secretSystems } from '../content/secret-systems';
import type { Execution } from '../execution';

/** Project 34, secret: monitored like every other. */
export const secretSystemsExecution: Execution = {
  content: secretSystems,
  payee: '涉密资质单位',
  executed: [200, 250, 350, 450, 520, 590, 657],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-14 11:20',
      rows: { C1: '7650', O1: '88', O2: '3', O3: '100', B1: '0' },
      summary: ['2026-04-16 16:00', '按方案推进，同意单位所报。'],
      analysis: ['2026-04-21 11:00', '符合序时进度。'],
    },
    '2026-Q2': {
      reported: '2026-07-13 11:10',
      rows: { C1: '7650', O1: '200', O2: '6', O3: '100', B1: '0' },
      summary: ['2026-07-15 16:20', '按方案推进，同意单位所报。'],
      analysis: ['2026-07-20 11:10', '符合序时进度。'],
    },
    '2026-Q3': {
      reported: '2026-10-14 11:00',
      rows: { C1: '7650', O1: '304', O2: '9', O3: '100', B1: '0' },
    },
  },
};
