import { IsCode } from '../../web/validators/is-code.decorator';
import { IsWholeText } from '../../web/validators/is-whole.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import { ListQuery } from '../../web/list-query';
import { flagLabels } from '../domain/project-labels';
import { PROJECT_STATUSES } from '../domain/project-status';

/** `GET /projects`. */
export class ProjectListQuery extends ListQuery {
  @Optional() @IsCode(PROJECT_STATUSES, { anyCase: true }) readonly state?: string;
  @Optional() @IsWholeText({ min: 2000, max: 2199 }) readonly fiscalYear?: string;
  @Optional() @Text(64) readonly unitCode?: string;
  @Optional() @Text(64) readonly departmentCode?: string;
  @Optional() @IsCode(Object.keys(flagLabels), { anyCase: true }) readonly flag?: string;
  /** Part of the name or of the code. */
  @Optional() @Text(100) readonly q?: string;
}
