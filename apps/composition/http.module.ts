import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AccessControlModule } from '../../libs/access-control/access-control.module';
import { platformPolicies } from '../../libs/access-control/route-policies';
import type { RoutePolicy } from '../../libs/access-control/route-policy';
import type { TokenVerifier } from '../../libs/access-control/token-verifier';
import { AttachmentsHttpModule } from '../../libs/attachments/attachments-http.module';
import { documentPolicies } from '../../libs/attachments/http/documents.policies';
import { BudgetExecutionHttpModule } from '../../libs/budget-execution/budget-execution-http.module';
import { paymentPolicies } from '../../libs/budget-execution/http/payments.policies';
import { CalculationsHttpModule } from '../../libs/calculations/calculations-http.module';
import { calculationPolicies } from '../../libs/calculations/http/calculations.policies';
import { deadlinePolicies } from '../../libs/deadlines/http/deadlines.policies';
import { DeadlinesHttpModule } from '../../libs/deadlines/deadlines-http.module';
import { DashboardsHttpModule } from '../../libs/monitoring/dashboards-http.module';
import { dashboardPolicies } from '../../libs/monitoring/http/dashboards.policies';
import { monitoringReportPolicies } from '../../libs/monitoring/http/monitoring-reports.policies';
import { MonitoringReportsHttpModule } from '../../libs/monitoring/monitoring-reports-http.module';
import { messagePolicies } from '../../libs/notifications/http/messages.policies';
import { NotificationsHttpModule } from '../../libs/notifications/notifications-http.module';
import { OpenDeadlinesOfProject } from '../../libs/projects/http/open-deadlines-of-project';
import { projectPolicies } from '../../libs/projects/http/projects.policies';
import { ProjectsHttpModule } from '../../libs/projects/projects-http.module';
import { ruleSetPolicies } from '../../libs/rule-sets/http/rule-sets.policies';
import { RuleSetsHttpModule } from '../../libs/rule-sets/rule-sets-http.module';
import { ApprovalActions } from '../../libs/tasks/http/approval-actions';
import { taskPolicies } from '../../libs/tasks/http/tasks.policies';
import { TasksHttpModule } from '../../libs/tasks/tasks-http.module';
import { warningPolicies } from '../../libs/warnings/http/warnings.policies';
import { WarningsHttpModule } from '../../libs/warnings/warnings-http.module';
import { WebModule } from '../../libs/web/web.module';
import { ApplicationModule } from './application.module';
import { ApprovalActionsAdapter } from './approval-actions.adapter';
import { ruleCatalogues } from './catalogues';
import { codeLists } from './code-lists';
import { HealthModule } from './health.module';
import { OpenDeadlinesOfProjectAdapter } from './open-deadlines-of-project.adapter';
import type { Wiring } from './wiring';

/** The one table of who may call what. */
export const routePolicies: readonly (readonly RoutePolicy[])[] = [
  platformPolicies,
  projectPolicies,
  taskPolicies,
  deadlinePolicies,
  paymentPolicies,
  monitoringReportPolicies,
  warningPolicies,
  dashboardPolicies,
  documentPolicies,
  messagePolicies,
  ruleSetPolicies,
  calculationPolicies,
];

@Global()
@Module({
  imports: [DeadlinesHttpModule],
  providers: [
    { provide: OpenDeadlinesOfProject, useClass: OpenDeadlinesOfProjectAdapter },
    { provide: ApprovalActions, useClass: ApprovalActionsAdapter },
  ],
  exports: [OpenDeadlinesOfProject, ApprovalActions],
})
class BetweenSlicesModule {}

/** The HTTP role: everything, and the controllers. */
@Module({})
export class HttpModule {
  static forRoot(wiring: Wiring, verifier: TokenVerifier): DynamicModule {
    const settings = wiring.configuration;
    return {
      module: HttpModule,
      imports: [
        ApplicationModule.forRoot(wiring),
        WebModule.forRoot({ settings, codes: codeLists, rules: ruleCatalogues }),
        AccessControlModule.forRoot({ settings, verifier, policies: routePolicies }),
        BetweenSlicesModule,
        ProjectsHttpModule,
        TasksHttpModule,
        DeadlinesHttpModule,
        BudgetExecutionHttpModule,
        MonitoringReportsHttpModule,
        WarningsHttpModule,
        DashboardsHttpModule,
        AttachmentsHttpModule,
        NotificationsHttpModule,
        RuleSetsHttpModule,
        CalculationsHttpModule,
        HealthModule,
      ],
    };
  }
}
