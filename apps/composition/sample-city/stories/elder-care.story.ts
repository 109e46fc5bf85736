import { elderCare } from '../content/elder-care';
import type { Story } from '../story';
import { reviewed } from './approved-budget.steps';

/** Project 22: in the pool, waiting for the control numbers. */
export const elderCareStory: Story = {
  project: elderCare.project,
  steps: reviewed(elderCare, {
    written: ['2026-08-24 10:35', '2026-08-26 15:35', '2026-09-08 15:15'],
    department: ['2026-09-09 10:10', '2026-09-10 14:30', '试点第二年，服务人数有据，同意申报'],
    goal: ['2026-09-15 11:15', 'fin-perf-2', ['18.5', '28', '27.5', '18.5'], '目标清晰，结算标准成熟'],
    pooled: ['2026-09-16 15:20', 'fin-division', '入库储备，待控制数下达后安排'],
  }),
};
