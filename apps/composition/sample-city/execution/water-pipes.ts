import { waterPipes } from '../content/water-pipes';
import type { Execution } from '../execution';

/** Project 1 as domain.md 18.3 has it: below 40 % in June and 60 % in August, and a gap of 10.87 after September. */
export const waterPipesExecution: Execution = {
  content: waterPipes,
  payee: '云岭市政建设集团有限公司',
  executed: [520, 1_310, 1_500, 1_716, 2_180, 2_620, 3_016],
  quarters: {
    '2026-Q1': {
      reported: '2026-04-09 10:20',
      rows: {
        I1: { value: '6', cause: ['OTHER', '春节前后管沟开挖许可办理较慢，一季度只完成两个片区的管道铺设。'] },
        I2: '100',
        I3: { value: '11.8', cause: ['OTHER', '新管尚未整片通水切换，漏损率要到下半年才会明显下降。'] },
      },
      summary: ['2026-04-13 15:10', '施工许可已全部取得，同意单位所报，请加快二季度进度。'],
      analysis: ['2026-04-16 10:30', '进度与支出均落后于序时进度，请主管部门按月调度。'],
    },
    '2026-Q2': {
      reported: '2026-07-08 09:50',
      rows: {
        I1: { value: '21', cause: ['HARDWARE', '汛期提前，部分管沟积水停工十二天，球墨铸铁管到货也有延迟。'] },
        I2: '98.6',
        I3: { value: '10.9', cause: ['OTHER', '已切换片区漏损率降到百分之九以下，全网均值仍受旧管拖累。'] },
      },
      summary: ['2026-07-10 15:40', '已增加两个作业面，同意单位所报并跟踪预警处置。'],
      analysis: [
        '2026-07-15 11:00',
        '支出低于 40%，预警已由单位选择继续执行，请落实赶工措施。',
        { advice: '按月报送工程计量' },
      ],
    },
    '2026-Q3': {
      reported: '2026-10-13 10:40',
      rows: {
        I1: '38',
        I2: '98.2',
        I3: { value: '9.6', cause: ['OTHER', '剩余两个老城片区尚未切换新管，切换后全网漏损率可达到目标。'] },
      },
      expectedExecution: 5_050,
      summary: ['2026-10-15 15:20', '工程量与支出差异系计量支付滞后，已要求尽快办理结算。'],
    },
  },
  values: [{ at: '2026-09-30 16:00', asOf: '2026-09-30', values: { I1: '38', I2: '98.2', I3: '9.6' } }],
};
