import { cityManagementPlatform } from '../content/city-management-platform';
import { secretSystems } from '../content/secret-systems';
import { cityManagementPlatformExecution } from '../execution/city-management-platform';
import { secretSystemsExecution } from '../execution/secret-systems';
import type { Story } from '../story';
import { funded, reviewed } from './approved-budget.steps';
import { executed } from './executed.steps';

/** Projects 8 and 34 of one unit. Nobody answers the warning of project 8: silence suspends it, and goes on to L2. */
export const information2026: readonly Story[] = [
  {
    project: cityManagementPlatform.project,
    steps: [
      ...reviewed(cityManagementPlatform, {
        written: ['2025-07-15 09:40', '2025-07-17 10:15', '2025-07-22 15:20'],
        department: ['2025-07-23 10:05', '2025-07-24 16:10', '平台升级与数字政府方案一致，同意申报'],
        goal: ['2025-07-30 10:30', 'fin-perf', ['18', '27', '26', '17.5'], '指标可量化，按期处置率依据充分'],
        pooled: ['2025-08-01 15:45', 'fin-division', '同意入库'],
      }),
      ...funded(1_250, '2025-12-09 10:30', '2026-02-03 11:00', '2026-02-05 15:20'),
      ...executed(cityManagementPlatformExecution),
    ],
  },
  {
    project: secretSystems.project,
    steps: [
      ...reviewed(secretSystems, {
        written: ['2025-07-15 10:20', '2025-07-17 11:00', '2025-07-22 16:05'],
        department: ['2025-07-23 11:20', '2025-07-24 16:40', '保密审查已通过，同意申报'],
        goal: ['2025-07-30 11:10', 'fin-perf-2', ['18', '26.5', '26.5', '18'], '目标明确，涉密内容线下审核'],
        pooled: ['2025-08-01 16:05', 'fin-division-2', '同意入库，按涉密项目管理'],
      }),
      ...funded(900, '2025-12-09 10:40', '2026-02-03 11:10', '2026-02-05 15:30'),
      ...executed(secretSystemsExecution),
    ],
  },
];
