import { IsAnyObject } from '../../web/validators/is-any-object.decorator';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsPattern } from '../../web/validators/is-pattern.decorator';
import { Label } from '../../web/validators/label.decorator';
import { Optional } from '../../web/validators/optional.decorator';

export const CALCULATION_KINDS = ['DUE_DATE', 'MONITORING'] as const;

const RULE_SET_ID = {
  form: /^[a-z0-9][a-z0-9-]{0,63}$/,
  name: '规则集标识',
  nameEn: 'the id of a rule set',
  example: 'sichuan-2025',
};

/** `POST /calculations`: what every kind has; the members of `inputs` depend on the kind. */
export class CalculationBody {
  @Label('试算种类') @IsCode(CALCULATION_KINDS) readonly kind!: (typeof CALCULATION_KINDS)[number];
  @Label('规则集') @IsPattern(RULE_SET_ID) readonly ruleSetId!: string;
  @Label('灯色规则集') @Optional() @IsPattern(RULE_SET_ID) readonly lightRuleSetId?: string;
  @Label('试算输入') @IsAnyObject() readonly inputs!: object;
}
