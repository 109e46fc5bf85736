import type { WarningEvent } from '../../libs/warnings/domain/warning.events';
import type { Sample } from './event-sample';
import { after, commands, openedWarning, raised } from './warning-histories';

const document = {
  sha256: 'cc38d50cb6f5504a7490934dd5a9a4801888c5231f164c2189e71aac69642603',
  ...{ name: '调剂方案.pdf', size: 184_320, mediaType: 'application/pdf' },
};
const opened = openedWarning();
const byHand = { ...raised, kind: 'MANUAL', rule: 'MANUAL', reason: '群众举报工程停工', finding: null } as const;
const cancelled = after(opened, commands.cancel);
const reallocated = after(opened, commands.reallocate);
const proposal = { ...commands.propose, documents: [document], storedDocuments: [document.sha256] };

const named = (type: WarningEvent['type'], events: readonly WarningEvent[], variant?: string): Sample => {
  const event = events.findLast((one) => one.type === type);
  if (event === undefined) throw new Error(`the history makes no ${type}`);
  return { event, ...(variant !== undefined && { variant }) };
};

/** One event of each type of a warning's stream, as its decider makes it today. */
export const warningSamples = (): readonly Sample[] => [
  named('WarningOpened', opened),
  named('WarningOpened', after([], { ...commands.open, raised: byHand }), 'by-hand'),
  named('WarningFindingAdded', after(opened, commands.add)),
  named('OfflineCheckOrdered', after(opened, commands.add)),
  named('WarningAcknowledged', after(opened, commands.acknowledge)),
  named('DispositionChosen', after(opened, commands.goOn)),
  named('DispositionChosen', cancelled, 'cancel'),
  named('DispositionConfirmed', after(cancelled, commands.confirm)),
  named('DispositionConfirmed', after(cancelled, commands.refuse), 'refused'),
  named('DispositionTimedOut', after(opened, commands.timeOut)),
  named('FreezeProposalMade', after(reallocated, proposal)),
  named('WarningClosed', after(opened, { ...commands.resumed, outcome: 'CANCELLED' })),
  named('WarningClosed', after(opened, commands.timeOut, commands.resumed), 'resumed'),
];

/** A history after which every event of a warning can be folded. */
export const warningHistory: readonly WarningEvent[] = after(cancelled, commands.refuse);
