import { businessDateOf, type Instant } from '../../kernel/instant';
import type { Role } from '../../kernel/role';
import { refuseIfAny, type Told, type Violation } from '../../kernel/rule-violation';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { extendedPeriod } from './deadline.counting';
import type { DeadlineEvent } from './deadline.events';
import { extensionDeciderOf } from './deadline.holders';
import { moveTo } from './deadline.move';
import * as refusals from './deadline.refusals';
import * as rules from './deadline.rules';
import type { ExtensionRequest, OpenedDeadline } from './deadline.state';

export type RequestExtension = Readonly<{
  type: 'RequestExtension';
  /** Working days from the present due date. */
  days: number;
  reason: string;
  actor: string;
  role: Role;
  org: string;
  now: Instant;
}>;

export type DecideExtension = Readonly<{
  type: 'DecideExtension';
  granted: boolean;
  /** The days granted; left out, the days asked for. */
  days?: number;
  reason: string;
  role: Role;
  org: string;
  /** Both needed where WF_ADMIN records the decision of the next level. */
  decidedBy?: string;
  documentNumber?: string;
  calendar: WorkingCalendar;
  now: Instant;
}>;

const daysWords = (limit: number): Told => ({
  message: `延期天数须为 1 至 ${limit} 个工作日的整数`,
  messageEn: `The extension must be 1 to ${limit} whole working days`,
  remedy: `请填写 1 至 ${limit} 之间的整数`,
  remedyEn: `Give a whole number from 1 to ${limit}`,
});

const daysViolation = (deadline: OpenedDeadline, days: number): Violation => {
  const at = { field: '/days', label: '延期天数（工作日）', value: String(days) };
  return refusals.broken(deadline, daysWords(deadline.terms.extensionLimit), at);
};

/** 10.1: at most the original length and at most 5 wd (10 wd for D21, 20 wd for D36); the limit stands in the terms. */
const exceeds = ({ terms }: OpenedDeadline, days: number): boolean =>
  !Number.isInteger(days) || days < 1 || days > terms.extensionLimit;

const askedBefore: Told = {
  message: '该期限已申请过延期，每个期限只能申请一次',
  messageEn: 'An extension was asked for before; it may be asked once per deadline',
  remedy: '请在现有期限内办理',
  remedyEn: 'Act within the present deadline',
};

/** 10.1: asked before the due moment by the owner, with reason, once per deadline, within the limit. */
export const requestExtension = (deadline: OpenedDeadline, command: RequestExtension): readonly DeadlineEvent[] => {
  const { days, reason, actor, role, org, now } = command;
  const { owner, period, terms } = deadline;
  const byOwner = rules.isSameHolder({ role, org }, owner);
  const state = refusals.those(
    [deadline.status !== 'OPEN', refusals.notOpen(deadline)],
    [!rules.isExtensible(deadline), refusals.notExtensible(deadline, now)],
    [!byOwner, refusals.reservedFor(deadline, owner, '申请延期', 'ask for an extension')],
    [rules.isOver(deadline, now), refusals.alreadyOver(deadline)],
    [deadline.request !== null, refusals.broken(deadline, askedBefore)],
  );
  const value = refusals.those(
    [rules.isExtensible(deadline) && exceeds(deadline, days), daysViolation(deadline, days)],
    [refusals.isBlank(reason), refusals.missing(deadline, '/reason', '延期理由', 'reason of the extension')],
  );
  refuseIfAny(value, 'value');
  refuseIfAny(state);
  const { deadlineId, code, projectId } = terms;
  const request = { days, reason, requestedBy: actor, role, org, requestedAt: now };
  const decision = { decider: extensionDeciderOf(deadline), decideBefore: period.dueInstant };
  return [{ type: 'DeadlineExtensionRequested', data: { deadlineId, code, projectId, ...request, ...decision } }];
};

const noOpenRequest: Told = {
  message: '没有待决定的延期申请',
  messageEn: 'No request for an extension is open',
  remedy: '延期须先由责任人申请，且只能决定一次',
  remedyEn: 'The owner asks first, and it is decided once',
};

const openRequest = ({ request }: OpenedDeadline): ExtensionRequest | null =>
  request === null || request.decided ? null : request;

const decisionValues = (deadline: OpenedDeadline, command: DecideExtension): readonly Violation[] => {
  const { granted, days, role, reason, decidedBy, documentNumber } = command;
  const recorded = role === 'WF_ADMIN';
  const daysAreWrong = granted && days !== undefined && exceeds(deadline, days);
  return refusals.those(
    [daysAreWrong, daysViolation(deadline, days ?? 0)],
    [refusals.isBlank(reason), refusals.missing(deadline, '/reason', '决定理由', 'reason of the decision')],
    [
      recorded && refusals.isBlank(decidedBy),
      refusals.missing(deadline, '/decidedBy', '决定人', 'name of who decided'),
    ],
    [
      recorded && refusals.isBlank(documentNumber),
      refusals.missing(deadline, '/documentNumber', '决定文号', 'document number of the decision'),
    ],
  );
};

/** 10.1: decided by the next level, or recorded by WF_ADMIN, before the due instant, else the request lapses with it. */
export const decideExtension = (deadline: OpenedDeadline, command: DecideExtension): readonly DeadlineEvent[] => {
  const { granted, reason, role, org, decidedBy, documentNumber, calendar, now } = command;
  const decider = extensionDeciderOf(deadline);
  const request = openRequest(deadline);
  const mayDecide = role === 'WF_ADMIN' || rules.isSameHolder({ role, org }, decider);
  refuseIfAny(decisionValues(deadline, command), 'value');
  refuseIfAny(
    refusals.those(
      [deadline.status !== 'OPEN', refusals.notOpen(deadline)],
      [request === null, refusals.broken(deadline, noOpenRequest)],
      [rules.isOver(deadline, now), refusals.alreadyOver(deadline)],
      [!mayDecide, refusals.reservedFor(deadline, decider, '决定延期', 'decide about an extension')],
    ),
  );
  const days = command.days ?? request?.days ?? 0;
  const { deadlineId, code, projectId } = deadline.terms;
  const key = { deadlineId, code, projectId };
  const verdict = {
    ...{ reason, role, org, decidedAt: now },
    ...(decidedBy !== undefined && { decidedBy }),
    ...(documentNumber !== undefined && { documentNumber }),
  };
  if (!granted) return [{ type: 'DeadlineExtensionRefused', data: { ...key, days: request?.days ?? 0, ...verdict } }];
  const move = moveTo(deadline, extendedPeriod(deadline.period, days, calendar), calendar, businessDateOf(now));
  return [{ type: 'DeadlineExtended', data: { ...key, ...move, days, ...verdict } }];
};
