import type { OfferedAction } from '../../kernel/offered-action';
import { businessDateOf, type Instant } from '../../kernel/instant';
import type { Actor, Role } from '../../kernel/role';
import { RuleViolation, type Violation } from '../../kernel/rule-violation';
import { nextWorkingDayAfter, type WorkingCalendar } from '../../kernel/working-calendar';
import { commandOf, type Acting, type DeadlineAct } from './deadline-acts';
import { deadline, type DeadlineCommand } from './deadline.decider';
import { isSameHolder } from './deadline.rules';
import type { OpenedDeadline } from './deadline.state';

export type Asking = Readonly<{ by: Actor; calendar: WorkingCalendar; now: Instant }>;

type Offered = Readonly<{
  command: string;
  label: string;
  labelEn: string;
  path: string;
  isFor: (deadline: OpenedDeadline, by: Actor) => boolean;
  /** A command of which only the state can be refused. */
  trial: (deadline: OpenedDeadline, asking: Asking) => DeadlineCommand;
}>;

const DECIDERS: readonly Role[] = ['DEPT_HEAD', 'FIN_PERF', 'FIN_LEADER', 'WF_ADMIN'];
const isAdministrator = (_: OpenedDeadline, { role }: Actor): boolean => role === 'WF_ADMIN';
const isDecider = (_: OpenedDeadline, { role }: Actor): boolean => DECIDERS.includes(role);
const isOwner = ({ owner }: OpenedDeadline, by: Actor): boolean => isSameHolder(owner, by);

const order = { reasonCode: 'OTHER', documentNumber: '-' };
const trialOf =
  (actOf: (deadline: OpenedDeadline, asking: Asking) => DeadlineAct): Offered['trial'] =>
  (state, asking) => {
    const acting: Acting = { ...asking, bodyFits: true, personIsKnown: true };
    return commandOf(actOf(state, asking), state, acting);
  };

const offered: readonly Offered[] = [
  {
    ...{ command: 'RequestExtension', label: '申请延期', labelEn: 'Ask for an extension', path: 'extension-request' },
    isFor: isOwner,
    trial: (_, { by, now }) => ({ type: 'RequestExtension', days: 1, reason: '-', ...by, now }),
  },
  {
    ...{ command: 'DecideExtension', label: '决定延期', labelEn: 'Decide about it', path: 'extension-decision' },
    isFor: isDecider,
    trial: (_, { by: { role, org }, calendar, now }) => {
      const recorded = { decidedBy: '-', documentNumber: '-' };
      return { type: 'DecideExtension', granted: false, reason: '-', role, org, ...recorded, calendar, now };
    },
  },
  {
    ...{ command: 'PauseDeadline', label: '中止计时', labelEn: 'Pause', path: 'pause' },
    isFor: isAdministrator,
    trial: trialOf((_, { now }) => ({ operation: 'PAUSE', from: businessDateOf(now), order })),
  },
  {
    ...{ command: 'ResumeDeadline', label: '恢复计时', labelEn: 'Resume', path: 'resumption' },
    isFor: isAdministrator,
    trial: trialOf(() => ({ operation: 'RESUME', order })),
  },
  {
    ...{ command: 'ReassignDeadline', label: '变更责任人', labelEn: 'Reassign', path: 'reassignment' },
    isFor: isAdministrator,
    trial: trialOf(({ owner }) => ({ operation: 'REASSIGN', toOrg: owner.org, order })),
  },
  {
    ...{ command: 'WaiveDeadline', label: '免除期限', labelEn: 'Waive', path: 'waiver' },
    isFor: isAdministrator,
    trial: trialOf(() => ({ operation: 'WAIVE', order })),
  },
  {
    ...{ command: 'OverrideDeadline', label: '变更届满日', labelEn: 'Override the due date', path: 'override' },
    isFor: isAdministrator,
    trial: trialOf((_, { calendar, now }) => {
      return { operation: 'OVERRIDE', dueDate: nextWorkingDayAfter(calendar, businessDateOf(now)), order };
    }),
  },
  {
    ...{ command: 'ReviewDeadline', label: '复核已届满的期限', labelEn: 'Review what has fired', path: 'review' },
    isFor: isAdministrator,
    trial: trialOf(() => ({ operation: 'REVIEW', order })),
  },
];

const refusalOf = (state: OpenedDeadline, command: DeadlineCommand): Violation | null => {
  try {
    deadline.decide(state, command);
    return null;
  } catch (error) {
    if (error instanceof RuleViolation) return error.violations[0];
    throw error;
  }
};

const actionOf = (state: OpenedDeadline, asking: Asking, each: Offered): OfferedAction => {
  const refused = refusalOf(state, each.trial(state, asking));
  return {
    command: each.command,
    label: each.label,
    labelEn: each.labelEn,
    method: 'POST',
    href: `/api/v1/deadlines/${state.terms.deadlineId}/${each.path}`,
    allowed: refused === null,
    ...(refused !== null && { rule: refused.rule, reason: refused.message, reasonEn: refused.messageEn }),
    needs: { reason: true },
  };
};

/** Every command of the caller's role on this deadline, allowed or not; none for one who has no part in it. */
export const actionsOf = (state: OpenedDeadline, asking: Asking): readonly OfferedAction[] =>
  offered.filter(({ isFor }) => isFor(state, asking.by)).map((each) => actionOf(state, asking, each));
