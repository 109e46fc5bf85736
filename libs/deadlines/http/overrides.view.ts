import { ApiProperty } from '@nestjs/swagger';
import { instant } from '../../kernel/instant';
import { deadlineRule } from '../../rule-sets/domain/deadlines-default';
import { instantView } from '../../web/instant.view';
import { overrideKinds } from '../domain/override-kinds';
import { reasonCodes } from '../domain/reason-codes';
import type { OverrideRow } from '../read-models/overrides.projection';

export class OverrideView {
  @ApiProperty({ example: '128' }) readonly position!: string;
  @ApiProperty() readonly deadlineId!: string;
  @ApiProperty({ example: 'D03' }) readonly code!: string;
  @ApiProperty({ example: '补正' }) readonly title!: string;
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty({ example: 'OVERRIDDEN' }) readonly kind!: string;
  @ApiProperty({ example: '变更届满日' }) readonly kindLabel!: string;
  @ApiProperty({ type: String, nullable: true }) readonly reasonCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly reasonLabel!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly documentNumber!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Due date before, where it moved.' })
  readonly from!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly to!: string | null;
  @ApiProperty() readonly actor!: string;
  @ApiProperty() readonly role!: string;
  @ApiProperty() readonly org!: string;
  @ApiProperty({ type: Object }) readonly details!: object;
  @ApiProperty() readonly recordedAt!: string;
}

export class OverridesPageView {
  @ApiProperty({ type: [OverrideView] }) readonly items!: readonly OverrideView[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
  @ApiProperty({ type: Number, required: false }) readonly count?: number;
}

type Row = Pick<
  OverrideRow,
  | 'position'
  | 'deadline_id'
  | 'code'
  | 'project_id'
  | 'kind'
  | 'reason_code'
  | 'document_number'
  | 'decided_by'
  | 'from_date'
  | 'to_date'
  | 'actor'
  | 'role'
  | 'org'
  | 'details'
  | 'recorded_at'
>;

export const overrideView = (row: Row, english: boolean): OverrideView => {
  const language = english ? 'labelEn' : 'label';
  const rule = deadlineRule(row.code);
  return {
    position: row.position,
    deadlineId: row.deadline_id,
    code: row.code,
    title: english ? rule.titleEn : rule.title,
    projectId: row.project_id,
    kind: row.kind,
    kindLabel: overrideKinds[row.kind][language],
    reasonCode: row.reason_code,
    reasonLabel: row.reason_code === null ? null : (reasonCodes[row.reason_code]?.[language] ?? row.reason_code),
    documentNumber: row.document_number,
    decidedBy: row.decided_by,
    from: row.from_date,
    to: row.to_date,
    actor: row.actor,
    role: row.role,
    org: row.org,
    details: row.details,
    recordedAt: instantView(instant(row.recorded_at)),
  };
};
