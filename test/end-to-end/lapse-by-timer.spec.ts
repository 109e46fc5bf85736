import { isOfficeHour } from '../../libs/kernel/office-hours';
import { businessDateOf, instant, type Instant } from '../../libs/kernel/instant';
import { cnCalendar } from '../../libs/kernel/working-calendar.cn';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { Stepping } from '../../libs/process-runtime/stepping';
import { draft, take } from '../support/application-over-http';
import { people, runApplication, type RunningApplication } from '../support/running-application';
import { testTemporal } from '../support/temporal-server';
import { until } from '../support/until';

/** Ten business hours in a real second: fast, and an office day is still most of a second long. */
const SCALE = 36_000;

type Told = Readonly<{ type: string; data: any; metadata: any; recordedAt: Instant }>; // eslint-disable-line @typescript-eslint/no-explicit-any -- looked into freely

let application: RunningApplication;
beforeAll(async () => {
  const { address } = await testTemporal();
  application = await runApplication({ businessStart: '2026-09-15T09:00:00+08:00', temporalAddress: address });
});
afterAll(() => application.stop());

const history = async (projectId: string): Promise<Told[]> => {
  await application.quiet();
  const { body } = await application.call(people.auditor, 'GET', `/projects/${projectId}/history?limit=200`);
  return body.items as Told[];
};

it('T8: silence lets a returned project lapse by a timer of the real server; one that is resubmitted does not', async () => {
  const [silent, answered] = [await draft(application), await draft(application)];
  for (const projectId of [silent, answered]) await take(application, projectId, 'submission');
  const stepping = application.app.get(Stepping);
  await stepping.advanceTo(instant('2026-09-24T09:00:00+08:00'), 0.001);
  for (const projectId of [silent, answered]) await take(application, projectId, 'return');
  await application.quiet();
  const again = await application.call(people.head, 'POST', `/projects/${answered}/resubmission`, { body: {} });
  expect(again.status).toBe(200);
  await application.quiet();

  await stepping.release(SCALE);
  const clock = application.app.get(MovableClock);
  await until('the due date is over', () => clock.now() >= instant('2026-10-10T08:00:00+08:00'), 90_000);
  await stepping.release(0.001);

  const told = await history(silent);
  const lapsed = told.find(({ type }) => type === 'ProjectLapsed');
  expect(lapsed?.data).toMatchObject({ effectiveDate: '2026-10-09' });
  expect(lapsed?.metadata).toMatchObject({
    source: 'timer',
    role: 'SYSTEM',
    workflowId: `project-approval/${silent}/1`,
    runId: expect.any(String),
    effectiveDate: '2026-10-09',
  });
  const reminders = told.filter(({ type, data }) => type === 'DeadlineReminderSent' && data.code === 'D03');
  expect(reminders.length).toBeGreaterThanOrEqual(2);
  for (const { recordedAt } of reminders)
    expect([recordedAt, isOfficeHour(cnCalendar, recordedAt)]).toEqual([recordedAt, true]);
  expect(reminders.every(({ recordedAt }) => businessDateOf(recordedAt) <= '2026-10-09')).toBe(true);
  expect((await history(answered)).map(({ type }) => type)).not.toContain('ProjectLapsed');
  const { body } = await application.call(people.head, 'GET', `/projects/${silent}`);
  expect(body).toMatchObject({ state: 'WITHDRAWN', openDeadlines: [] });
}, 120_000);
