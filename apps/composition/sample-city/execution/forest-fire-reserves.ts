import { forestFireReserves } from '../content/forest-fire-reserves';
import type { Execution } from '../execution';

/** Project 11: bought before the season of fires, 96.8 % spent. */
export const forestFireReservesExecution: Execution = {
  content: forestFireReserves,
  payee: '应急物资定点供应商（批量拨付）',
  executed: [130, 180, 240, 300, 400, 500, 600.16],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-10 15:00',
      rows: { C1: '1275', O1: '60', O2: '320', O3: '100' },
      summary: ['2026-04-14 15:40', '首批物资已入库，同意单位所报。'],
      analysis: ['2026-04-17 16:00', '采购进度符合计划。'],
    },
    '2026-Q2': {
      reported: '2026-07-08 15:00',
      rows: { C1: '1275', O1: '140', O2: '720', O3: '100' },
      summary: ['2026-07-10 16:10', '入库数量与支出相符，同意单位所报。'],
      analysis: ['2026-07-15 16:00', '符合序时进度。'],
    },
    '2026-Q3': {
      reported: '2026-10-12 15:40',
      rows: { C1: '1268', O1: '300', O2: '1500', O3: '100', O4: '8' },
      expectedExecution: 618,
      summary: ['2026-10-14 16:00', '采购任务提前完成，请做好前置储备。'],
    },
  },
};
