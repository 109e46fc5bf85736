import { libraryAtNight } from '../content/library-at-night';
import { researchGrants } from '../content/research-grants';
import { libraryAtNightExecution } from '../execution/library-at-night';
import { researchGrantsExecution } from '../execution/research-grants';
import type { Story } from '../story';
import { funded, reviewed } from './approved-budget.steps';
import { executed } from './executed.steps';

/** Projects 12 and 13: far above their targets, and never warned. */
export const cultureScience2026: readonly Story[] = [
  {
    project: libraryAtNight.project,
    steps: [
      ...reviewed(libraryAtNight, {
        written: ['2025-08-20 09:50', '2025-08-22 10:30', '2025-08-27 15:10'],
        department: ['2025-08-29 10:15', '2025-09-02 15:30', '市民需求旺盛，同意申报'],
        goal: ['2025-09-09 10:20', 'fin-perf', ['17.5', '26', '25.5', '18'], '进馆人次参照试开放数据，可行'],
        pooled: ['2025-09-12 15:35', 'fin-division-2', '同意入库'],
      }),
      ...funded(210, '2025-12-09 11:10', '2026-02-03 11:40', '2026-02-05 16:00'),
      ...executed(libraryAtNightExecution),
    ],
  },
  {
    project: researchGrants.project,
    steps: [
      ...reviewed(researchGrants, {
        written: ['2025-08-20 10:40', '2025-08-22 14:50', '2025-08-27 15:50'],
        department: ['2025-08-28 09:40', '2025-08-29 15:20', '政策兑现项目，同意申报'],
        goal: ['2025-09-03 10:50', 'fin-perf-2', ['18', '26.5', '26', '18'], '目标以上年兑现情况测算'],
        pooled: ['2025-09-05 15:15', 'fin-division', '同意入库'],
      }),
      ...funded(1_800, '2025-12-09 11:20', '2026-02-03 11:50', '2026-02-05 16:10'),
      ...executed(researchGrantsExecution),
    ],
  },
];
