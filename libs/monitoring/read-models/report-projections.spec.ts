import { contentOf, open, reported, submit } from '../../../test/support/monitoring-reports';
import { PROJECT_ID } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import { given } from '../../../test/support/monitoring-reports';
import type { RecordedEvent } from '../../event-store/event-store.port';
import type { AnyFact } from '../../kernel/decider';
import { businessDate, instant } from '../../kernel/instant';
import type { AnyProjection, Row } from '../../projections/projection';
import type { LatenessStage } from '../domain/monitoring-report.state';
import type { NoteLateness } from '../domain/report.commands';
import { monitoringReportProjection } from './monitoring-report.projection';
import { reportCalendarProjection } from './report-calendar.projection';

const STREAM = `monitor-${PROJECT_ID}-2026-Q1`;
const recorded = (event: AnyFact, n: number, stream = STREAM): RecordedEvent => ({
  ...{ id: `e${n}`, stream, revision: BigInt(n), position: BigInt(n + 1), event, schemaVersion: 1, hash: null },
  metadata: {} as RecordedEvent['metadata'],
  recordedAt: instant('2026-04-01T00:00:00Z'),
});
const folded = (
  projection: AnyProjection,
  events: readonly AnyFact[],
  stream = STREAM,
  before?: Row,
): Row | undefined =>
  events.reduce<Row | undefined>((row, event, n) => {
    const each = recorded(event, n, stream);
    const [key] = projection.handles.includes(event.type) ? projection.keysOf(each) : [];
    return key === undefined ? row : ((projection.fold(row, each, key) as Row | undefined) ?? row);
  }, before);

const opened = reported([], open('2026-Q1'));
const sent = submit('2026-Q1', '2026-04-10T10:00', contentOf('6', '100', '11.8'), 520);
const late = (stage: LatenessStage): NoteLateness => ({
  ...given(people.system, '2026-04-22T09:00', '2026-Q1'),
  ...{ type: 'NoteLateness', stage, deadlineId: `D14-2026-Q1-${PROJECT_ID}` },
  effectiveDate: businessDate('2026-04-22'),
});

it('T20: the calendar begins with the opening and knows the due date of D14', () => {
  expect(folded(reportCalendarProjection, opened)).toMatchObject({
    ...{ project_id: PROJECT_ID, period: '2026-Q1', status: 'OPENED', submitted_at: null, light: null },
    ...{ due_date: '2026-04-15', due_instant: '2026-04-15T16:00:00.000Z', unit_code: '106003' },
  });
  const early = { type: 'ActualValuesReported', data: { projectId: PROJECT_ID, period: '2026-Q1', values: [] } };
  expect(folded(reportCalendarProjection, [early])).toBeUndefined();
});

it('T21: a report shows its lights, rates and whether it was late', () =>
  expect(folded(reportCalendarProjection, reported(opened, sent))).toMatchObject({
    ...{ status: 'SUBMITTED', late: false, missing: false, budget_light: 'RED', goal_light: 'RED', light: 'RED' },
    ...{ execution_rate: '10.00', attainment: '17.15' },
  }));

it('D14: marked missing counts as RED until a late report has lights of its own', () => {
  const missing = reported(opened, late('OVERDUE_REMINDED'), late('MARKED_MISSING'));
  expect(folded(reportCalendarProjection, missing)).toMatchObject({
    status: 'MARKED_MISSING',
    missing: true,
    light: 'RED',
  });
  const green = submit('2026-Q1', '2026-05-08T10:00', contentOf('16', '100', '8.8'), 1300);
  expect(folded(reportCalendarProjection, reported(missing, green))).toMatchObject({
    ...{ status: 'SUBMITTED', missing: true, late: true, light: 'GREEN' },
  });
});

it('D14: a new due date reaches the calendar from the deadline’s own stream', () => {
  const before = folded(reportCalendarProjection, opened);
  const deadlineId = `D14-2026-Q1-${PROJECT_ID}`;
  const period = { dueDate: '2026-04-22', dueInstant: '2026-04-22T16:00:00.000Z' };
  const moved = { type: 'DeadlineExtended', data: { deadlineId, code: 'D14', period } };
  expect(folded(reportCalendarProjection, [moved], `deadline-${deadlineId}`, before)).toMatchObject({
    due_date: '2026-04-22',
  });
  const other = { ...moved, data: { ...moved.data, deadlineId: `D15-2026-Q1-${PROJECT_ID}` } };
  expect(folded(reportCalendarProjection, [other], 'deadline-other', before)).toEqual(before);
});

it('the report is folded by its own decider, keyed by project and period', () => {
  const row = folded(monitoringReportProjection, reported(opened, sent));
  expect(row).toMatchObject({ project_id: PROJECT_ID, period: '2026-Q1', stream_revision: '4', position: '5' });
  expect(row?.['state']).toMatchObject({ status: 'SUBMITTED', submitted: { late: false } });
  const elsewhere = recorded({ type: 'DeadlineStarted', data: {} }, 0, `project-${PROJECT_ID}`);
  expect(monitoringReportProjection.keysOf(elsewhere)).toEqual([]);
});
