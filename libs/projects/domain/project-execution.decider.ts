import { unreachable } from '../../kernel/decider';
import * as completion from './completion.decisions';
import { decideBy } from './project-decision';
import type { ExecutionCommand } from './project.commands';
import type { ProjectEvent } from './project.events';
import type { Project } from './project.state';
import * as suspension from './suspension.decisions';
import * as warning from './warning.decisions';

/** Commands from the first payment on: warnings, suspension, resumption, cancellation and completion. */
export const decideExecution = (state: Project, command: ExecutionCommand): readonly ProjectEvent[] => {
  switch (command.type) {
    case 'StartExecution':
      return decideBy(completion.startExecution, state, command);
    case 'RaiseWarning':
      return decideBy(warning.raiseWarning, state, command);
    case 'RaiseWarningByRule':
      return decideBy(warning.raiseWarningByRule, state, command);
    case 'SettleWarning':
      return decideBy(warning.settleWarning, state, command);
    case 'SuspendProject':
      return decideBy(suspension.suspendProject, state, command);
    case 'SuspendForSilence':
      return decideBy(suspension.suspendForSilence, state, command);
    case 'ResumeProject':
      return decideBy(suspension.resumeProject, state, command);
    case 'CancelProject':
      return decideBy(suspension.cancelProject, state, command);
    case 'CompleteExecution':
      return decideBy(completion.completeExecution, state, command);
    case 'CompleteAtYearEnd':
      return decideBy(completion.completeAtYearEnd, state, command);
    default:
      return unreachable(command);
  }
};
