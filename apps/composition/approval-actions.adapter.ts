import { Injectable } from '@nestjs/common';
import type { Principal } from '../../libs/kernel/principal';
import { ProjectDecisions } from '../../libs/projects/application/project-decisions';
import { actionsOf } from '../../libs/projects/domain/project-actions';
import { actionView, type ActionView } from '../../libs/web/action.view';
import { ProjectDetailQueries } from '../../libs/projects/read-models/project-detail.queries';
import { ApprovalActions } from '../../libs/tasks/http/approval-actions';

/** The projects slice answers what a task of its approval offers. */
@Injectable()
export class ApprovalActionsAdapter extends ApprovalActions {
  constructor(
    private readonly details: ProjectDetailQueries,
    private readonly decisions: ProjectDecisions,
  ) {
    super();
  }

  async allowed(projectId: string, { actor, role, org }: Principal, english: boolean): Promise<readonly ActionView[]> {
    const found = await this.details.find(projectId);
    if (found === null) return [];
    const asked = await this.decisions.circumstances(found.state, { actor, role, org, source: 'api' });
    return actionsOf(found.state, asked)
      .filter(({ allowed }) => allowed)
      .map((action) => actionView(action, english));
  }
}
