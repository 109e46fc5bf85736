import { IsCode } from '../../web/validators/is-code.decorator';
import { IsPattern } from '../../web/validators/is-pattern.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import { ListQuery } from '../../web/list-query';
import { lightLabels } from '../../rule-sets/domain/light-labels';
import { CYCLE_STATES } from '../domain/monitoring-report.state';

const QUARTER = { form: /^\d{4}-Q[1-4]$/, name: '季度', nameEn: 'a quarter', example: '2026-Q3' } as const;

/** `GET /monitoring-reports`. */
export class ReportCalendarQuery extends ListQuery {
  @Optional() @IsPattern(QUARTER) readonly period?: string;
  @Optional() @IsCode(CYCLE_STATES, { anyCase: true }) readonly status?: string;
  /** A unit or a department. */
  @Optional() @Text(64) readonly org?: string;
  /** The worse of budget and goal; marked missing counts as RED. */
  @Optional() @IsCode(Object.keys(lightLabels), { anyCase: true }) readonly light?: string;
  @Optional() @Text(64) readonly departmentCode?: string;
}
