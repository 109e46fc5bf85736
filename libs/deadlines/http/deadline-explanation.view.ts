import { ApiProperty } from '@nestjs/swagger';

export class CountedDayView {
  @ApiProperty({ example: '2026-09-16' }) readonly date!: string;
  @ApiProperty() readonly counted!: boolean;
  @ApiProperty({ required: false, example: 1 }) readonly number?: number;
  @ApiProperty({ example: '工作日' }) readonly why!: string;
}

/** `GET /deadlines/{d}/explanation`. */
export class DeadlineExplanationView {
  @ApiProperty() readonly deadlineId!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty({ example: 'cn-period-2021' }) readonly ruleSetId!: string;
  @ApiProperty({ example: 'CN' }) readonly calendarId!: string;
  @ApiProperty({ example: '2026:1' }) readonly calendarVersion!: string;
  @ApiProperty() readonly provisional!: boolean;
  @ApiProperty() readonly startDate!: string;
  @ApiProperty() readonly dueDate!: string;
  @ApiProperty({ type: String, nullable: true }) readonly movedFrom!: string | null;
  @ApiProperty({ type: [CountedDayView] }) readonly days!: readonly CountedDayView[];
  @ApiProperty({ type: [Object], description: 'Extensions counted in working days from the old due date.' })
  readonly extensions!: readonly object[];
}
