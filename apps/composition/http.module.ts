import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AccessControlModule } from '../../libs/access-control/access-control.module';
import { platformPolicies } from '../../libs/access-control/route-policies';
import type { RoutePolicy } from '../../libs/access-control/route-policy';
import type { TokenVerifier } from '../../libs/access-control/token-verifier';
import { AttachmentsHttpModule } from '../../libs/attachments/attachments-http.module';
import { documentPolicies } from '../../libs/attachments/http/documents.policies';
import { CalculationsHttpModule } from '../../libs/calculations/calculations-http.module';
import { calculationPolicies } from '../../libs/calculations/http/calculations.policies';
import { deadlinePolicies } from '../../libs/deadlines/http/deadlines.policies';
import { DeadlinesHttpModule } from '../../libs/deadlines/deadlines-http.module';
import { messagePolicies } from '../../libs/notifications/http/messages.policies';
import { NotificationsHttpModule } from '../../libs/notifications/notifications-http.module';
import { OpenDeadlinesOfProject } from '../../libs/projects/http/open-deadlines-of-project';
import { projectPolicies } from '../../libs/projects/http/projects.policies';
import { ProjectsHttpModule } from '../../libs/projects/projects-http.module';
import { ruleSetPolicies } from '../../libs/rule-sets/http/rule-sets.policies';
import { RuleSetsHttpModule } from '../../libs/rule-sets/rule-sets-http.module';
import { WebModule } from '../../libs/web/web.module';
import { ApplicationModule } from './application.module';
import { ruleCatalogues } from './catalogues';
import { codeLists } from './code-lists';
import { HealthModule } from './health.module';
import { OpenDeadlinesOfProjectAdapter } from './open-deadlines-of-project.adapter';
import type { Wiring } from './wiring';

/** The one table of who may call what. */
export const routePolicies: readonly (readonly RoutePolicy[])[] = [
  platformPolicies,
  projectPolicies,
  deadlinePolicies,
  documentPolicies,
  messagePolicies,
  ruleSetPolicies,
  calculationPolicies,
];

@Global()
@Module({
  imports: [DeadlinesHttpModule],
  providers: [{ provide: OpenDeadlinesOfProject, useClass: OpenDeadlinesOfProjectAdapter }],
  exports: [OpenDeadlinesOfProject],
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
        DeadlinesHttpModule,
        AttachmentsHttpModule,
        NotificationsHttpModule,
        RuleSetsHttpModule,
        CalculationsHttpModule,
        HealthModule,
      ],
    };
  }
}
