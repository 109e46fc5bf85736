import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { KeepDeadlinesPolicy } from '../../libs/deadlines/application/keep-deadlines.policy';
import { TellProcessPolicy } from '../../libs/deadlines/application/tell-process.policy';
import { SendMailPolicy } from '../../libs/notifications/application/send-mail.policy';
import { MailModule } from '../../libs/notifications/mail.module';
import { ExpiryEffects } from '../../libs/process-runtime/expiry-effect.port';
import { CorrectionExpiryEffect } from '../../libs/projects/application/correction-expiry.effect';
import { Consumers } from '../../libs/projections/consumers';
import type { Policy } from '../../libs/projections/policy';
import { projections } from './projections';
import type { Wiring } from './wiring';

const POLICIES: readonly Type<Policy>[] = [KeepDeadlinesPolicy, TellProcessPolicy];

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
      inject: [CorrectionExpiryEffect],
      useFactory: (...known: CorrectionExpiryEffect[]) => new ExpiryEffects(known),
    };
    return {
      module: ConsumersModule,
      imports: mail === null ? [] : [MailModule.forRoot(mail)],
      providers: [consumers, effects],
      exports: [Consumers, ExpiryEffects],
    };
  }
}
