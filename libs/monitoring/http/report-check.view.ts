import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../../web/language';
import { violationView, type ViolationView } from '../../web/problem.view';
import type { ReportCheck } from '../application/report-checks';

/** Answer of a check: `violations` would refuse a submission; no rule of a report asks for a confirmation. */
export class ReportCheckView {
  @ApiProperty({ type: [Object] }) readonly violations!: readonly ViolationView[];
  @ApiProperty({ type: [Object], example: [] }) readonly confirmations!: readonly ViolationView[];
  @ApiProperty({ type: Object, nullable: true, description: 'What the submission would compute, with its steps.' })
  readonly calculation!: object | null;
}

export const reportCheckView = ({ violations, calculation }: ReportCheck, language: Language): ReportCheckView => ({
  violations: violations.map((each) => violationView(each, language)),
  confirmations: [],
  calculation,
});
