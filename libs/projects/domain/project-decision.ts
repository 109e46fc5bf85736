import { refuseIfAny, unless, type Violation } from '../../kernel/rule-violation';
import type { Role } from '../../kernel/role';
import { bodyOf } from '../../rule-sets/domain/start-deadline';
import type { Commander } from '../../kernel/acted-by';
import { titlesOf } from './acting-roles';
import { closedYearViolations } from './fiscal-year.rules';
import type { Commanded } from './project.commands';
import type { ProjectEvent } from './project.events';
import { statusLabels } from './project-labels';
import type { Transition } from './project-transitions';
import { broken } from './project-violation';
import type { Project } from './project.state';
import { holdsNeutralRole } from './separation-of-duties.rules';

/**
 * How one command is decided, in this order: who, state, values that can never be right, then all guards at once, then
 * the events. `Asked` is what a guard may look at without the content, so that reads can ask it too (project-actions).
 */
export type Decision<Asked extends Commanded, Command extends Asked> = Readonly<{
  transition: Transition;
  /** False for timers: they find out by themselves that there is nothing to do. */
  refusesState?: boolean;
  guards?: (project: Project, asked: Asked) => readonly Violation[];
  values?: (project: Project, command: Command) => readonly Violation[];
  content?: (project: Project, command: Command) => readonly Violation[];
  events: (project: Project, command: Command) => readonly ProjectEvent[];
}>;

const rolesOf = ({ who }: Transition): readonly Role[] => [...new Set(Object.values(who).flat())];

/** A role acts for the project only at the body of its line: its unit, its department, finance. */
const isAtItsBody = ({ role, org }: Commander, project: Project): boolean =>
  project.status === 'ABSENT' || (bodyOf(role, project) ?? org) === org;

/** Who may: the role of the row in domain.md 8.4, at the right body, and no role that excludes business authority. */
export const whoViolations = (transition: Transition, project: Project, by: Commander): readonly Violation[] => {
  const roles = transition.who[project.status] ?? rolesOf(transition);
  const [titles, titlesEn] = titlesOf(roles);
  const allowed = roles.includes(by.role) && isAtItsBody(by, project) && !holdsNeutralRole(by);
  return unless(allowed, () =>
    broken(transition.rule, {
      message: `您当前的岗位或单位不能办理“${transition.label}”`,
      messageEn: `Your role or body may not do this: ${transition.labelEn}`,
      remedy: `应由以下岗位办理：${titles}`,
      remedyEn: `This is done by: ${titlesEn}`,
    }),
  );
};

const labelOfStatus = ({ status }: Project): readonly [string, string] =>
  status === 'ABSENT' ? ['尚未建立', 'not drafted'] : [statusLabels[status].label, statusLabels[status].labelEn];

export const stateViolations = (transition: Transition, project: Project): readonly Violation[] => {
  const [label, labelEn] = labelOfStatus(project);
  return unless(project.status in transition.who, () =>
    broken(transition.rule, {
      message: `项目处于“${label}”，不能办理“${transition.label}”`,
      messageEn: `The project is ${labelEn.toLowerCase()}: ${transition.labelEn} is not possible`,
      remedy: '请刷新项目，查看当前可以办理的事项',
      remedyEn: 'Read the project again to see what can be done now',
    }),
  );
};

/** INV-32 for every command about an existing project; timers carry out what fell due before the year closed. */
const closedYear = (project: Project, { by, today }: Commanded): readonly Violation[] =>
  project.status === 'ABSENT' || by.role === 'SYSTEM'
    ? []
    : closedYearViolations(project.application.fiscalYear, today);

type Asking<Asked extends Commanded> = Pick<Decision<Asked, Asked>, 'transition' | 'refusesState' | 'guards'>;

/** The first of who, closed year and state that refuses. */
const preconditions = <Asked extends Commanded>(
  { transition, refusesState = true }: Asking<Asked>,
  project: Project,
  asked: Asked,
): readonly Violation[] => {
  const who = whoViolations(transition, project, asked.by);
  if (who.length > 0) return who;
  const closed = closedYear(project, asked);
  if (closed.length > 0) return closed;
  return refusesState ? stateViolations(transition, project) : [];
};

/** Why the command would be refused whatever its content is; `[]` when it may be given now. */
export const refusals = <Asked extends Commanded>(
  asking: Asking<Asked>,
  project: Project,
  asked: Asked,
): readonly Violation[] => {
  const first = preconditions(asking, project, asked);
  return first.length > 0 ? first : (asking.guards?.(project, asked) ?? []);
};

/** Decides one command. Errors: `RuleViolation` with everything that can be found at once. */
export const decideBy = <Asked extends Commanded, Command extends Asked>(
  { values, content, events, ...asking }: Decision<Asked, Command>,
  project: Project,
  command: Command,
): readonly ProjectEvent[] => {
  refuseIfAny(preconditions(asking, project, command));
  refuseIfAny(values?.(project, command) ?? [], 'value');
  refuseIfAny([...(asking.guards?.(project, command) ?? []), ...(content?.(project, command) ?? [])]);
  return events(project, command);
};
