import { Client, Connection } from '@temporalio/client';
import { LOG_START, EventStore, type RecordedEvent } from '../../libs/event-store/event-store.port';
import { instant, msOf, type Instant } from '../../libs/kernel/instant';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { ProcessRuntime } from '../../libs/process-runtime/process-runtime.port';
import { Stepping, type SteppingReport } from '../../libs/process-runtime/stepping';
import { Sweeper } from '../../libs/process-runtime/sweeper';
import { draft, take } from '../support/application-over-http';
import { faultyClimbs, missedRungs, type ToldEvent } from '../support/climbed-rungs';
import { people, runApplication, type RunningApplication } from '../support/running-application';
import { testTemporal } from '../support/temporal-server';
import { until } from '../support/until';

/** Slow enough to count as standing still. */
const STILL = 0.001;
const TARGET = instant('2026-10-12T09:00:00+08:00');

let application: RunningApplication;
let connection: Connection;
let workflows: Client['workflow'];
let stepping: Stepping;
beforeAll(async () => {
  const { address } = await testTemporal();
  connection = await Connection.connect({ address });
  workflows = new Client({ connection }).workflow;
  application = await runApplication({ businessStart: '2026-09-15T09:00:00+08:00', temporalAddress: address });
  stepping = application.app.get(Stepping);
});
afterAll(async () => {
  await application.stop();
  await connection.close();
});

const recorded = async (after = LOG_START): Promise<RecordedEvent[]> => {
  await application.quiet();
  return application.app.get(EventStore).readAll({ after, limit: 10_000 });
};

const told = (events: readonly RecordedEvent[]): ToldEvent[] =>
  events.map(({ event, recordedAt, metadata }) => ({ type: event.type, data: event.data, recordedAt, metadata }));

const CLIMBED = ['DeadlineReminderSent', 'DeadlineEscalated', 'DeadlineExpired'];
const climbsIn = (events: readonly ToldEvent[]) => events.filter(({ type }) => CLIMBED.includes(type));

/** The last timer of the process that the server holds, in real milliseconds; null when the last one is over. */
const plannedMs = async (process: string): Promise<number | null> => {
  const { events = [] } = await workflows.getHandle(process).fetchHistory();
  const over = new Set(
    (events ?? []).flatMap(({ timerFiredEventAttributes: fired, timerCanceledEventAttributes: canceled }) =>
      String(fired?.startedEventId ?? canceled?.startedEventId ?? ''),
    ),
  );
  const running = (events ?? []).filter(
    ({ eventId, timerStartedEventAttributes: started }) => started && !over.has(String(eventId)),
  );
  const timeout = running.at(-1)?.timerStartedEventAttributes?.startToFireTimeout;
  return timeout ? Number(timeout.seconds ?? 0) * 1_000 + (timeout.nanos ?? 0) / 1e6 : null;
};

/** The plan in real time stands for this instant of business time, give or take what has passed since it was made. */
const expectPlannedFor = async (process: string, at: Instant, scale: number): Promise<void> => {
  const ahead = (ms: number): number => msOf(at) - msOf(application.app.get(MovableClock).now()) - ms * scale;
  await until(`${process} is planned for ${at}`, async () => {
    const ms = await plannedMs(process);
    return ms !== null && Math.abs(ahead(ms)) < 60_000 + 30_000 * scale;
  });
};

const approval = (projectId: string): string => `project-approval/${projectId}/1`;

let returned: string;
let silent: string;
let returnedLater: string;
let accepted: string;

it('REL-R17: running timers are planned anew when the clock is moved and when its speed changes', async () => {
  [returned, silent, returnedLater, accepted] = [
    await draft(application),
    await draft(application),
    await draft(application),
    await draft(application),
  ];
  for (const projectId of [returned, silent, returnedLater, accepted]) await take(application, projectId, 'submission');
  await take(application, returned, 'return');
  await application.quiet();
  const reminder = instant('2026-09-17T09:00:00+08:00');
  await stepping.advanceTo(instant('2026-09-16T10:00:00+08:00'), 1);
  await expectPlannedFor(approval(returned), reminder, 1);
  await stepping.release(40);
  await expectPlannedFor(approval(returned), reminder, 40);
  await stepping.advanceTo(instant('2026-09-16T18:00:00+08:00'), 10);
  await expectPlannedFor(approval(returned), reminder, 10);
}, 90_000);

