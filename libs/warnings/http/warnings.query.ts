import type { Trigger } from '../../rule-sets/domain/monitoring-rule-set';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsPattern, IsUuid } from '../../web/validators/is-pattern.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import { ListQuery } from '../../web/list-query';
import { warningStateLabels } from '../domain/warning-labels';

const TRIGGERS = ['SPENDING', 'ATTAINMENT', 'GAP'] satisfies Trigger[];
const MONTH = { form: /^\d{4}-(0[1-9]|1[0-2])$/, name: '年月', nameEn: 'a month', example: '2026-06' };

/** `GET /warnings`. */
export class WarningsQuery extends ListQuery {
  /** A state, or OPEN for every one that is not closed. */
  @Optional() @IsCode(['OPEN', ...Object.keys(warningStateLabels)], { anyCase: true }) readonly state?: string;
  /** Id of the rule set that raised it, or MANUAL. */
  @Optional() @Text(64) readonly rule?: string;
  @Optional() @IsCode(TRIGGERS, { anyCase: true }) readonly trigger?: string;
  @Optional() @Text(64) readonly departmentCode?: string;
  @Optional() @Text(64) readonly unitCode?: string;
  @Optional() @IsUuid() readonly project?: string;
  /** A monitored month. */
  @Optional() @IsPattern(MONTH) readonly month?: string;
}
