import { cnPeriod2021 } from '../../rule-sets/domain/cn-period-2021';
import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsPattern } from '../../web/validators/is-pattern.decorator';
import { IsWhole } from '../../web/validators/is-whole.decorator';
import { Label } from '../../web/validators/label.decorator';
import { Nested } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';

/** Plausible years only, as `IsBusinessDate` has them. */
const INSTANT = {
  form: /^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/,
  name: '以 Z 结尾的世界协调时',
  nameEn: 'an instant in UTC',
  example: '2026-03-31T01:00:00Z',
};

export class DueDateInputsBody {
  @Label('日历') @IsCode(['CN']) readonly calendar!: 'CN';
  @Label('期限种类') @IsCode(['WD', 'CD', 'MONTH', 'FIXED']) readonly kind!: 'WD' | 'CD' | 'MONTH' | 'FIXED';
  @Label('期限长度') @Optional() @IsWhole({ min: 1, max: 1000 }) readonly length?: number;
  @Label('起算日') @Optional() @IsBusinessDate() readonly startDate?: string;
  @Label('起算时刻') @Optional() @IsPattern(INSTANT) readonly startInstantUtc?: string;
}

/** Kind DUE_DATE: when a period ends, counted day by day. */
export class DueDateCalculationBody {
  @Label('试算种类') @IsCode(['DUE_DATE']) readonly kind!: 'DUE_DATE';
  @Label('规则集') @IsCode([cnPeriod2021.id]) readonly ruleSetId!: string;
  @Label('试算输入') @Nested(() => DueDateInputsBody) readonly inputs!: DueDateInputsBody;
}
