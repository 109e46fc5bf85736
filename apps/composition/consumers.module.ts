import { Global, Module } from '@nestjs/common';
import { CloseDeadlinesPolicy } from '../../libs/deadlines/application/close-deadlines.policy';
import { HandOverDeadlinesPolicy } from '../../libs/deadlines/application/hand-over-deadlines.policy';
import { OpenDeadlinePolicy } from '../../libs/deadlines/application/open-deadline.policy';
import { TellProcessPolicy } from '../../libs/deadlines/application/tell-process.policy';
import { ExpiryEffects } from '../../libs/process-runtime/expiry-effect.port';
import { CorrectionExpiryEffect } from '../../libs/projects/application/correction-expiry.effect';
import { Consumers } from '../../libs/projections/consumers';
import type { Policy } from '../../libs/projections/policy';
import { projections } from './projections';

const POLICIES = [OpenDeadlinePolicy, CloseDeadlinesPolicy, HandOverDeadlinesPolicy, TellProcessPolicy];

/** All consumers of the log, and what silence does, put together from the slices. */
@Global()
@Module({
  providers: [
    {
      provide: Consumers,
      inject: POLICIES,
      useFactory: (...policies: Policy[]) => new Consumers(projections, policies),
    },
    {
      provide: ExpiryEffects,
      inject: [CorrectionExpiryEffect],
      useFactory: (...effects: CorrectionExpiryEffect[]) => new ExpiryEffects(effects),
    },
  ],
  exports: [Consumers, ExpiryEffects],
})
export class ConsumersModule {}
