import { floodEmergency } from '../content/flood-emergency';
import { forestFireReserves } from '../content/forest-fire-reserves';
import { floodEmergencyExecution } from '../execution/flood-emergency';
import { forestFireReservesExecution } from '../execution/forest-fire-reserves';
import type { Story } from '../story';
import { funded, reviewed } from './approved-budget.steps';
import { executed } from './executed.steps';

/** Projects 11 and 36. */
export const emergency2026: readonly Story[] = [
  {
    project: forestFireReserves.project,
    steps: [
      ...reviewed(forestFireReserves, {
        written: ['2025-08-19 09:50', '2025-08-21 10:30', '2025-08-26 15:10'],
        department: ['2025-08-28 10:15', '2025-09-01 15:30', '储备缺口属实，同意申报'],
        goal: ['2025-09-08 10:20', 'fin-perf', ['18.5', '27.5', '27', '18'], '采购标准与省级储备目录一致'],
        pooled: ['2025-09-11 15:35', 'fin-division', '同意入库'],
      }),
      ...funded(620, '2025-12-09 10:50', '2026-02-03 11:20', '2026-02-05 15:40'),
      ...executed(forestFireReservesExecution),
    ],
  },
  {
    project: floodEmergency.project,
    steps: [
      ...reviewed(floodEmergency, {
        written: ['2025-08-19 10:40', '2025-08-21 14:50', '2025-08-26 15:50'],
        department: ['2025-08-27 09:40', '2025-08-28 15:20', '险工险段清单已核实，同意申报'],
        goal: ['2025-09-02 10:50', 'fin-perf-2', ['18.5', '27', '27', '18.5'], '应急目标具体，测算有据'],
        pooled: ['2025-09-04 15:15', 'fin-division-2', '同意入库，优先保障'],
      }),
      ...funded(500, '2025-12-09 11:00', '2026-02-03 11:30', '2026-02-05 15:50'),
      ...executed(floodEmergencyExecution),
    ],
  },
];
