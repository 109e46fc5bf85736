import { skillsTraining } from '../content/skills-training';
import type { Execution } from '../execution';

/** Project 4: its certificates and payouts fall behind until finance asks for rectification after the half year. */
export const skillsTrainingExecution: Execution = {
  content: skillsTraining,
  payee: '定点培训机构（批量拨付）',
  executed: [300, 390, 500, 630, 780, 930, 1_080],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-13 10:10',
      rows: {
        O1: { value: '1600', cause: ['OTHER', '春节后企业用工紧张，职工脱产培训班开班时间普遍推迟到四月。'] },
        O2: { value: '84.2', cause: ['STAFF', '首批考评员不足，部分工种的等级认定排期延后到二季度。'] },
        O3: { value: '24', cause: ['SYSTEM', '补贴审核仍为线下逐级签批，材料补正次数多，拖长了兑付时间。'] },
        B1: '61',
      },
      summary: ['2026-04-15 10:40', '开班偏晚属季节因素，兑付流程请尽快压缩。'],
      analysis: ['2026-04-20 09:30', '兑付时间超过承诺，请人社部门优化审核流程。'],
    },
    '2026-Q2': {
      reported: '2026-07-10 10:10',
      rows: {
        O1: '4100',
        O2: { value: '81.6', cause: ['STAFF', '新增工种考评员缺口未补足，且两家机构教学质量不达标，取证率下降。'] },
        O3: { value: '26', cause: ['SYSTEM', '实名制系统与银行代发接口未打通，审核和代发仍需人工核对。'] },
        B1: { value: '58.5', cause: ['OTHER', '制造业订单回落，培训后未就业人员中待业应届生占比较高。'] },
      },
      summary: ['2026-07-14 10:20', '问题属实，已约谈两家培训机构。'],
      analysis: [
        '2026-07-17 15:00',
        '取证率、兑付时间和就业率均偏离目标，应予整改。',
        { advice: '清退不达标机构，限期打通代发接口', rectify: true },
      ],
    },
    '2026-Q3': {
      reported: '2026-10-13 14:20',
      rows: {
        O1: '7700',
        O2: '86.0',
        O3: { value: '21.5', cause: ['SYSTEM', '代发接口九月才上线，七八月积压的补贴审核拉高了平均时间。'] },
        B1: '60.4',
      },
      summary: ['2026-10-15 10:00', '整改后取证率和就业率回升，兑付时间继续压缩。'],
    },
  },
};
