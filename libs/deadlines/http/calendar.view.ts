import { ActionView } from '../../web/action.view';
import { ApiProperty } from '@nestjs/swagger';

/** `GET /calendars/{jurisdiction}/{year}`. */
export class CalendarYearView {
  @ApiProperty({ example: 'CN' }) readonly jurisdiction!: string;
  @ApiProperty({ example: 2026 }) readonly year!: number;
  @ApiProperty({ example: 1 }) readonly version!: number;
  @ApiProperty({ type: [Number], example: [1, 2], description: 'Every version that was ever in force.' })
  readonly versions!: readonly number[];
  @ApiProperty({ example: '国办发明电〔2025〕7号' }) readonly sourceNotice!: string;
  @ApiProperty({ type: [String], example: ['2026-01-01'] }) readonly daysOff!: readonly string[];
  @ApiProperty({ type: [String], example: ['2026-01-04'] }) readonly workedWeekends!: readonly string[];
  @ApiProperty({
    required: false,
    description: 'Revision of its stream; absent while the shipped notice stands alone.',
  })
  readonly revision?: number;
  @ApiProperty({ type: [ActionView] }) readonly actions!: readonly ActionView[];
}

export class MovedDeadlineView {
  @ApiProperty() readonly deadlineId!: string;
  @ApiProperty({ example: '2026-10-20' }) readonly from!: string;
  @ApiProperty({ example: '2026-10-21' }) readonly to!: string;
}

/** `PUT /calendars/{jurisdiction}/{year}`, dry or real. */
export class CalendarPublicationView {
  @ApiProperty({ example: 2 }) readonly version!: number;
  @ApiProperty({ type: [MovedDeadlineView], description: 'Deadlines whose due date moves.' })
  readonly moved!: readonly MovedDeadlineView[];
  @ApiProperty({ type: [String], description: 'Tasks about deadlines that have fired: nothing is undone.' })
  readonly reviewTasks!: readonly string[];
}
