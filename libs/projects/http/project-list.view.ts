import { ApiProperty } from '@nestjs/swagger';
import type { CsvColumn } from '../../web/csv';
import { classLabels, flagLabels, statusLabels } from '../domain/project-labels';
import type { ProjectStatus } from '../domain/project-status';
import { lightsView, type CodeWords } from './code-words';

/** One row of `GET /projects`; money in yuan, rates in percent. */
export class ProjectListItemView {
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty({ type: String, nullable: true, example: '99010027T000000000201' }) readonly code!: string | null;
  @ApiProperty({ example: '老旧供水管网改造工程（二期）' }) readonly name!: string;
  @ApiProperty({ example: '106003' }) readonly unitCode!: string;
  @ApiProperty({ example: '106' }) readonly departmentCode!: string;
  @ApiProperty({ example: 2027 }) readonly fiscalYear!: number;
  @ApiProperty({ enum: Object.keys(statusLabels), example: 'SUBMITTED' }) readonly state!: string;
  @ApiProperty({ example: '已申报' }) readonly stateLabel!: string;
  @ApiProperty({ type: String, nullable: true, example: 'SPECIFIC_GOAL' }) readonly projectClass!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '特定目标类' }) readonly projectClassLabel!: string | null;
  @ApiProperty({ type: [String], example: ['WARNED'] }) readonly flags!: readonly string[];
  @ApiProperty({ type: [String], example: ['预警中'] }) readonly flagLabels!: readonly string[];
  @ApiProperty({ type: String, nullable: true, example: '52000000.00' }) readonly amount!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) readonly executedAmount!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) readonly executionRate!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) readonly budgetLight!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) readonly budgetLightLabel!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) readonly goalLight!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) readonly goalLightLabel!: string | null;
}

export class ProjectPageView {
  @ApiProperty({ type: [ProjectListItemView] }) readonly items!: readonly ProjectListItemView[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
  @ApiProperty({ type: Number, required: false }) readonly count?: number;
}

export const PROJECT_TABLE: readonly CsvColumn[] = [
  { field: 'code', header: '项目代码' },
  { field: 'name', header: '项目名称' },
  { field: 'unitCode', header: '单位代码' },
  { field: 'departmentCode', header: '部门代码' },
  { field: 'fiscalYear', header: '预算年度' },
  { field: 'stateLabel', header: '状态' },
  { field: 'amount', header: '金额（元）' },
  { field: 'executedAmount', header: '执行数（元）' },
  { field: 'executionRate', header: '执行率（%）' },
];

export type ProjectListRecord = Readonly<{
  project_id: string;
  code: string | null;
  name: string;
  unit_code: string;
  department_code: string;
  fiscal_year: number;
  state: string;
  flags: string[];
  project_class: string | null;
  amount: string | null;
  executed_amount: string | null;
  execution_rate: string | null;
  budget_light: string | null;
  goal_light: string | null;
  sort_value: string;
}>;

const flagLabel = (flag: string, language: 'label' | 'labelEn'): string =>
  (flagLabels as Readonly<Record<string, { label: string; labelEn: string }>>)[flag]?.[language] ?? flag;

export const projectListItemView = (row: ProjectListRecord, words: CodeWords): ProjectListItemView => ({
  projectId: row.project_id,
  code: row.code,
  name: row.name,
  unitCode: row.unit_code,
  departmentCode: row.department_code,
  fiscalYear: row.fiscal_year,
  state: row.state,
  stateLabel: statusLabels[row.state as ProjectStatus][words.language],
  projectClass: row.project_class,
  projectClassLabel:
    row.project_class === null ? null : classLabels[row.project_class as keyof typeof classLabels][words.language],
  flags: row.flags,
  flagLabels: row.flags.map((flag) => flagLabel(flag, words.language)),
  amount: row.amount,
  executedAmount: row.executed_amount,
  executionRate: row.execution_rate,
  ...lightsView({ budgetLight: row.budget_light, goalLight: row.goal_light }, words),
});
