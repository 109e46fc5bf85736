import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import { businessDateOf, plusMs } from '../../kernel/instant';
import { fiscalMonthOf, warningDispositionProcess } from '../../rule-sets/domain/process-keys';
import { startDeadline } from '../../rule-sets/domain/start-deadline';
import { aboutWarning } from './opening.decisions';
import type { Decision } from './warning-decision';
import { dispositionEnding, endings, runningDisposition } from './warning-deadlines';
import type {
  AcknowledgeWarning,
  ChooseDisposition,
  Circumstances,
  ConfirmDisposition,
  MakeProposal,
  TimeOutDisposition,
} from './warning.commands';
import type { WarningEvent } from './warning.events';
import {
  bothSidesViolations,
  confirmationViolations,
  continuationViolations,
  dispositionIsOver,
  dispositionTimeViolations,
  documentViolations,
  proposalViolations,
  refusalReasonViolations,
} from './warning.rules';
import type { Warning } from './warning.state';
import { warningTransitions } from './warning-transitions';
import { missingText } from './warning-violation';

export const acknowledgeWarning: Decision<AcknowledgeWarning> = {
  transition: warningTransitions.AcknowledgeWarning,
  guards: bothSidesViolations,
  events: (warning, command) =>
    warning.status === 'ACKNOWLEDGED' ? [] : [{ type: 'WarningAcknowledged', data: aboutWarning(warning, command) }],
};

/** T23, INV-16: CONTINUE closes the warning; the index is frozen for the other two. */
export const chooseDisposition: Decision<ChooseDisposition> = {
  transition: warningTransitions.ChooseDisposition,
  guards: (warning, asked) => [...bothSidesViolations(warning, asked), ...dispositionTimeViolations(warning, asked)],
  values: ({ reason }) => missingText('T23', '/reason', '处置理由', reason),
  content: continuationViolations,
  events: (warning, command) => {
    const { choice, reason, measures = null, forecast = null, today: effectiveDate, deadlines } = command;
    const about = aboutWarning(warning, command);
    const deadlinesEnded = dispositionEnding(warning, deadlines, 'MET');
    const { fiscalYear } = warning;
    const said = { fiscalYear, choice, reason, measures, forecast, effectiveDate, deadlinesEnded };
    const closed: readonly WarningEvent[] =
      choice === 'CONTINUE'
        ? [{ type: 'WarningClosed', data: { ...about, outcome: 'CONTINUED', deadlinesEnded: [] } }]
        : [];
    return [{ type: 'DispositionChosen', data: { ...about, ...said } }, ...closed];
  },
};

/** D17 anew from today; it stays with the run of the month that raised the warning. */
const dispositionAnew = (warning: Warning, { now, today, calendar }: Circumstances): DeadlineStarted => {
  const { projectId, number, unitCode, departmentCode, findings, warningDate, dispositions } = warning;
  const month = findings[0]?.month ?? fiscalMonthOf(warningDate);
  const data = startDeadline({
    ...{ code: 'D17', projectId, round: number, occasion: `${number}r${dispositions.length}` },
    process: warningDispositionProcess(departmentCode, month),
    ...{ unitCode, departmentCode, startDate: today, startInstant: now, calendar },
  });
  return { type: 'DeadlineStarted', data };
};

/** T23, INV-16: a cancelled project leaves nothing to propose, so D18 is superseded; D19, the take-back, runs on. */
export const confirmDisposition: Decision<ConfirmDisposition> = {
  transition: warningTransitions.ConfirmDisposition,
  guards: confirmationViolations,
  content: refusalReasonViolations,
  events: (warning, command) => {
    const { confirmed, reason = null, today: effectiveDate, deadlines, freezes } = command;
    const about = aboutWarning(warning, command);
    const proposals = freezes.deadlines.filter(({ code }) => confirmed && code === 'D18');
    const deadlinesEnded = endings(proposals, deadlines, 'SUPERSEDED');
    const { fiscalYear } = warning;
    return [
      {
        type: 'DispositionConfirmed',
        data: { ...about, fiscalYear, confirmed, reason, effectiveDate, deadlinesEnded },
      },
      confirmed
        ? { type: 'WarningClosed', data: { ...about, outcome: 'CANCELLED', deadlinesEnded: [] } }
        : dispositionAnew(warning, command),
    ];
  },
};

/** T24: takes effect on the due date, whenever the timer really ran (DEC-26). */
export const timeOutDisposition: Decision<TimeOutDisposition> = {
  transition: warningTransitions.TimeOutDisposition,
  refusesState: false,
  events: (warning, command) => {
    const { deadlineId, version, deadlines } = command;
    const standing = runningDisposition(warning, deadlines);
    if (standing === undefined || !dispositionIsOver(warning, command)) return [];
    const { dueInstant } = standing;
    const effectiveDate = businessDateOf(plusMs(dueInstant, -1));
    const deadlinesEnded = dispositionEnding(warning, deadlines, 'EXPIRED');
    const said = { fiscalYear: warning.fiscalYear, deadlineId, version, dueInstant, effectiveDate, deadlinesEnded };
    return [{ type: 'DispositionTimedOut', data: { ...aboutWarning(warning, command), ...said } }];
  },
};

/** T23a: meets D18 and D19 of the index. */
export const makeProposal: Decision<MakeProposal> = {
  transition: warningTransitions.MakeProposal,
  guards: (warning, asked) => [...bothSidesViolations(warning, asked), ...proposalViolations(warning, asked)],
  values: ({ reason }) => missingText('T23a', '/reason', '理由', reason),
  content: documentViolations,
  events: (warning, command) => {
    const { choice, reason, documents, deadlines, freezes } = command;
    const deadlinesEnded = endings(freezes.deadlines, deadlines, 'MET');
    const said = { fiscalYear: warning.fiscalYear, choice, reason, documents, deadlinesEnded };
    return [{ type: 'FreezeProposalMade', data: { ...aboutWarning(warning, command), ...said } }];
  },
};
