import { ApiProperty } from '@nestjs/swagger';

export class BulkItemView {
  @ApiProperty({ example: 'D03-1-6f0c…' }) readonly deadlineId!: string;
  @ApiProperty({ enum: ['applied', 'alreadyApplied', 'nothingToDo', 'refused'] }) readonly outcome!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Due date before; null where none was running.' })
  readonly from!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Due date afterwards; null where none is running.' })
  readonly to!: string | null;
  @ApiProperty({ type: Object, required: false, description: 'RFC 9457, where it was refused.' })
  readonly problem?: object;
}

/** `POST /deadlines/bulk`, dry or real: one row for each deadline, in the order of the request. */
export class BulkView {
  @ApiProperty() readonly dryRun!: boolean;
  @ApiProperty({ example: 'PAUSE' }) readonly operation!: string;
  @ApiProperty({ description: 'How many rows have which outcome.', type: Object }) readonly counts!: object;
  @ApiProperty({ type: [BulkItemView] }) readonly items!: readonly BulkItemView[];
}
