import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { AllocateIndex } from '../application/allocate-index.command';
import { ApproveBudget } from '../application/approve-budget.command';
import { ArrangeBudget } from '../application/arrange-budget.command';
import { AmountBody, BudgetApprovalBody } from './project-commands.body';
import { UuidParameter } from '../../web/path-parameter.pipe';
import { ProjectRequests } from './project-requests';

@ApiTags('budget')
@Controller('projects')
export class ProjectBudgetController {
  constructor(private readonly requests: ProjectRequests) {}

  /** T15: at most the amount applied for. */
  @Post(':p/budget-arrangement')
  @CommandRoute()
  arrange(
    @Param('p', UuidParameter) p: string,
    @Body() { amount }: AmountBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new ArrangeBudget(on, amount));
  }

  /** T16: budget and goal in one append (INV-09); D11 counts from the congress date (DEC-37). */
  @Post(':p/budget-approval')
  @CommandRoute()
  approve(
    @Param('p', UuidParameter) p: string,
    @Body() { congressApprovalDate }: BudgetApprovalBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new ApproveBudget(on, congressApprovalDate));
  }

  /** T17: all allocations together at most the approved budget; a late one is flagged as a breach of D11. */
  @Post(':p/index-allocation')
  @CommandRoute()
  allocate(
    @Param('p', UuidParameter) p: string,
    @Body() { amount }: AmountBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new AllocateIndex(on, amount));
  }
}
