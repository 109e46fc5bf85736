import { deadlinesDefault } from '../../rule-sets/domain/deadlines-default';
import { ListQuery } from '../../web/list-query';
import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsUuid } from '../../web/validators/is-pattern.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import { overrideKinds } from '../domain/override-kinds';
import { REASON_CODES } from '../domain/reason-codes';

const CODES = deadlinesDefault.data.deadlines.map(({ code }) => code);

/** Both days included; the other end is a month, or a year, away when it is left out. */
class SpanQuery {
  @Optional() @IsBusinessDate() readonly from?: string;
  @Optional() @IsBusinessDate() readonly to?: string;
}

export class LoadQuery extends SpanQuery {
  @Optional() @IsCode(['PERSON', 'ORGANISATION', 'DAY'], { anyCase: true }) readonly by?: string;
}

export class SlaQuery extends SpanQuery {
  @Optional() @IsCode(['CODE', 'ORGANISATION', 'PERSON'], { anyCase: true }) readonly by?: string;
  @Optional() @IsCode(CODES, { anyCase: true }) readonly code?: string;
  @Optional() @Text(64) readonly departmentCode?: string;
}

/** `GET /deadlines/overrides`. Without `kind` everything that was done by order. */
export class OverridesQuery extends ListQuery {
  @Optional() @IsCode(Object.keys(overrideKinds), { anyCase: true }) readonly kind?: string;
  @Optional() @IsCode(CODES, { anyCase: true }) readonly code?: string;
  @Optional() @IsCode(REASON_CODES, { anyCase: true }) readonly reasonCode?: string;
  @Optional() @Text(80) readonly deadline?: string;
  @Optional() @IsUuid() readonly project?: string;
  @Optional() @IsBusinessDate() readonly from?: string;
  @Optional() @IsBusinessDate() readonly to?: string;
}
