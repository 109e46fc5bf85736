import { step, type Step } from '../story';
import { acknowledge, goOn, warn } from '../warning.deeds';

/** Project 1 (domain.md 18.2, 18.3): after June, after August, and after September; the last one is still open. */
export const waterPipesWarnings: readonly Step[] = [
  step('2026-07-02 09:20', 'unit-head', acknowledge(1)),
  step(
    '2026-07-10 11:00',
    'unit-head',
    goOn(1, {
      reason: '汛期停工和管材到货延迟影响计量支付，工程本身可按期完成，确定继续执行。',
      measures: '增加两个作业面并实行夜间施工，管材改为分批直送工地，按月办理计量结算。',
      forecast: '三季度末完成管网改造 38 公里、支出达到 58%，年底前全部完成。',
    }),
  ),
  step('2026-09-02 09:10', 'unit-head', acknowledge(2)),
  step(
    '2026-09-10 15:00',
    'unit-head',
    goOn(2, {
      reason: '已完工片区结算审核尚未办结，支出低于工程进度，确定继续执行。',
      measures: '商请财政评审提前介入，八月底前完工片区九月内办结计量并支付。',
      forecast: '十月末支出达到 75%，年底前完成全年预算。',
    }),
  ),
  step('2026-10-08 10:00', 'unit-head', acknowledge(3)),
];

/** Project 2: raised by hand after the first quarter, closed by CONTINUE on 20 April. */
export const roadSurfaceWarning: readonly Step[] = [
  step('2026-04-13 10:00', 'fin-perf', warn('一季度罩面养护面积和支出均落后于序时进度，汛期前窗口期有限')),
  step('2026-04-14 09:00', 'unit-head', acknowledge(1)),
  step(
    '2026-04-20 10:00',
    'unit-head',
    goOn(1, {
      reason: '降雨影响属阶段性因素，养护路段和合同均已落实，确定继续执行。',
      measures: '四月起增加一套摊铺机组，晴好天气连续作业，每周报送完成面积。',
      forecast: '六月末罩面面积达到 20.6 万平方米，追平年度计划。',
    }),
  ),
];