it('the next deadline fires at its new real time, by the timer', async () => {
  await stepping.advanceTo(instant('2026-09-17T08:59:50+08:00'), 4);
  const first = async () => climbsIn(told(await recorded())).filter(({ data }) => data.projectId === returned);
  await until('the reminder is sent', async () => (await first()).length > 0, 40_000);
  await stepping.release(STILL);
  expect(await first()).toMatchObject([
    {
      type: 'DeadlineReminderSent',
      data: { code: 'D03', point: 'T-3', rungKey: 'REMINDER-2026-09-17' },
      metadata: { source: 'timer', workflowId: approval(returned) },
    },
  ]);
}, 90_000);

describe('stepping over many due instants', () => {
  let report: SteppingReport;
  let passed: ToldEvent[];
  let all: ToldEvent[];
  beforeAll(async () => {
    await take(application, returnedLater, 'return');
    await take(application, accepted, 'acceptance');
    const before = (await recorded()).at(-1)?.position ?? LOG_START;
    report = await stepping.advanceTo(TARGET, STILL);
    passed = told(await recorded(before));
    all = told(await recorded());
  }, 120_000);

  it('REL-NL5: every rung of every deadline is climbed once, none is missed', () => {
    expect(faultyClimbs(all)).toEqual([]);
    expect(missedRungs(all, TARGET)).toEqual([]);
    expect(climbsIn(passed).length).toBeGreaterThan(15);
    expect(report).toMatchObject({ to: TARGET });
    const lapses = passed.filter(({ type }) => type === 'CorrectionPeriodExpired');
    expect(report.climbed).toBe(climbsIn(passed).length + lapses.length);
  });

  it('DEC-26: each takes effect at its own instant, in order of time', () => {
    const plans = new Map(
      all
        .filter(({ type }) => type === 'DeadlineOpened')
        .flatMap(({ data }) =>
          data.rungs.map(({ key, at }: { key: string; at: string }) => [`${data.deadlineId} ${key}`, at]),
        ),
    );
    for (const { data, recordedAt } of climbsIn(passed))
      expect([data.deadlineId, data.rungKey, recordedAt]).toEqual([
        data.deadlineId,
        data.rungKey,
        plans.get(`${data.deadlineId} ${data.rungKey}`),
      ]);
    const times = passed.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted());
  });

  it('T8, DEC-26: silence ends each correction on its own due date; the other deadlines are overdue from theirs', () => {
    const effects = passed.filter(({ type }) => type === 'ProjectLapsed' || type === 'DeadlineExpired');
    const dated = effects.map(({ type, data, recordedAt, metadata }) => [
      type,
      data.projectId,
      data.effectiveDate,
      metadata.effectiveDate,
      recordedAt,
    ]);
    expect(dated.slice(0, 2)).toEqual([
      ['DeadlineExpired', silent, '2026-09-18', '2026-09-18', '2026-09-18T16:00:00.000Z'],
      ['ProjectLapsed', returned, '2026-09-21', '2026-09-21', '2026-09-21T16:00:00.000Z'],
    ]);
    expect(dated.slice(2).toSorted()).toEqual([
      ['DeadlineExpired', accepted, '2026-09-23', '2026-09-23', '2026-09-23T16:00:00.000Z'],
      ['ProjectLapsed', returnedLater, '2026-09-23', '2026-09-23', '2026-09-23T16:00:00.000Z'],
    ]);
  });

  it('REL-R18: nothing follows when sweeper and workflows look again', async () => {
    const { position } = await application.app.get(EventStore).head();
    await application.app.get(Sweeper).sweep();
    await stepping.release(STILL);
    for (const projectId of [returned, returnedLater]) {
      await application.app.get(ProcessRuntime).tell(approval(projectId), position);
      await until('its process has ended', async () => {
        const { status } = await workflows.getHandle(approval(projectId)).describe();
        return status.name === 'COMPLETED';
      });
    }
    await application.quiet();
    expect((await application.app.get(EventStore).head()).position).toBe(position);
    const state = async (projectId: string) =>
      (await application.call(people.auditor, 'GET', `/projects/${projectId}`)).body.state;
    expect(await Promise.all([returned, silent, returnedLater, accepted].map(state))).toEqual([
      'WITHDRAWN',
      'SUBMITTED',
      'WITHDRAWN',
      'DEPT_REVIEW',
    ]);
  });
});
