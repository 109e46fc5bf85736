import { unless, type Violation } from '../../kernel/rule-violation';
import type { OfflineCheckReason, WarningFinding } from './project-execution.events';
import type { OpenWarning } from './project-execution.state';
import { broken } from './project-violation';
import type { Project } from './project.state';

/** The rule of a warning that FIN_PERF raises with a reason (7.6). */
export const MANUAL_RULE = 'MANUAL';

/** 7.6: so many successive months with a warning order a check on the spot. */
const MONTHS_UNTIL_CHECK = 3;

/** T22: only what is executed is warned. */
export const takesWarnings = ({ status }: Project): boolean => status === 'ALLOCATED' || status === 'EXECUTING';

/** INV-15: one open warning per project and rule. */
export const openWarningOf = ({ execution }: Project, rule: string): OpenWarning | undefined =>
  execution.openWarnings.find((open) => open.rule === rule);

/** DEC-34: what was answered by a warning once is not answered again. */
export const isAnswered = ({ execution }: Project, { evaluation }: WarningFinding): boolean =>
  execution.answeredEvaluations.includes(evaluation.eventId);

const neighbour = (month: string, step: 1 | -1): string => {
  const number = Number(month.slice(5, 7)) + step;
  return `${month.slice(0, 5)}${String(number).padStart(2, '0')}`;
};

/** Length of the row of successive warned months to which this month belongs, this one included. */
export const monthsInARow = ({ execution }: Project, month: string): number => {
  const warned = new Set([...execution.warnedMonths, month]);
  const inDirection = (step: 1 | -1): number => {
    let count = 0;
    for (let next = neighbour(month, step); warned.has(next); next = neighbour(next, step)) count += 1;
    return count;
  };
  return inDirection(-1) + 1 + inDirection(1);
};

/** 7.6: three months in a row, or a secret project. */
export const offlineChecks = (inARow: number, classified: boolean): readonly OfflineCheckReason[] => [
  ...(inARow >= MONTHS_UNTIL_CHECK ? (['THREE_IN_A_ROW'] as const) : []),
  ...(classified ? (['SECRET'] as const) : []),
];

/** A period that adds to an open warning: the secret project's check was ordered with the warning itself. */
export const offlineChecksOfPeriod = (project: Project, month: string): readonly OfflineCheckReason[] =>
  project.execution.warnedMonths.includes(month) ? [] : offlineChecks(monthsInARow(project, month), false);

/** INV-15 for a warning by hand; one by rule adds its period instead. */
export const openManualViolations = (project: Project): readonly Violation[] => {
  const open = openWarningOf(project, MANUAL_RULE);
  return unless(open === undefined, () =>
    broken('INV-15', {
      message: `人工发出的第 ${open?.number ?? ''} 号预警尚未办结，不能再次发出`,
      messageEn: `Warning ${open?.number ?? ''}, raised by hand, is still open`,
      remedy: '请等待该预警处置完毕，或在该预警中继续跟进',
      remedyEn: 'Wait until it is disposed of, or follow it up there',
    }),
  );
};
