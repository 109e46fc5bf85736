import { routesWithoutPolicy } from '../../libs/access-control/route-coverage';
import { DirectoryVisibility } from '../../libs/access-control/directory-visibility';
import type { Role } from '../../libs/kernel/role';
import { Visibility } from '../../libs/kernel/visibility';
import { DashboardsHttpModule } from '../../libs/monitoring/dashboards-http.module';
import { dashboardPolicies } from '../../libs/monitoring/http/dashboards.policies';
import { dualMonitoringProjection } from '../../libs/monitoring/read-models/dual-monitoring.projection';
import { monitoredProjectsProjection } from '../../libs/monitoring/read-models/monitored-projects.projection';
import type { AnyProjection, Row } from '../../libs/projections/projection';
import { writeRows } from '../../libs/projections/row-writer';
import { inTransaction } from '../../libs/projections/transaction';
import { SliceApp } from './slice-app';

let slice: SliceApp;
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const write = (projection: AnyProjection, ...rows: Row[]): Promise<void> =>
  inTransaction(slice.log.pool, (client) => writeRows(client, projection, rows));

const project = (n: number, unitCode: string): Row => ({
  ...{ project_id: idOf(n), fiscal_year: '2026', unit_code: unitCode, department_code: unitCode.slice(0, 3) },
  ...{ project_class: null, status: 'EXECUTING', allocated_on: '2026-02-03', approved_amount: '900.00' },
  ...{ completed_from: null, completed_on: null, position: '1' },
});
const month = (n: number, budget_light: string, executed: string): Row => ({
  ...{ project_id: idOf(n), fiscal_year: '2026', month: '9', budget_light, goal_light: 'GREEN', gap: '5.00' },
  ...{ adjusted_budget: '900.00', executed_amount: executed, execution_rate: '33.33', attainment: '50.00' },
  ...{ warn: true, missing: false, position: '1' },
});

const get = async (role: Role, org: string, query = '', headers: object = {}) => {
  const url = `${slice.url}/api/v1/dashboards/dual-monitoring${query}`;
  const answer = await fetch(url, { headers: { ...(await slice.as(role, org)), ...headers } });
  return { status: answer.status, body: (await answer.json()) as any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- looked into freely
};

beforeAll(async () => {
  const providers = [{ provide: Visibility, useClass: DirectoryVisibility }];
  const options = { imports: [DashboardsHttpModule], providers, policies: dashboardPolicies };
  slice = await SliceApp.start(options);
  await write(monitoredProjectsProjection, project(1, '106003'), project(2, '106001'), project(3, '104002'));
  await write(dualMonitoringProjection, month(1, 'RED', '300.00'), month(3, 'GREEN', '600.00'));
});
afterAll(() => slice.close());

describe('GET /dashboards/dual-monitoring', () => {
  it('REL A1: has a policy', () => expect(routesWithoutPolicy(slice.app)).toEqual([]));

  it('counts lights and sums execution per department and in all, of the last month that is over', async () => {
    const { status, body } = await get('FIN_PERF', 'F');
    expect(status).toBe(200);
    expect(body).toMatchObject({ fiscalYear: 2026, month: 9 });
    expect(body.departments.map((one: { departmentCode: string }) => one.departmentCode)).toEqual(['104', '106']);
    expect(body.departments[1]).toMatchObject({
      ...{ projects: 2, evaluated: 1, missing: 0, warned: 1, adjustedBudget: '900.00', executedAmount: '300.00' },
      ...{ executionRate: '33.33', attainment: '50.00', gap: '5.00' },
    });
    expect(body.departments[1].budgetLights[0]).toEqual({ light: 'RED', lightLabel: '红灯', count: 1 });
    expect(body.total).toMatchObject({ projects: 3, adjustedBudget: '1800.00', executionRate: '50.00' });
    expect(body.total.departmentCode).toBeUndefined();
  });

  it('INV-36: tells a unit of its own projects only, whatever it asks for', async () => {
    const own = await get('UNIT_HEAD', '106003');
    expect(own.body.total).toMatchObject({ projects: 1, executedAmount: '300.00' });
    const others = await get('UNIT_HEAD', '106003', '?departmentCode=104');
    expect(others.body).toMatchObject({ departments: [], total: { projects: 0, executionRate: null } });
  });

  it('takes year, month and department, and nothing that is none', async () => {
    const { body } = await get('AUDITOR', 'A', '?fiscalYear=2026&month=8&departmentCode=106');
    expect(body).toMatchObject({ month: 8, total: { projects: 2, evaluated: 0 } });
    expect((await get('AUDITOR', 'A', '?fiscalYear=2025')).body).toMatchObject({ month: 12, departments: [] });
    for (const wrong of ['?month=13', '?fiscalYear=last', '?month=0'])
      expect((await get('AUDITOR', 'A', wrong)).status).toBe(422);
    expect((await get('AUDITOR', 'A', '?quarter=1')).status).toBe(400);
  });

  it('names the lights in English where that is asked for', async () => {
    const { body } = await get('AUDITOR', 'A', '', { 'accept-language': 'en' });
    expect(body.total.goalLights[3]).toEqual({ light: 'GREEN', lightLabel: 'green', count: 2 });
  });
});
