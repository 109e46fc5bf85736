import { correctedBicycles, publicBicycles } from '../content/public-bicycles';
import { draft, resubmit, revise, submit, writeGoals } from '../drafting.deeds';
import { accept, askForTime, giveBack, grantTime } from '../review.deeds';
import { step, type Story } from '../story';

const FIRST = { round: 1 };

/** Project 17: returned, given five more working days over the holidays, submitted again and returned again. */
export const publicBicyclesStory: Story = {
  project: publicBicycles.project,
  steps: [
    step('2026-09-08 10:40', 'unit-clerk', draft(publicBicycles)),
    step('2026-09-10 16:10', 'unit-clerk', writeGoals(publicBicycles.goalSet)),
    step('2026-09-15 16:40', 'unit-head', submit()),
    step('2026-09-18 11:20', 'dept-reviewer', accept()),
    step(
      '2026-09-24 15:30',
      'dept-head',
      giveBack(
        { field: 'basis', reason: '未附市政府同意立项的会议纪要' },
        { field: '/costItems/0/unitPrice', reason: '单车单价只有一家报价，请补充询价记录' },
        { field: '/goalSets/2027/indicators/0/targetValue', reason: '单车购置成本应随询价结果调整' },
      ),
    ),
    step('2026-09-30 15:10', 'unit-head', askForTime(FIRST, 5, '询价涉及外地厂家，国庆节后才能取得书面报价')),
    step('2026-10-08 10:30', 'dept-head', grantTime(FIRST, '理由成立，同意延期 5 个工作日')),
    step('2026-10-13 10:20', 'unit-clerk', revise(correctedBicycles.changes, correctedBicycles.attachments)),
    step('2026-10-13 11:00', 'unit-clerk', writeGoals(correctedBicycles.goalSet)),
    step('2026-10-14 16:20', 'unit-head', resubmit()),
    step(
      '2026-10-15 10:40',
      'dept-reviewer',
      giveBack({ field: '/costItems/2/basis', reason: '平台功能点测算未附明细，金额较上次增加 45 万元' }),
    ),
  ],
};
