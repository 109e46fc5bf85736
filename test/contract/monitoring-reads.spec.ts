import type { Pool } from 'pg';
import { ReadConnection } from '../../libs/database/read-connection';
import { businessDate, instant } from '../../libs/kernel/instant';
import type { VisibleOrganisations } from '../../libs/kernel/visible-organisations';
import { monthRun, quarterRun } from '../../libs/monitoring/domain/monitoring-run.period';
import { DualMonitoringQueries } from '../../libs/monitoring/read-models/dual-monitoring.queries';
import { dualMonitoringProjection } from '../../libs/monitoring/read-models/dual-monitoring.projection';
import { MonitoredProjectsQueries } from '../../libs/monitoring/read-models/monitored-projects.queries';
import { monitoredProjectsProjection } from '../../libs/monitoring/read-models/monitored-projects.projection';
import { PostgresOpenRuns } from '../../libs/monitoring/read-models/monitoring-runs.open';
import { monitoringRunsProjection } from '../../libs/monitoring/read-models/monitoring-runs.projection';
import { applicationPool } from '../../libs/database/pools';
import type { AnyProjection, Row } from '../../libs/projections/projection';
import { writeRows } from '../../libs/projections/row-writer';
import { inTransaction } from '../../libs/projections/transaction';
import { migratedTestDatabase, type TestDatabase } from '../support/postgres-event-store';

