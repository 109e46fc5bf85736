import { fold } from '../../libs/kernel/decider';
import { monitoringRun } from '../../libs/monitoring/domain/monitoring-run.decider';
import type { MonitoringRunEvent } from '../../libs/monitoring/domain/monitoring-run.events';
import { quarterRun } from '../../libs/monitoring/domain/monitoring-run.period';
import { shanghai } from './deadline-histories';
import type { Sample } from './event-sample';

const run = quarterRun('106', '2026-Q1');
const started = monitoringRun.decide(monitoringRun.initialState, {
  type: 'StartRun',
  run,
  now: shanghai('2026-02-02 10:00'),
});

/** A run that has begun. */
export const monitoringRunHistory: readonly MonitoringRunEvent[] = started;

export const monitoringRunSamples = (): readonly Sample[] => {
  const conclude = { type: 'ConcludeRun', projects: 3, now: shanghai('2026-04-01 00:00') } as const;
  const concluded = monitoringRun.decide(fold(monitoringRun, started), conclude);
  return [...started, ...concluded].map((event) => ({ event }));
};
