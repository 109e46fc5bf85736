import { deadlinesDefault } from '../../rule-sets/domain/deadlines-default';
import { ROLES } from '../../kernel/role';
import { ListQuery } from '../../web/list-query';
import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsUuid } from '../../web/validators/is-pattern.decorator';
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
  /** Body that owns it. */
  @Optional() @Text(64) readonly org?: string;
  @Optional() @IsBusinessDate() readonly dueBefore?: string;
  @Optional() @IsUuid() readonly project?: string;
}
