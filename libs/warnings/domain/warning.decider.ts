import { unreachable, type Decider } from '../../kernel/decider';
import * as disposition from './disposition.decisions';
import * as opening from './opening.decisions';
import { decideBy } from './warning-decision';
import type { WarningCommand } from './warning.commands';
import type { WarningEvent } from './warning.events';
import { evolve } from './warning.evolve';
import { absent, type Warning } from './warning.state';

const decide = (state: Warning, command: WarningCommand): readonly WarningEvent[] => {
  switch (command.type) {
    case 'OpenWarning':
      return decideBy(opening.openWarning, state, command);
    case 'AddFinding':
      return decideBy(opening.addFinding, state, command);
    case 'CloseWarning':
      return decideBy(opening.closeWarning, state, command);
    case 'AcknowledgeWarning':
      return decideBy(disposition.acknowledgeWarning, state, command);
    case 'ChooseDisposition':
      return decideBy(disposition.chooseDisposition, state, command);
    case 'ConfirmDisposition':
      return decideBy(disposition.confirmDisposition, state, command);
    case 'TimeOutDisposition':
      return decideBy(disposition.timeOutDisposition, state, command);
    case 'MakeProposal':
      return decideBy(disposition.makeProposal, state, command);
    default:
      return unreachable(command);
  }
};

/** The warning aggregate (预警): opened from the project's stream, acknowledged, disposed of or timed out, closed. */
export const warning: Decider<Warning, WarningCommand, WarningEvent> = { initialState: absent, decide, evolve };
