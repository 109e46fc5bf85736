import type { Command } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../../libs/event-store/append-receipt';
import { RaiseWarning } from '../../../libs/projects/application/raise-warning.command';
import { AcknowledgeWarning } from '../../../libs/warnings/application/acknowledge-warning.command';
import { ChooseDisposition } from '../../../libs/warnings/application/choose-disposition.command';
import type { WarningCommanded } from '../../../libs/warnings/application/warning-decisions';
import { warningIdOf } from '../../../libs/warnings/domain/warning.stream';
import { onProject } from './drafting.deeds';
import type { Deed } from './story';

/** About the warning of a project with that number. */
const onWarning = (
  name: string,
  number: number,
  content: object,
  commandOf: (on: WarningCommanded) => Command<AppendReceipt>,
): Deed => ({
  name,
  content: { number, ...content },
  command: ({ project: { projectId }, context, visible }) =>
    commandOf({ warningId: warningIdOf(projectId, number), context, visible }),
});

/** T22 by hand. */
export const warn = (reason: string): Deed =>
  onProject('RaiseWarning', { reason }, (on) => new RaiseWarning(on, reason));

export const acknowledge = (number: number): Deed =>
  onWarning('AcknowledgeWarning', number, {}, (on) => new AcknowledgeWarning(on));

/** T23: the unit goes on (INV-16). */
export const goOn = (number: number, why: Readonly<{ reason: string; measures: string; forecast: string }>): Deed => {
  const chosen = { choice: 'CONTINUE', ...why } as const;
  return onWarning('ChooseDisposition', number, chosen, (on) => new ChooseDisposition(on, chosen));
};
