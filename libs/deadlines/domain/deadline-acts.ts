import type { BusinessDate, Instant } from '../../kernel/instant';
import type { Actor } from '../../kernel/role';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import type { DeadlineCommand } from './deadline.decider';
import type { Order } from './deadline.events';
import type { OpenedDeadline } from './deadline.state';

/** What the workflow administrator orders about a deadline (10.1), alone or as one of many. */
export type DeadlineAct =
  | Readonly<{ operation: 'PAUSE'; from: BusinessDate; order: Order }>
  | Readonly<{ operation: 'RESUME'; order: Order }>
  | Readonly<{ operation: 'REASSIGN'; toOrg: string; toPerson?: string; order: Order }>
  | Readonly<{ operation: 'WAIVE'; order: Order }>
  | Readonly<{ operation: 'REVIEW'; order: Order; note?: string }>
  | Readonly<{ operation: 'OVERRIDE'; dueDate: BusinessDate; order: Order }>
  | Readonly<{
      operation: 'EXTEND';
      /** The days asked for when absent. */
      days?: number;
      reason: string;
      decidedBy: string;
      documentNumber: string;
    }>;

/** Who acts when, by which calendar. */
export type Acting = Readonly<{
  by: Actor;
  calendar: WorkingCalendar;
  now: Instant;
  /** Whether the directory knows the body to which it is handed, with the owner's role. */
  bodyFits: boolean;
  /** Whether it knows the person to whom it is handed. */
  personIsKnown: boolean;
}>;

type ActOf<O extends DeadlineAct['operation']> = Extract<DeadlineAct, { operation: O }>;

const reassignment = (
  { toOrg, toPerson, order }: ActOf<'REASSIGN'>,
  { owner }: OpenedDeadline,
  { bodyFits, personIsKnown, now }: Acting,
): DeadlineCommand => ({
  type: 'ReassignDeadline',
  owner: { role: owner.role, org: toOrg },
  ...(toPerson !== undefined && { person: toPerson }),
  order,
  bodyFits,
  personIsKnown,
  now,
});

/** The command that carries it out on that deadline: the same for a single call, for a bulk one and for its trial. */
export const commandOf = (act: DeadlineAct, deadline: OpenedDeadline, acting: Acting): DeadlineCommand => {
  const { by, calendar, now } = acting;
  switch (act.operation) {
    case 'PAUSE':
      return { type: 'PauseDeadline', from: act.from, order: act.order, calendar, now };
    case 'RESUME':
      return { type: 'ResumeDeadline', order: act.order, calendar, now };
    case 'REASSIGN':
      return reassignment(act, deadline, acting);
    case 'WAIVE':
      return { type: 'WaiveDeadline', order: act.order, now };
    case 'REVIEW':
      return { type: 'ReviewDeadline', order: act.order, ...(act.note !== undefined && { note: act.note }), now };
    case 'OVERRIDE':
      return { type: 'OverrideDeadline', dueDate: act.dueDate, order: act.order, calendar, now };
    case 'EXTEND': {
      const { operation: _, ...extension } = act;
      return { type: 'RecordExtension', ...extension, ...by, calendar, now };
    }
  }
};
