import { ApiProperty } from '@nestjs/swagger';
import { instant } from '../../kernel/instant';
import type { Light } from '../../rule-sets/domain/monitoring-rule-set';
import type { CsvColumn } from '../../web/csv';
import { instantView } from '../../web/instant.view';
import { lightLabels } from '../../rule-sets/domain/light-labels';
import type { CycleState } from '../domain/monitoring-report.state';
import { cycleLabels } from '../domain/report-labels';

/** One row of `GET /monitoring-reports`; rates in percent. */
export class ReportCalendarItemView {
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty({ example: '老旧供水管网改造工程（二期）' }) readonly projectName!: string;
  @ApiProperty({ example: '2026-Q3' }) readonly period!: string;
  @ApiProperty({ example: '106003' }) readonly unitCode!: string;
  @ApiProperty({ example: '106' }) readonly departmentCode!: string;
  @ApiProperty({ enum: Object.keys(cycleLabels), example: 'SUBMITTED' }) readonly status!: string;
  @ApiProperty({ example: '已报送' }) readonly statusLabel!: string;
  @ApiProperty({ description: 'True when a report came in, in time or late.' }) readonly reported!: boolean;
  @ApiProperty({ example: '2026-10-20' }) readonly dueDate!: string;
  @ApiProperty({ example: '2026-10-20T16:00:00Z' }) readonly dueInstant!: string;
  @ApiProperty({ type: String, nullable: true }) readonly submittedAt!: string | null;
  @ApiProperty() readonly late!: boolean;
  @ApiProperty({ description: 'Was marked missing, whatever came afterwards.' }) readonly missing!: boolean;
  @ApiProperty({ type: String, nullable: true }) readonly budgetLight!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly budgetLightLabel!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly goalLight!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly goalLightLabel!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The worse of the two; RED when marked missing.' })
  readonly light!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly lightLabel!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '58.00' }) readonly executionRate!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '68.87' }) readonly attainment!: string | null;
}

export class ReportCalendarPageView {
  @ApiProperty({ type: [ReportCalendarItemView] }) readonly items!: readonly ReportCalendarItemView[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
  @ApiProperty({ type: Number, required: false }) readonly count?: number;
}

export const REPORT_CALENDAR_TABLE: readonly CsvColumn[] = [
  { field: 'period', header: '监控期' },
  { field: 'departmentCode', header: '部门代码' },
  { field: 'unitCode', header: '单位代码' },
  { field: 'projectName', header: '项目名称' },
  { field: 'statusLabel', header: '状态' },
  { field: 'dueDate', header: '报送期限' },
  { field: 'budgetLightLabel', header: '支出灯' },
  { field: 'goalLightLabel', header: '目标灯' },
  { field: 'executionRate', header: '执行率（%）' },
  { field: 'attainment', header: '实现程度（%）' },
];

export type ReportCalendarRecord = Readonly<{
  project_id: string;
  period: string;
  project_name: string;
  unit_code: string;
  department_code: string;
  status: CycleState;
  due_date: string;
  due_instant: string;
  submitted_at: string | null;
  late: boolean;
  missing: boolean;
  budget_light: Light | null;
  goal_light: Light | null;
  light: Light | null;
  execution_rate: string | null;
  attainment: string | null;
  sort_value: string;
}>;

type Words = Readonly<{ label: string; labelEn: string }>;
const worded = ({ label, labelEn }: Words, english: boolean): string => (english ? labelEn : label);
const labelOf = (light: Light | null, english: boolean): string | null =>
  light === null ? null : worded(lightLabels[light], english);
const moment = (at: string | null): string | null => (at === null ? null : instantView(instant(at)));

export const reportCalendarItemView = (row: ReportCalendarRecord, english: boolean): ReportCalendarItemView => ({
  projectId: row.project_id,
  projectName: row.project_name,
  period: row.period,
  unitCode: row.unit_code,
  departmentCode: row.department_code,
  status: row.status,
  statusLabel: worded(cycleLabels[row.status], english),
  reported: row.submitted_at !== null,
  dueDate: row.due_date,
  dueInstant: instantView(instant(row.due_instant)),
  submittedAt: moment(row.submitted_at),
  late: row.late,
  missing: row.missing,
  budgetLight: row.budget_light,
  budgetLightLabel: labelOf(row.budget_light, english),
  goalLight: row.goal_light,
  goalLightLabel: labelOf(row.goal_light, english),
  light: row.light,
  lightLabel: labelOf(row.light, english),
  executionRate: row.execution_rate,
  attainment: row.attainment,
});
