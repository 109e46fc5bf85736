import { ApiProperty } from '@nestjs/swagger';
import type { OfferedAction } from '../../kernel/offered-action';
import { ActionView, actionView } from '../../web/action.view';
import { freezeCauseLabels, unfreezeCauseLabels } from '../domain/budget-index.labels';
import { isFrozen, type BudgetIndex, type Freeze } from '../domain/budget-index.state';
import type { BudgetIndexReading } from '../read-models/budget-index.queries';

export class AllocationView {
  @ApiProperty({ type: Number, example: 1 }) readonly allocationNumber!: number;
  @ApiProperty({ type: String, example: '30000000.00' }) readonly amount!: string;
  @ApiProperty({ type: String, example: '2026-02-10T02:00:00.000Z' }) readonly at!: string;
}

export class ArrivedMoneyView {
  @ApiProperty({ type: String, example: 'DZ-2026-0001' }) readonly arrivalId!: string;
  @ApiProperty({ type: String, example: '30000000.00' }) readonly amount!: string;
  @ApiProperty({ type: String, format: 'date', example: '2026-02-12' }) readonly arrivedOn!: string;
}

export class FreezeView {
  @ApiProperty({ type: Number, example: 1 }) readonly freezeNumber!: number;
  @ApiProperty({ enum: Object.keys(freezeCauseLabels) }) readonly cause!: string;
  @ApiProperty({ type: String, example: '暂停执行' }) readonly causeLabel!: string;
  @ApiProperty({ type: String, nullable: true }) readonly warningId!: string | null;
  @ApiProperty({ type: String }) readonly reason!: string;
  @ApiProperty({ type: String, format: 'date', example: '2026-09-15' }) readonly effectiveDate!: string;
  @ApiProperty({ type: String, example: '5200000.00' }) readonly unpaidBalance!: string;
  @ApiProperty({ type: Boolean }) readonly open!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) readonly endedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly endCause!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly endCauseLabel!: string | null;
}

export class TakeBackTaskView {
  @ApiProperty({ type: Number, example: 1 }) readonly freezeNumber!: number;
  @ApiProperty({ type: String, example: 'D19-2026-1-6f0c…' }) readonly deadlineId!: string;
  @ApiProperty({ type: String, example: '5200000.00' }) readonly unpaidBalance!: string;
  @ApiProperty({ type: String, format: 'date', example: '2026-10-15' }) readonly effectiveDate!: string;
}

/** `GET /projects/{p}/budget-index`: money in yuan; the balance is below 0 where more was paid than allocated. */
export class BudgetIndexView {
  @ApiProperty({ type: String, format: 'uuid' }) readonly projectId!: string;
  @ApiProperty({ type: String }) readonly projectName!: string;
  @ApiProperty({ type: String }) readonly unitCode!: string;
  @ApiProperty({ type: String }) readonly departmentCode!: string;
  @ApiProperty({ type: Number, example: 2026 }) readonly fiscalYear!: number;
  @ApiProperty({ type: String }) readonly approvedAmount!: string;
  @ApiProperty({ type: String }) readonly allocatedAmount!: string;
  @ApiProperty({ type: String }) readonly arrivedAmount!: string;
  @ApiProperty({ type: String }) readonly executedAmount!: string;
  @ApiProperty({ type: String }) readonly balance!: string;
  @ApiProperty({ type: Number }) readonly paymentCount!: number;
  @ApiProperty({ type: Boolean }) readonly frozen!: boolean;
  @ApiProperty({ type: [FreezeView] }) readonly freezes!: readonly FreezeView[];
  @ApiProperty({ type: [TakeBackTaskView] }) readonly takeBackTasks!: readonly TakeBackTaskView[];
  @ApiProperty({ type: [AllocationView] }) readonly allocations!: readonly AllocationView[];
  @ApiProperty({ type: [ArrivedMoneyView] }) readonly arrivals!: readonly ArrivedMoneyView[];
  @ApiProperty({ type: Number }) readonly revision!: number;
  @ApiProperty({ type: String, example: '128' }) readonly position!: string;
  @ApiProperty({ type: [ActionView] }) readonly actions!: readonly ActionView[];
}

const freezeView = ({ ended, ...freeze }: Freeze, english: boolean): FreezeView => {
  const words = english ? 'labelEn' : 'label';
  return {
    ...freeze,
    causeLabel: freezeCauseLabels[freeze.cause][words],
    open: ended === null,
    endedOn: ended?.effectiveDate ?? null,
    endCause: ended?.cause ?? null,
    endCauseLabel: ended === null ? null : unfreezeCauseLabels[ended.cause][words],
  };
};

const amountsOf = ({ approvedAmount, allocatedAmount, arrivedAmount, executedAmount, balance }: BudgetIndex) => ({
  approvedAmount,
  allocatedAmount,
  arrivedAmount,
  executedAmount,
  balance,
});

export const budgetIndexView = (
  { index, revision, position }: BudgetIndexReading,
  actions: readonly OfferedAction[],
  english: boolean,
): BudgetIndexView => ({
  projectId: index.projectId,
  projectName: index.name,
  unitCode: index.unitCode,
  departmentCode: index.departmentCode,
  fiscalYear: index.fiscalYear,
  ...amountsOf(index),
  paymentCount: index.payments.length,
  frozen: isFrozen(index),
  freezes: index.freezes.map((freeze) => freezeView(freeze, english)),
  takeBackTasks: index.takeBackTasks,
  allocations: index.allocations,
  arrivals: index.arrivals,
  revision: Number(revision),
  position: position.toString(),
  actions: actions.map((action) => actionView(action, english)),
});
