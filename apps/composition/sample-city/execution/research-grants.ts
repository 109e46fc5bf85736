import { researchGrants } from '../content/research-grants';
import type { Execution } from '../execution';

/** Project 13: never warned, although its targets were too low. */
export const researchGrantsExecution: Execution = {
  content: researchGrants,
  payee: '科技型中小企业（批量拨付）',
  executed: [360, 495, 760, 1_026, 1_200, 1_380, 1_566],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-08 11:00',
      rows: { O1: '56', O2: '8', B1: '9200' },
      summary: ['2026-04-10 11:30', '首批企业已拨付，同意所报。'],
      analysis: ['2026-04-15 11:20', '进度快于计划。'],
    },
    '2026-Q2': {
      reported: '2026-07-07 11:00',
      rows: { O1: { value: '116', expected: '210' }, O2: { value: '15', expected: '28' }, B1: '18600' },
      summary: ['2026-07-09 11:20', '企业申报踊跃，同意所报。'],
      analysis: ['2026-07-14 11:10', '各项产出快于序时进度两成以上。'],
    },
    '2026-Q3': {
      reported: '2026-10-13 11:10',
      rows: {
        O1: { value: '172', expected: '215' },
        O2: { value: '23', expected: '29' },
        B1: { value: '28500', expected: '36000' },
      },
      summary: ['2026-10-14 11:20', '补助带动明显，同意所报。'],
    },
  },
};
