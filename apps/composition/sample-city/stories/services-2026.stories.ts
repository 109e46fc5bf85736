import { airMonitoring } from '../content/air-monitoring';
import { farmland } from '../content/farmland';
import { skillsTraining } from '../content/skills-training';
import { airMonitoringExecution } from '../execution/air-monitoring';
import { farmlandExecution } from '../execution/farmland';
import { skillsTrainingExecution } from '../execution/skills-training';
import type { Story } from '../story';
import { funded, reviewed } from './approved-budget.steps';
import { executed } from './executed.steps';

/** Projects 4 to 6: applied for in August and September 2025. */
export const services2026: readonly Story[] = [
  {
    project: skillsTraining.project,
    steps: [
      ...reviewed(skillsTraining, {
        written: ['2025-08-18 09:50', '2025-08-20 10:30', '2025-08-25 15:10'],
        department: ['2025-08-27 10:15', '2025-08-29 15:30', '培训需求真实，同意申报'],
        goal: ['2025-09-05 10:20', 'fin-perf', ['17.5', '26', '26', '17.5'], '建议补充培训后就业跟踪办法，其余可行'],
        pooled: ['2025-09-10 15:35', 'fin-division-2', '就业跟踪办法已补充，同意入库'],
      }),
      // after the first escalation of D11, ten calendar days from the congress, and still in time
      ...funded(1_500, '2025-12-09 10:00', '2026-02-03 10:30', '2026-02-11 10:40'),
      ...executed(skillsTrainingExecution),
    ],
  },
  {
    project: farmland.project,
    steps: [
      ...reviewed(farmland, {
        written: ['2025-08-18 10:40', '2025-08-20 14:50', '2025-08-25 15:50'],
        department: ['2025-08-26 09:40', '2025-08-27 15:20', '管护清单经镇村核实，同意申报'],
        goal: ['2025-09-01 10:50', 'fin-perf-2', ['18', '27', '27', '18'], '管护面积与台账一致'],
        pooled: ['2025-09-03 15:15', 'fin-division', '同意入库'],
      }),
      ...funded(2_100, '2025-12-09 10:10', '2026-02-03 10:40', '2026-02-05 15:00'),
      ...executed(farmlandExecution),
    ],
  },
  {
    project: airMonitoring.project,
    steps: [
      ...reviewed(airMonitoring, {
        written: ['2025-09-10 09:35', '2025-09-10 14:20', '2025-09-15 16:30'],
        department: ['2025-09-16 09:50', '2025-09-17 15:40', '运维必需，同意申报'],
        goal: ['2025-09-22 14:30', 'fin-perf', ['18.5', '27', '27', '18.5'], '运维目标可考核'],
        pooled: ['2025-09-23 15:50', 'fin-division-2', '同意入库'],
      }),
      ...funded(480, '2025-12-09 10:20', '2026-02-03 10:50', '2026-02-05 15:10'),
      ...executed(airMonitoringExecution),
    ],
  },
];
