import type { BusinessDate } from '../../kernel/instant';
import { IsAnyObject } from '../../web/validators/is-any-object.decorator';
import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { Label } from '../../web/validators/label.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';

/** `POST /rule-sets/{id}/versions`: the members of `data` depend on its method. */
export class RuleSetVersionBody {
  @Label('生效日期') @IsBusinessDate() readonly effectiveFrom!: BusinessDate;
  @Label('依据文号') @Optional() @Text(200) readonly regulation?: string;
  @Label('规则参数') @IsAnyObject() readonly data!: object;
}
