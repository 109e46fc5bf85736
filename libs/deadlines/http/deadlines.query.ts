import { deadlinesDefault } from '../../rule-sets/domain/deadlines-default';
import { ROLES } from '../../kernel/role';
import { ListQuery } from '../../web/list-query';
import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsPattern, IsUuid } from '../../web/validators/is-pattern.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import { stateLabels } from './deadline-labels';

const CODES = deadlinesDefault.data.deadlines.map(({ code }) => code);

/** `GET /deadlines`. */
export class DeadlinesQuery extends ListQuery {
  @Optional() @IsCode(Object.keys(stateLabels), { anyCase: true }) readonly state?: string;
  @Optional() @IsCode(['true', 'false']) readonly overdue?: string;
  @Optional() @IsCode(CODES, { anyCase: true }) readonly code?: string;
  /** Role that owns it. */
  @Optional() @IsCode(ROLES, { anyCase: true }) readonly owner?: string;
  /** Person to whom it was reassigned. */
  @Optional() @Text(64) readonly person?: string;
  /** Body that owns it. */
  @Optional() @Text(64) readonly org?: string;
  @Optional() @IsBusinessDate() readonly dueBefore?: string;
  @Optional() @Text(64) readonly departmentCode?: string;
  @Optional() @IsUuid() readonly project?: string;
  /** Business key of the workflow that watches it. */
  @Optional() @Text(200) readonly process?: string;
  /** `true`: it fired before a calendar changed that would have moved it; a person is to look at it. */
  @Optional() @IsCode(['true', 'false']) readonly review?: string;
}

const CALENDAR_VERSION = {
  form: /^(\d{4}:\d{1,4})(,\d{4}:\d{1,4}){0,9}$/,
  name: '“年度:版本”列表',
  nameEn: 'a list of year:version',
  example: '2026:1,2027:0',
};

/** `GET /deadlines/{d}/explanation`: by other calendar versions than those with which it was counted. */
export class ExplanationQuery {
  @Optional() @IsPattern(CALENDAR_VERSION) readonly calendarVersion?: string;
}
