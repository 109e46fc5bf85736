import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { FreezeIndexPolicy } from '../../libs/budget-execution/application/freeze-index.policy';
import { IssueIndexPolicy } from '../../libs/budget-execution/application/issue-index.policy';
import { TakeBackPointEffect } from '../../libs/budget-execution/application/take-back-point.effect';
import { KeepDeadlinesPolicy } from '../../libs/deadlines/application/keep-deadlines.policy';
import { RecomputeDeadlinesPolicy } from '../../libs/deadlines/application/recompute-deadlines.policy';
import { TellProcessPolicy } from '../../libs/deadlines/application/tell-process.policy';
import { EndMonitoringPolicy } from '../../libs/monitoring/application/end-monitoring.policy';
import { LateMonitoringReportsPolicy } from '../../libs/monitoring/application/late-monitoring-reports.policy';
import { StartMonitoringRunsPolicy } from '../../libs/monitoring/application/start-monitoring-runs.policy';
import { TellMonitoringRunsPolicy } from '../../libs/monitoring/application/tell-monitoring-runs.policy';
import { SendMailPolicy } from '../../libs/notifications/application/send-mail.policy';
import { MailModule } from '../../libs/notifications/mail.module';
import { ExpiryEffects, type ExpiryEffect } from '../../libs/process-runtime/expiry-effect.port';
import { CorrectionExpiryEffect } from '../../libs/projects/application/correction-expiry.effect';
import { FollowDispositionsPolicy } from '../../libs/projects/application/follow-dispositions.policy';
import { RaiseWarningsPolicy } from '../../libs/projects/application/raise-warnings.policy';
import { StartExecutionPolicy } from '../../libs/projects/application/start-execution.policy';
import { Consumers } from '../../libs/projections/consumers';
import type { Policy } from '../../libs/projections/policy';
import { CloseWarningsPolicy } from '../../libs/warnings/application/close-warnings.policy';
import { DispositionExpiryEffect } from '../../libs/warnings/application/disposition-expiry.effect';
import { OpenWarningsPolicy } from '../../libs/warnings/application/open-warnings.policy';
import { projections } from './projections';
import type { Wiring } from './wiring';

const POLICIES: readonly Type<Policy>[] = [
  KeepDeadlinesPolicy,
  RecomputeDeadlinesPolicy,
  IssueIndexPolicy,
  StartExecutionPolicy,
  FreezeIndexPolicy,
  StartMonitoringRunsPolicy,
  LateMonitoringReportsPolicy,
  EndMonitoringPolicy,
  RaiseWarningsPolicy,
  OpenWarningsPolicy,
  FollowDispositionsPolicy,
  CloseWarningsPolicy,
  TellProcessPolicy,
  TellMonitoringRunsPolicy,
];

/** D03, D17 and D19: the deadlines that silence ends. */
const EFFECTS: readonly Type<ExpiryEffect>[] = [CorrectionExpiryEffect, DispositionExpiryEffect, TakeBackPointEffect];

/** All consumers of the log, and what silence does, put together from the slices. Mails only where they are set up. */
@Global()
@Module({})
export class ConsumersModule {
  static forRoot({ configuration: { mail } }: Wiring): DynamicModule {
    const consumers = {
      provide: Consumers,
      inject: mail === null ? [...POLICIES] : [...POLICIES, SendMailPolicy],
      useFactory: (...policies: Policy[]) => new Consumers(projections, policies),
    };
    const effects = {
      provide: ExpiryEffects,
      inject: [...EFFECTS],
      useFactory: (...known: ExpiryEffect[]) => new ExpiryEffects(known),
    };
    return {
      module: ConsumersModule,
      imports: mail === null ? [] : [MailModule.forRoot(mail)],
      providers: [consumers, effects],
      exports: [Consumers, ExpiryEffects],
    };
  }
}
