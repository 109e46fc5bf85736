import { actedBy } from '../../kernel/acted-by';
import type { OfflineCheckReason } from '../../projects/domain/project-execution.events';
import type { Decision } from './warning-decision';
import { dispositionEnding } from './warning-deadlines';
import type { AddFinding, CloseWarning, Commanded, OpenWarning } from './warning.commands';
import type { OfflineCheckOrdered, OfWarning } from './warning.events';
import type { Warning } from './warning.state';
import { warningTransitions } from './warning-transitions';

type Ordered = Readonly<{ reasons: readonly OfflineCheckReason[]; monthsInARow: number }>;

/** 7.6: nothing where there is no reason to look at the place. */
const offlineCheck = (about: OfWarning, { reasons, monthsInARow }: Ordered): readonly OfflineCheckOrdered[] =>
  reasons.length === 0 ? [] : [{ type: 'OfflineCheckOrdered', data: { ...about, reasons, monthsInARow } }];

export const aboutWarning = (
  { warningId, projectId }: Pick<Warning, 'warningId' | 'projectId'>,
  { by, now }: Commanded,
): OfWarning => ({ warningId, projectId, by: actedBy(by), at: now });

/** The fact that the project's stream recorded (T22) begins the stream of the warning. */
export const openWarning: Decision<OpenWarning> = {
  transition: warningTransitions.OpenWarning,
  refusesState: false,
  events: ({ status }, command) => {
    if (status !== 'ABSENT') return [];
    const { by: _, at: __, monthsInARow, offlineCheck: reasons, ...told } = command.raised;
    const about = aboutWarning(told, command);
    return [{ type: 'WarningOpened', data: { ...told, ...about } }, ...offlineCheck(about, { reasons, monthsInARow })];
  },
};

/** INV-15: a new period adds to the warning; one that was answered meanwhile keeps the fact all the same. */
export const addFinding: Decision<AddFinding> = {
  transition: warningTransitions.AddFinding,
  events: (warning, command) => {
    const { finding, monthsInARow, offlineCheck: reasons } = command;
    if (warning.findings.some(({ evaluation }) => evaluation.eventId === finding.evaluation.eventId)) return [];
    const about = aboutWarning(warning, command);
    return [
      { type: 'WarningFindingAdded', data: { ...about, finding } },
      ...offlineCheck(about, { reasons, monthsInARow }),
    ];
  },
};

/** The project was resumed (T30) or cancelled; what was not answered yet is superseded by it (10.1). */
export const closeWarning: Decision<CloseWarning> = {
  transition: warningTransitions.CloseWarning,
  events: (warning, command) => {
    if (warning.status === 'CLOSED') return [];
    const deadlinesEnded = dispositionEnding(warning, command.deadlines, 'SUPERSEDED');
    return [
      {
        type: 'WarningClosed',
        data: { ...aboutWarning(warning, command), outcome: command.outcome, deadlinesEnded },
      },
    ];
  },
};
