import type { Commander } from '../../kernel/acted-by';
import { yearOf } from '../../kernel/instant';
import type { Role } from '../../kernel/role';
import { ROLE_TITLES } from '../../kernel/role-titles';
import { refuseIfAny, unless, type Violation } from '../../kernel/rule-violation';
import { bodyOf } from '../../rule-sets/domain/start-deadline';
import type { Circumstances } from './warning.commands';
import type { WarningEvent } from './warning.events';
import { warningStateLabels } from './warning-labels';
import type { Warning } from './warning.state';
import type { WarningTransition } from './warning-transitions';
import { broken } from './warning-violation';

/**
 * How one command is decided, in this order: who, closed year, state, values that can never be right, then all guards
 * at once, then the events. `guards` look at everything but the content, so that reads can ask them too.
 */
export type Decision<Command extends Circumstances> = Readonly<{
  transition: WarningTransition;
  /** False for timers: they find out by themselves that there is nothing to do. */
  refusesState?: boolean;
  guards?: (warning: Warning, asked: Circumstances) => readonly Violation[];
  values?: (command: Command) => readonly Violation[];
  content?: (command: Command) => readonly Violation[];
  events: (warning: Warning, command: Command) => readonly WarningEvent[];
}>;

const titlesOf = (roles: readonly Role[], language: 0 | 1): string =>
  roles.map((role) => ROLE_TITLES[role][language]).join(language === 0 ? '、' : ' or ');

/** A role acts for the warning only at the body of its line: the project's unit, its department, finance. */
const isAtItsBody = ({ role, org }: Commander, warning: Warning): boolean =>
  warning.status === 'ABSENT' || (bodyOf(role, warning) ?? org) === org;

const whoViolations = ({ rule, who, label, labelEn }: WarningTransition, warning: Warning, by: Commander) =>
  unless(who.includes(by.role) && isAtItsBody(by, warning), () =>
    broken(rule, {
      message: `您当前的岗位或单位不能办理“${label}”`,
      messageEn: `Your role or body may not do this: ${labelEn}`,
      remedy: `应由以下岗位办理：${titlesOf(who, 0)}`,
      remedyEn: `This is done by: ${titlesOf(who, 1)}`,
    }),
  );

/** INV-32; timers and policies carry out what happened or fell due before the year closed. */
const closedYearViolations = ({ status, fiscalYear }: Warning, { by, today }: Circumstances) =>
  unless(status === 'ABSENT' || by.role === 'SYSTEM' || yearOf(today) <= fiscalYear, () =>
    broken('INV-32', {
      message: `${fiscalYear} 预算年度已经结束`,
      messageEn: `The fiscal year ${fiscalYear} is closed`,
      remedy: '已关闭的年度不再办理预警处置',
      remedyEn: 'A warning of a closed year is not disposed of any more',
    }),
  );

const stateViolations = ({ rule, label, labelEn, states }: WarningTransition, { status }: Warning) =>
  unless(states.includes(status), () => {
    const words = status === 'ABSENT' ? { label: '尚未建立', labelEn: 'not opened' } : warningStateLabels[status];
    return broken(rule, {
      message: `预警处于“${words.label}”，不能办理“${label}”`,
      messageEn: `The warning is ${words.labelEn.toLowerCase()}: ${labelEn} is not possible`,
      remedy: '请刷新预警，查看当前可以办理的事项',
      remedyEn: 'Read the warning again to see what can be done now',
    });
  });

type Asking = Pick<Decision<Circumstances>, 'transition' | 'refusesState' | 'guards'>;

const preconditions = (
  { transition, refusesState = true }: Asking,
  warning: Warning,
  asked: Circumstances,
): readonly Violation[] => {
  const who = whoViolations(transition, warning, asked.by);
  if (who.length > 0) return who;
  const closed = closedYearViolations(warning, asked);
  if (closed.length > 0) return closed;
  return refusesState ? stateViolations(transition, warning) : [];
};

/** Why the command would be refused whatever its content is; `[]` when it may be given now. */
export const refusals = (asking: Asking, warning: Warning, asked: Circumstances): readonly Violation[] => {
  const first = preconditions(asking, warning, asked);
  return first.length > 0 ? first : (asking.guards?.(warning, asked) ?? []);
};

/** Decides one command. Errors: `RuleViolation` with everything that can be found at once. */
export const decideBy = <Command extends Circumstances>(
  { values, content, events, ...asking }: Decision<Command>,
  warning: Warning,
  command: Command,
): readonly WarningEvent[] => {
  refuseIfAny(preconditions(asking, warning, command));
  refuseIfAny(values?.(command) ?? [], 'value');
  refuseIfAny([...(asking.guards?.(warning, command) ?? []), ...(content?.(command) ?? [])]);
  return events(warning, command);
};
