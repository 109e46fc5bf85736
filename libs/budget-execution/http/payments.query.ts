import { ListQuery } from '../../web/list-query';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsWholeText } from '../../web/validators/is-whole.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';

/** `GET /projects/{p}/payments`. */
export class ProjectPaymentsQuery extends ListQuery {
  /** True: only payments that finance has to look at (INV-11). */
  @Optional() @IsCode(['true', 'false']) readonly flagged?: string;
}

/** `GET /payments`. */
export class PaymentsQuery extends ProjectPaymentsQuery {
  @Optional() @IsWholeText({ min: 2000, max: 2199 }) readonly fiscalYear?: string;
  @Optional() @Text(64) readonly departmentCode?: string;
  @Optional() @Text(64) readonly unitCode?: string;
}
