import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { IsWholeText } from '../../web/validators/is-whole.decorator';
import { Label } from '../../web/validators/label.decorator';
import { ListSize } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';

const MOST_DAYS = 397; // a year and the December before

/** The whole list of the year as its notice has it. */
export class CalendarBody {
  @Label('放假日') @IsBusinessDate({ each: true }) @ListSize(0, MOST_DAYS) readonly daysOff!: readonly string[];
  @Label('调休上班日')
  @IsBusinessDate({ each: true })
  @ListSize(0, MOST_DAYS)
  readonly workedWeekends!: readonly string[];
  @Label('通知文号') @Text(200) readonly sourceNotice!: string;
}

export class CalendarVersionQuery {
  /** Left out, the version in force. */
  @Optional() @IsWholeText({ min: 1, max: 10_000 }) readonly version?: string;
}
