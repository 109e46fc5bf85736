import { ApiProperty } from '@nestjs/swagger';
import { sumFen, yuanOf } from '../../kernel/money';
import type { BudgetIndexFigures } from '../domain/budget-index.fold';
import { executionRate } from '../domain/execution-rate';
import type { Project } from '../domain/project.state';

/** Money of a project; amounts in yuan, the rate in percent (F1). Null where there is no approval or no index yet. */
export class ProjectBudgetView {
  @ApiProperty({ type: String, nullable: true }) readonly arrangedAmount!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly initialBudget!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly adjustedBudget!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) readonly congressApprovalDate!: string | null;
  @ApiProperty({ type: String, example: '30000000.00' }) readonly allocatedAmount!: string;
  @ApiProperty({ type: [Object] }) readonly allocations!: readonly object[];
  @ApiProperty({ type: String, nullable: true }) readonly arrivedAmount!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly executedAmount!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '58.00' }) readonly executionRate!: string | null;
  @ApiProperty({ description: 'True while the index takes no payment (INV-11).' }) readonly frozen!: boolean;
}

export const budgetView = ({ budget }: Project, index: BudgetIndexFigures | null): ProjectBudgetView => ({
  arrangedAmount: budget.arranged,
  initialBudget: budget.approved,
  adjustedBudget: budget.approved,
  congressApprovalDate: budget.congressApprovalDate,
  allocatedAmount: yuanOf(sumFen(budget.allocations.map(({ amount }) => amount))),
  allocations: budget.allocations,
  arrivedAmount: index?.arrivedAmount ?? null,
  executedAmount: index?.executedAmount ?? null,
  executionRate:
    index === null || budget.approved === null ? null : executionRate(index.executedAmount, budget.approved),
  frozen: (index?.openFreezes.length ?? 0) > 0,
});
