import { describedIn, type EventDescription } from '../../kernel/event-description';
import type { MonitoringRunEvent } from './monitoring-run.events';

const described: Readonly<Record<MonitoringRunEvent['type'], readonly [label: string, meaning: string]>> = {
  MonitoringRunStarted: ['监控周期开始', 'Monitoring of a department begins for a quarter or a month.'],
  MonitoringRunConcluded: [
    '监控周期结束',
    'The period is over and its work is done: reports opened, or months evaluated; at the end of the year execution is completed.',
  ],
};

/** Events of the monitoring runs. */
export const monitoringRunEvents: readonly EventDescription[] = describedIn(
  'monitoringrun-{department}-{period}',
  described,
);
