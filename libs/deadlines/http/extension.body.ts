import { IsFlag } from '../../web/validators/is-flag.decorator';
import { IsWhole } from '../../web/validators/is-whole.decorator';
import { Label } from '../../web/validators/label.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';

const DAYS = { min: 1, max: 60 } as const;

export class ExtensionRequestBody {
  @Label('延期天数（工作日）') @IsWhole(DAYS) readonly days!: number;
  @Label('延期理由') @Text(2000, { lines: true }) readonly reason!: string;
}

export class ExtensionDecisionBody {
  @Label('是否准予') @IsFlag() readonly granted!: boolean;
  @Label('准予天数（工作日）') @Optional() @IsWhole(DAYS) readonly days?: number;
  @Label('决定理由') @Text(2000, { lines: true }) readonly reason!: string;
  @Label('决定人') @Optional() @Text(64) readonly decidedBy?: string;
  @Label('文号') @Optional() @Text(100) readonly documentNumber?: string;
}
