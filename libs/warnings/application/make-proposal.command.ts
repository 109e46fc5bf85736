import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DocumentStore } from '../../attachments/document-store.port';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { EvidenceReference } from '../../monitoring/domain/monitoring-report.events';
import type { FreezeProposalChoice } from '../domain/warning.events';
import { WarningDecisions, type WarningCommanded } from './warning-decisions';

export type FreezeProposal = Readonly<{
  choice: FreezeProposalChoice;
  reason: string;
  documents: readonly EvidenceReference[];
}>;

/** T23a; meets D18 and D19. */
export class MakeProposal extends Command<AppendReceipt> {
  constructor(
    readonly on: WarningCommanded,
    readonly proposal: FreezeProposal,
  ) {
    super();
  }
}

@CommandHandler(MakeProposal)
export class MakeProposalHandler implements ICommandHandler<MakeProposal> {
  constructor(
    private readonly decisions: WarningDecisions,
    private readonly documents: DocumentStore,
  ) {}

  execute({ on, proposal }: MakeProposal): Promise<AppendReceipt> {
    return this.decisions.run(on, async (given) => {
      const known = await this.documents.known(proposal.documents.map(({ sha256 }) => sha256));
      return { ...given, ...proposal, storedDocuments: [...known.keys()], type: 'MakeProposal' };
    });
  }
}
