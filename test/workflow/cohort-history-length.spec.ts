import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils';
import { EventStore } from '../../libs/event-store/event-store.port';
import { derivedId } from '../../libs/event-store/uuid-v5';
import { businessDate, instant, msOf } from '../../libs/kernel/instant';
import { cnCalendar } from '../../libs/kernel/working-calendar.cn';
import { inLanes } from '../../libs/process-runtime/in-lanes';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { OpenDeadlines } from '../../libs/process-runtime/open-deadlines.port';
import { Stepping } from '../../libs/process-runtime/stepping';
import { quarterlyMonitoringProcess } from '../../libs/rule-sets/domain/process-keys';
import { startDeadline } from '../../libs/rule-sets/domain/start-deadline';
import { runApplication, type RunningApplication } from '../support/running-application';
import { testTemporal } from '../support/temporal-server';
import { appendFacts } from '../support/told-events';
import { until } from '../support/until';

jest.setTimeout(180_000);

const PROJECTS = 300;
/** performance.md, recipe 24: history is what a burst of deadlines pays for. */
const MOST_PER_WAKE_UP = 20;
const QUARTER = '2026-Q1';

const process = quarterlyMonitoringProcess('106', QUARTER);
const termsOf = (n: number) =>
  startDeadline({
    ...{ code: 'D14', projectId: derivedId('cohort', n), round: 1, occasion: QUARTER, process },
    ...{ unitCode: '106003', departmentCode: '106', calendar: cnCalendar },
    startDate: businessDate('2026-03-31'),
    startInstant: instant('2026-03-31T16:00:00Z'),
  });

/** What woke the workflow up: being told, or its timer. */
const wakeUps = ({ events }: History): number =>
  (events ?? []).filter((one) => one.timerFiredEventAttributes ?? one.workflowExecutionSignaledEventAttributes).length;

const notThereYet = (error: unknown): null => {
  if (error instanceof WorkflowNotFoundError || /not found/i.test(String(error))) return null;
  throw error;
};

describe('the history of a cohort', () => {
  let application: RunningApplication;
  let connection: Connection;
  let client: Client;

  beforeAll(async () => {
    const { address, namespace } = await testTemporal();
    connection = Connection.lazy({ address, interceptors: [] });
    client = new Client({ connection, namespace });
    const businessStart = '2026-04-01T09:00:00+08:00';
    application = await runApplication({ businessStart, scale: 1, temporalAddress: address });
  });
  afterAll(async () => {
    await client.workflow
      .getHandle(process)
      .terminate('the test is over')
      .catch(() => undefined);
    await application.stop();
    await connection.close();
  });

  /** Once it waits for its next timer and nobody tells it any more. */
  const settled = async (): Promise<History> => {
    await application.quiet();
    await until('the workflow waits', async () => {
      const { rows } = await told();
      const begun = client.workflow.getHandle(process).fetchHistory().catch(notThereYet);
      const last = (await begun)?.events?.at(-1);
      return rows === 0 && last?.timerStartedEventAttributes !== undefined && last.timerStartedEventAttributes !== null;
    });
    return client.workflow.getHandle(process).fetchHistory();
  };
  const told = async () => {
    const { body } = await application.call(null, 'GET', '/health/correct');
    return { rows: JSON.stringify(body).includes('behind') ? 1 : 0 };
  };

  it('pays by the batch when 300 projects of a department are opened at one instant, not by the project', async () => {
    const store = application.app.get(EventStore);
    const all = Array.from({ length: PROJECTS }, (_, n) => [termsOf(n)]);
    await inLanes(all, 8, async (data) => {
      await appendFacts(store, `monitor-${data.projectId}-${QUARTER}`, { type: 'DeadlineStarted', data });
    });
    const history = await settled();
    const events = history.events?.length ?? 0;
    expect(wakeUps(history)).toBeGreaterThan(0);
    expect(events).toBeLessThanOrEqual(MOST_PER_WAKE_UP * wakeUps(history));
    expect(events).toBeLessThan(PROJECTS / 2);
  });

  it('climbs 300 reminders at the price of a few wake-ups, not of one each', async () => {
    const before = await settled();
    const clock = application.app.get(MovableClock);
    const stepping = application.app.get(Stepping);
    const next = await application.app.get(OpenDeadlines).nextDueAfter(clock.now());
    if (next === null) throw new Error('nothing is open');
    await stepping.advanceTo(instant(new Date(msOf(next) - 3_000).toISOString()), 1);
    await until(
      'the reminders were sent',
      async () => {
        const log = await application.app.get(EventStore).readAll({ limit: 5_000 });
        return log.filter(({ event }) => event.type === 'DeadlineReminderSent').length === PROJECTS;
      },
      60_000,
    );
    const after = await settled();
    // the move of the clock and the timer wake it; on a busy machine some look in vain before the read models are there
    const woken = wakeUps(after) - wakeUps(before);
    expect(woken).toBeGreaterThan(0);
    expect(woken).toBeLessThan(PROJECTS / 10);
    expect((after.events?.length ?? 0) - (before.events?.length ?? 0)).toBeLessThanOrEqual(MOST_PER_WAKE_UP * woken);
  });
});
