import { EventTypes } from '../../libs/event-store/event-types';
import { InMemoryEventStore } from '../../libs/event-store/event-store.in-memory';
import { LogIncarnation, logEvents } from '../../libs/event-store/log-incarnation';
import { instant } from '../../libs/kernel/instant';
import type { Sample } from './event-sample';
import { budgetSamples } from './event-samples.budget';
import { deadlineSamples } from './event-samples.deadlines';
import { monitoringReportSamples } from './event-samples.monitoring-reports';
import { monitoringRunSamples } from './event-samples.monitoring-runs';
import { projectSamples } from './event-samples.projects';
import { ruleSetSamples } from './event-samples.rule-sets';
import { warningSamples } from './event-samples.warnings';
import { FakeClock } from './fake-clock';

const logStarted = async (): Promise<Sample> => {
  const store = new InMemoryEventStore(new EventTypes([logEvents]), new FakeClock(instant('2026-10-16T02:00:00Z')));
  await new LogIncarnation(store).id();
  const [first] = await store.readAll();
  if (first === undefined) throw new Error('no log was started');
  return { event: first.event };
};

/** One event of every type of this program, made by what makes it in the product. */
export const decidedToday = async (): Promise<readonly Sample[]> => [
  await logStarted(),
  ...projectSamples(),
  ...deadlineSamples(),
  ...budgetSamples(),
  ...monitoringRunSamples(),
  ...monitoringReportSamples(),
  ...warningSamples(),
  ...ruleSetSamples(),
];
