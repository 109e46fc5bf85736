import { ApiProperty } from '@nestjs/swagger';

export class CalculationStepView {
  @ApiProperty({ type: String, example: 'F1' }) readonly formula!: string;
  @ApiProperty({ type: String, example: 'executionRate' }) readonly of!: string;
  @ApiProperty({ type: String, example: '预算执行率 = 执行数 ÷ 全年预算数 = 520.00 ÷ 5200.00 = 10.00%' })
  readonly text!: string;
  @ApiProperty({ type: Object, example: { executedAmount: '520.00', adjustedBudget: '5200.00' } })
  readonly inputs!: object;
  @ApiProperty({ type: String, nullable: true, example: '10.00' }) readonly value!: string | null;
}

/** The answer to a trial calculation; the members of `result` depend on the kind. */
export class CalculationView {
  @ApiProperty({ type: String, example: 'MONITORING' }) readonly kind!: string;
  @ApiProperty({ type: String, example: 'sichuan-2025' }) readonly ruleSetId!: string;
  @ApiProperty({ type: 'integer', example: 1 }) readonly ruleSetVersion!: number;
  @ApiProperty({ type: String, required: false, example: 'time-proportional' }) readonly lightRuleSetId?: string;
  @ApiProperty({ type: 'integer', required: false, example: 1 }) readonly lightRuleSetVersion?: number;
  @ApiProperty({ type: Object, example: { executionRate: '10.00', budgetLight: 'RED' } }) readonly result!: object;
  @ApiProperty({ type: [CalculationStepView] }) readonly steps!: readonly CalculationStepView[];
}