let database: TestDatabase;
let pool: Pool;
let connection: ReadConnection;
beforeAll(async () => {
  database = await migratedTestDatabase();
  pool = applicationPool(database.url);
  connection = new ReadConnection(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const write = (projection: AnyProjection, ...rows: Row[]): Promise<void> =>
  inTransaction(pool, (client) => writeRows(client, projection, rows));
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('the runs that are still to end', () => {
  const rowOf = (run: ReturnType<typeof quarterRun>, state = 'RUNNING'): Row => ({
    ...{ process: run.process, kind: run.kind, department_code: run.departmentCode, period: run.period },
    ...{ last_day: run.lastDay, ends_at: run.endsAt, state, projects: null, position: '1' },
  });
  const q1 = quarterRun('106', '2026-Q1');
  const q1of101 = quarterRun('101', '2026-Q1');
  const april = monthRun('106', '2026-04');
  const id = ({ process }: typeof q1) => `run:${process}`;
  let open: PostgresOpenRuns;

  beforeAll(async () => {
    open = new PostgresOpenRuns(connection);
    const over = rowOf(quarterRun('106', '2025-Q4'), 'CONCLUDED');
    await write(monitoringRunsProjection, rowOf(q1), rowOf(q1of101), rowOf(april), over);
  });

  it('are listed by their end, page by page', async () => {
    const due = await open.dueBy(april.endsAt, { limit: 2 });
    expect(due.map(({ deadlineId, at }) => [deadlineId, at])).toEqual([
      [id(q1of101), q1.endsAt],
      [id(q1), q1.endsAt],
    ]);
    const rest = await open.dueBy(april.endsAt, { limit: 2, ...(due[1] && { after: due[1] }) });
    expect(rest.map(({ deadlineId }) => deadlineId)).toEqual([id(april)]);
    expect(await open.dueBy(instant('2026-03-31T15:59:59.999Z'), { limit: 9 })).toEqual([]);
  });

  it('begin after the cursor of another source as that says', async () => {
    const at = { at: q1.endsAt, deadlineId: '', process: 'warning-disposition/106/2026-03' };
    expect(await open.dueBy(april.endsAt, { limit: 9, after: at })).toHaveLength(3);
    const behind = { ...at, at: instant('2026-03-31T16:00:00.001Z') };
    expect(await open.dueBy(april.endsAt, { limit: 9, after: behind })).toHaveLength(1);
  });

  it('are one to a process', async () => {
    expect(await open.earliestOf(q1.process)).toEqual({ deadlineId: id(q1), at: q1.endsAt });
    expect(await open.earliestOf(q1.process, q1.endsAt)).toBeNull();
    expect(await open.earliestOf('quarterly-monitoring/106/2025-Q4')).toBeNull();
    expect(await open.dueBy(april.endsAt, { limit: 9, process: april.process })).toHaveLength(1);
    expect(await open.openProcesses(null, 2)).toEqual([q1of101.process, q1.process]);
    expect(await open.openProcesses(q1.process, 2)).toEqual([april.process]);
    expect(await open.nextDueAfter(q1.endsAt)).toBe(april.endsAt);
    expect(await open.nextDueAfter(april.endsAt)).toBeNull();
  });
});

describe('monitored projects and their dual monitoring', () => {
  const project = (n: number, more: Row = {}): Row => ({
    ...{ project_id: idOf(n), fiscal_year: '2026', unit_code: '106003', department_code: '106' },
    ...{ project_class: 'SPECIFIC_GOAL', status: 'EXECUTING', allocated_on: '2026-02-03', approved_amount: '900.00' },
    ...{ completed_from: null, completed_on: null, position: '1', ...more },
  });
  const month = (n: number, budget_light: string, more: Row = {}): Row => ({
    ...{ project_id: idOf(n), fiscal_year: '2026', month: '6', budget_light, goal_light: 'GREEN' },
    ...{ adjusted_budget: '900.00', executed_amount: '300.00', execution_rate: '33.33', attainment: '50.00' },
    ...{ gap: '16.67', warn: true, missing: false, position: '1', ...more },
  });
  const lastDay = businessDate('2026-06-30');

  beforeAll(async () => {
    await write(
      monitoredProjectsProjection,
      project(1),
      project(2, { status: 'ALLOCATED', project_class: null, unit_code: '106001' }),
      project(3, { project_class: 'STAFF' }),
      project(4, { status: 'SUSPENDED' }),
      project(5, { allocated_on: '2026-07-01' }),
      project(6, { status: 'COMPLETED', completed_from: 'EXECUTING', completed_on: '2026-12-31' }),
      project(7, { status: 'COMPLETED', completed_from: 'EXECUTING', completed_on: '2026-05-20' }),
      project(8, { status: 'COMPLETED', completed_from: 'SUSPENDED', completed_on: '2026-12-31' }),
      project(9, { department_code: '101', unit_code: '101002' }),
      project(10, { fiscal_year: '2027' }),
    );
    const nothing = { adjusted_budget: null, executed_amount: null, execution_rate: null, attainment: null, gap: null };
    await write(
      dualMonitoringProjection,
      month(1, 'RED'),
      month(2, 'GREEN', { adjusted_budget: '100.00', executed_amount: '40.00', attainment: '25.25', warn: false }),
      month(3, 'RED'),
      month(4, 'RED', { ...nothing, goal_light: 'RED', missing: true, warn: false }),
      month(9, 'BLUE', { attainment: '70.00' }),
      month(1, 'GREEN', { month: '7' }),
    );
  });

  it('T20: those must report that were in execution by the last day and are no salaries', async () => {
    const queries = new MonitoredProjectsQueries(connection);
    expect(await queries.monitored('106', 2026, lastDay)).toEqual([1, 2, 6].map(idOf));
    expect(await queries.monitored('101', 2026, lastDay)).toEqual([idOf(9)]);
    expect(await queries.monitored('106', 2027, lastDay)).toEqual([idOf(10)]);
  });

  it('T34, DEC-50: what the end of the year completes is of every class, and the suspended ones too', async () => {
    const queries = new MonitoredProjectsQueries(connection);
    expect(await queries.unfinished('106', 2026)).toEqual([1, 2, 3, 4, 5].map(idOf));
  });

  const sums = (visible: VisibleOrganisations, departmentCode?: string) =>
    new DualMonitoringQueries(connection)
      .sums({ fiscalYear: 2026, month: 6, ...(departmentCode === undefined ? {} : { departmentCode }) }, visible)
      .execute();

  it('sums departments and all: lights, money, and the means of attainment and gap', async () => {
    const [of101, of106, all] = await sums({ kind: 'all' });
    expect(of101).toMatchObject({ departmentCode: '101', projects: 1, evaluated: 1, attainment: '70.00' });
    expect(of106).toMatchObject({
      ...{ departmentCode: '106', projects: 5, evaluated: 3, missing: 1, warned: 1, gap: '16.67' },
      budgetLights: { RED: 2, ORANGE: 0, YELLOW: 0, GREEN: 1, BLUE: 0, NONE: 0 },
      goalLights: { RED: 1, ORANGE: 0, YELLOW: 0, GREEN: 2, BLUE: 0, NONE: 0 },
      ...{ adjustedBudget: '1000.00', executedAmount: '340.00', executionRate: '34.00', attainment: '37.63' },
    });
    expect(all).toMatchObject({ departmentCode: null, projects: 6, evaluated: 4, adjustedBudget: '1900.00' });
  });

  it('INV-36: sums only what the caller may see, and asks for', async () => {
    expect((await sums({ kind: 'unit', code: '106001' })).map(({ projects }) => projects)).toEqual([1, 1]);
    expect((await sums({ kind: 'department', code: '101' })).map(({ projects }) => projects)).toEqual([1, 1]);
    expect((await sums({ kind: 'all' }, '106')).map(({ departmentCode }) => departmentCode)).toEqual(['106', null]);
    const none = await sums({ kind: 'none' });
    expect(none).toMatchObject([{ departmentCode: null, projects: 0, executionRate: null, attainment: null }]);
  });
});
