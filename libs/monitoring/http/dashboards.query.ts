import { IsWholeText } from '../../web/validators/is-whole.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';

/** `GET /dashboards/dual-monitoring`; without year and month the last month that is over. */
export class DualMonitoringQuery {
  @Optional() @IsWholeText({ min: 2000, max: 2199 }) readonly fiscalYear?: string;
  @Optional() @IsWholeText({ min: 1, max: 12 }) readonly month?: string;
  @Optional() @Text(64) readonly departmentCode?: string;
}
