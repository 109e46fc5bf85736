import { Global, Module, type Provider } from '@nestjs/common';
import { AcknowledgeWarningHandler } from './application/acknowledge-warning.command';
import { AddFindingHandler } from './application/add-finding.command';
import { BudgetFreezesReader } from './application/budget-freezes.reader';
import { ChooseDispositionHandler } from './application/choose-disposition.command';
import { CloseWarningHandler } from './application/close-warning.command';
import { CloseWarningsPolicy } from './application/close-warnings.policy';
import { ConfirmDispositionHandler } from './application/confirm-disposition.command';
import { DispositionExpiryEffect } from './application/disposition-expiry.effect';
import { MakeProposalHandler } from './application/make-proposal.command';
import { OpenWarningHandler } from './application/open-warning.command';
import { OpenWarningsPolicy } from './application/open-warnings.policy';
import { TimeOutDispositionHandler } from './application/time-out-disposition.command';
import { WarningDecisions } from './application/warning-decisions';
import { WarningQueries } from './read-models/warnings.queries';

const handlers: Provider[] = [
  AcknowledgeWarningHandler,
  AddFindingHandler,
  ChooseDispositionHandler,
  CloseWarningHandler,
  ConfirmDispositionHandler,
  MakeProposalHandler,
  OpenWarningHandler,
  TimeOutDispositionHandler,
];

const services = [CloseWarningsPolicy, DispositionExpiryEffect, OpenWarningsPolicy, WarningDecisions, WarningQueries];

/** Warnings (预警) and their disposition; without HTTP, for every role. */
@Global()
@Module({ providers: [...handlers, ...services, BudgetFreezesReader], exports: services })
export class WarningsModule {}
