import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { NotFoundForCaller } from '../../kernel/not-found';
import { YearParameter } from '../../web/path-parameter.pipe';

export class CalendarYearView {
  @ApiProperty({ example: 'CN' }) readonly jurisdiction!: string;
  @ApiProperty({ example: 2026 }) readonly year!: number;
  @ApiProperty({ example: 1 }) readonly version!: number;
  @ApiProperty({ example: '国办发明电〔2025〕7号' }) readonly sourceNotice!: string;
  @ApiProperty({ type: [String], example: ['2026-01-01'] }) readonly daysOff!: readonly string[];
  @ApiProperty({ type: [String], example: ['2026-01-04'] }) readonly workedWeekends!: readonly string[];
}

@ApiTags('deadlines')
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarInForce) {}

  /** Days off and worked weekends of a year as the notice in force has them. */
  @Get(':jurisdiction/:year')
  @ApiOkResponse({ type: CalendarYearView })
  async year(
    @Param('jurisdiction') jurisdiction: string,
    @Param('year', YearParameter) year: string,
  ): Promise<CalendarYearView> {
    const calendar = await this.calendars.of(jurisdiction).catch(() => null);
    const published = calendar?.years[year];
    if (published === undefined) throw new NotFoundForCaller('calendar', `${jurisdiction}/${year}`);
    return { jurisdiction, ...published };
  }
}
