import { ApiProperty } from '@nestjs/swagger';
import type { CsvColumn } from '../../web/csv';
import { dispositionLabels, warningKindLabels, warningStateLabels } from '../domain/warning-labels';
import { presentDisposition, type Warning, type WarningStatus } from '../domain/warning.state';
import type { CodeWords } from './code-words';

/** One row of `GET /warnings`. */
export class WarningItemView {
  @ApiProperty({ example: '6f0c…-w1' }) readonly warningId!: string;
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty() readonly projectName!: string;
  @ApiProperty({ description: 'Counts the warnings of the project.' }) readonly number!: number;
  @ApiProperty() readonly fiscalYear!: number;
  @ApiProperty({ example: '106003' }) readonly unitCode!: string;
  @ApiProperty({ example: '106' }) readonly departmentCode!: string;
  @ApiProperty({ enum: ['RULE', 'MANUAL'] }) readonly kind!: string;
  @ApiProperty({ example: '规则预警' }) readonly kindLabel!: string;
  @ApiProperty({ example: 'sichuan-2025' }) readonly rule!: string;
  @ApiProperty({ enum: Object.keys(warningStateLabels) }) readonly state!: string;
  @ApiProperty({ example: '已预警' }) readonly stateLabel!: string;
  @ApiProperty({ type: [String], example: ['SPENDING'] }) readonly triggers!: readonly string[];
  @ApiProperty({ type: [String], example: ['支出进度'] }) readonly triggerLabels!: readonly string[];
  @ApiProperty({ type: [String], example: ['2026-06'] }) readonly months!: readonly string[];
  @ApiProperty({ example: '2026-07-01' }) readonly warningDate!: string;
  @ApiProperty({ example: '2026-07-15', description: 'Of D17, as it stands.' }) readonly dueDate!: string;
  @ApiProperty({ type: String, nullable: true, example: 'CONTINUE' }) readonly choice!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '确定继续执行' }) readonly choiceLabel!: string | null;
  @ApiProperty({ description: 'A check on the spot was ordered.' }) readonly offlineCheck!: boolean;
}

export class WarningPageView {
  @ApiProperty({ type: [WarningItemView] }) readonly items!: readonly WarningItemView[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
  @ApiProperty({ type: Number, required: false }) readonly count?: number;
}

export const WARNING_TABLE: readonly CsvColumn[] = [
  { field: 'projectName', header: '项目名称' },
  { field: 'unitCode', header: '单位代码' },
  { field: 'departmentCode', header: '部门代码' },
  { field: 'rule', header: '规则集' },
  { field: 'triggerLabels', header: '触发条件' },
  { field: 'months', header: '监控月份' },
  { field: 'warningDate', header: '预警日期' },
  { field: 'dueDate', header: '处置期限' },
  { field: 'stateLabel', header: '状态' },
  { field: 'choiceLabel', header: '处置方式' },
];

export const warningItemView = (state: Warning, dueDate: string, words: CodeWords): WarningItemView => {
  const triggers = [...new Set(state.findings.flatMap((finding) => finding.triggers))];
  const choice = presentDisposition(state)?.choice ?? null;
  const status = state.status as WarningStatus; // what is in the read model was opened
  return {
    warningId: state.warningId,
    projectId: state.projectId,
    projectName: state.name,
    number: state.number,
    fiscalYear: state.fiscalYear,
    unitCode: state.unitCode,
    departmentCode: state.departmentCode,
    kind: state.kind,
    kindLabel: words.of(warningKindLabels[state.kind]),
    rule: state.rule,
    state: status,
    stateLabel: words.of(warningStateLabels[status]),
    triggers,
    triggerLabels: triggers.map((trigger) => words.named('trigger', trigger)),
    months: [...new Set(state.findings.map(({ month }) => month))],
    warningDate: state.warningDate,
    dueDate,
    choice,
    choiceLabel: choice === null ? null : words.of(dispositionLabels[choice]),
    offlineCheck: state.offlineChecks.length > 0,
  };
};
