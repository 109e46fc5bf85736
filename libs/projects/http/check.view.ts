import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../../web/language';
import { violationView, type ViolationView } from '../../web/problem.view';
import type { DraftCheck } from '../application/submission-checks';

/** Answer of a check: `violations` would refuse a submission, `confirmations` need a reason each. */
export class CheckView {
  @ApiProperty({ type: [Object] }) readonly violations!: readonly ViolationView[];
  @ApiProperty({ type: [Object] }) readonly confirmations!: readonly ViolationView[];
  @ApiProperty({ type: Object, example: { ruleSetId: 'mof-2021-101', ruleSetVersion: 1 } })
  readonly calculation!: object;
}

export const checkView = ({ violations, confirmations, calculation }: DraftCheck, language: Language): CheckView => ({
  violations: violations.map((each) => violationView(each, language)),
  confirmations: confirmations.map((each) => violationView(each, language)),
  calculation,
});
