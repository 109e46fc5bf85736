import { kindergartens } from '../content/kindergartens';
import { roadSurface } from '../content/road-surface';
import { waterPipes } from '../content/water-pipes';
import { kindergartensExecution } from '../execution/kindergartens';
import { roadSurfaceExecution } from '../execution/road-surface';
import { waterPipesExecution } from '../execution/water-pipes';
import type { Story } from '../story';
import { funded, reviewed } from './approved-budget.steps';
import { executed } from './executed.steps';
import { roadSurfaceWarning, waterPipesWarnings } from './warnings-2026.steps';

/** Projects 1 to 3: applied for in July 2025. */
export const works2026: readonly Story[] = [
  {
    project: waterPipes.project,
    steps: [
      ...reviewed(waterPipes, {
        written: ['2025-07-14 09:40', '2025-07-16 10:15', '2025-07-21 15:20'],
        department: ['2025-07-22 10:05', '2025-07-23 16:10', '供水安全急需，同意申报'],
        goal: ['2025-07-29 10:30', 'fin-perf', ['18.5', '27.5', '27', '18.5'], '目标与资金匹配，指标量化到位'],
        pooled: ['2025-07-31 15:45', 'fin-division', '纳入项目库，优先保障'],
      }),
      ...funded(5_200, '2025-12-09 09:30', '2026-02-03 10:00', '2026-02-05 14:30'),
      ...executed(waterPipesExecution, ...waterPipesWarnings),
    ],
  },
  {
    project: roadSurface.project,
    steps: [
      ...reviewed(roadSurface, {
        written: ['2025-07-14 10:20', '2025-07-16 14:30', '2025-07-21 16:05'],
        department: ['2025-07-22 11:20', '2025-07-23 16:40', '养护路段已核实，同意申报'],
        goal: ['2025-07-29 11:10', 'fin-perf', ['18', '27', '26.5', '18.5'], '养护面积与路况检测结果相符'],
        pooled: ['2025-07-31 16:05', 'fin-division', '同意入库'],
      }),
      ...funded(3_600, '2025-12-09 09:40', '2026-02-03 10:10', '2026-02-05 14:40'),
      ...executed(roadSurfaceExecution, ...roadSurfaceWarning),
    ],
  },
  {
    project: kindergartens.project,
    steps: [
      ...reviewed(kindergartens, {
        written: ['2025-07-14 11:05', '2025-07-16 15:25', '2025-07-21 16:50'],
        department: ['2025-07-22 15:00', '2025-07-23 17:05', '学位缺口属实，同意申报'],
        goal: ['2025-07-29 14:40', 'fin-perf-2', ['19', '28', '27.5', '18.5'], '学位目标明确，成本有标准可依'],
        pooled: ['2025-07-31 16:25', 'fin-division-2', '同意入库'],
      }),
      ...funded(2_800, '2025-12-09 09:50', '2026-02-03 10:20', '2026-02-05 14:50'),
      ...executed(kindergartensExecution),
    ],
  },
];
