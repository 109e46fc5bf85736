import { reportCalendarItemView, type ReportCalendarRecord } from './report-calendar.view';

const row: ReportCalendarRecord = {
  project_id: '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f',
  period: '2026-Q3',
  project_name: '老旧供水管网改造工程（二期）',
  unit_code: '106003',
  department_code: '106',
  status: 'SUBMITTED',
  due_date: '2026-10-20',
  due_instant: '2026-10-20T16:00:00Z',
  submitted_at: null,
  late: false,
  missing: false,
  budget_light: 'YELLOW',
  goal_light: null,
  light: 'YELLOW',
  execution_rate: null,
  attainment: null,
  sort_value: '1',
};

it('API 1: codes of a row are named in the language of the caller', () => {
  expect(reportCalendarItemView(row, false)).toMatchObject({ statusLabel: '已报送', budgetLightLabel: '黄灯' });
  const { statusLabel, budgetLightLabel, goalLightLabel, lightLabel } = reportCalendarItemView(row, true);
  expect(`${statusLabel} ${budgetLightLabel} ${lightLabel}`).not.toMatch(/[\u4e00-\u9fff]/);
  expect(goalLightLabel).toBeNull();
});
