import { libraryAtNight } from '../content/library-at-night';
import type { Execution } from '../execution';

/** Project 12: 168 % of the planned attendance after nine months, so the target was too low. */
export const libraryAtNightExecution: Execution = {
  content: libraryAtNight,
  payee: '云岭新华图书发行有限公司',
  executed: [45, 70, 100, 132, 150, 168, 184.8],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-09 16:20',
      rows: { O1: { value: '96000', expected: '380000' }, O2: '37', B1: '3700' },
      summary: ['2026-04-13 16:00', '夜间客流超出预期，同意单位所报。'],
      analysis: ['2026-04-16 16:10', '进馆人次明显高于计划，关注目标值是否偏低。'],
    },
    '2026-Q2': {
      reported: '2026-07-08 16:20',
      rows: { O1: { value: '200000', expected: '400000' }, O2: { value: '75', expected: '140' }, B1: '7600' },
      summary: ['2026-07-10 16:40', '暑期将迎高峰，请保障安全。'],
      analysis: ['2026-07-15 16:30', '三项指标均超计划两成以上，目标值偏低。'],
    },
    '2026-Q3': {
      reported: '2026-10-12 16:20',
      rows: {
        O1: { value: '315000', expected: '420000' },
        O2: { value: '112', expected: '150' },
        B1: { value: '11400', expected: '15000' },
      },
      summary: ['2026-10-14 16:40', '夜间开放成效显著，同意单位所报。'],
      analysis: ['2026-10-15 16:00', '达到计划的 168%，下年应提高目标值。', { advice: '2027 年目标值按本年实际测算' }],
    },
  },
};
