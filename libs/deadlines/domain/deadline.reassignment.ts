import type { Instant } from '../../kernel/instant';
import { refuseIfAny, type Violation } from '../../kernel/rule-violation';
import type { Holder } from '../../rule-sets/domain/deadline-terms';
import type { DeadlineEvent, Order } from './deadline.events';
import { orderViolations } from './deadline.orders';
import * as refusals from './deadline.refusals';
import { titleOf } from './deadline.role-titles';
import { isClosed, isSameHolder } from './deadline.rules';
import type { OpenedDeadline } from './deadline.state';

/** By policy (D10 after the grade of the goal) or by WF_ADMIN, then with an order and perhaps a person. */
export type ReassignDeadline = Readonly<{
  type: 'ReassignDeadline';
  owner: Holder;
  person?: string;
  order?: Order;
  /** False when the directory knows no such body, or one to which the owner's role does not belong. */
  bodyFits?: boolean;
  /** False when the directory knows no such person. */
  personIsKnown?: boolean;
  now: Instant;
}>;

const noSuchBody = (deadline: OpenedDeadline, owner: Holder): Violation => {
  const [title, titleEn] = titleOf(owner);
  const words = {
    message: `没有${title}这一岗位`,
    messageEn: `There is no ${titleEn}`,
    remedy: '请填写设有该岗位的机构代码；机构见 /api/v1/organisations',
    remedyEn: 'Give a body that has this role; bodies stand in /api/v1/organisations',
  };
  return refusals.broken(deadline, words, { field: '/toOrg', label: '接办机构', value: owner.org });
};

const noSuchPerson = (deadline: OpenedDeadline, person: string): Violation => {
  const words = {
    message: '人员目录中没有该人员',
    messageEn: 'The directory knows no such person',
    remedy: '请填写人员目录中的人员编号；交由该岗位任何人办理的，可不填',
    remedyEn: 'Give the id of a person of the directory, or leave it out: then any holder of the role may act',
  };
  return refusals.broken(deadline, words, { field: '/toPerson', label: '接办人', value: person });
};

/** A policy that comes too late changes nothing; a person is told so. Handed over twice, it was so once. */
export const reassign = (deadline: OpenedDeadline, command: ReassignDeadline): readonly DeadlineEvent[] => {
  const { owner, person, order, bodyFits, personIsKnown, now } = command;
  if (order !== undefined) {
    const unknown = refusals.those([personIsKnown === false, noSuchPerson(deadline, person ?? '')]);
    refuseIfAny([...orderViolations(deadline, 'REASSIGN', order), ...unknown], 'value');
    refuseIfAny(
      refusals.those(
        [isClosed(deadline), refusals.notOpen(deadline)],
        [bodyFits === false, noSuchBody(deadline, owner)],
      ),
    );
  }
  if (isClosed(deadline)) return [];
  const samePerson = order === undefined || person === deadline.person;
  if (isSameHolder(owner, deadline.owner) && samePerson) return [];
  const { deadlineId, code, projectId } = deadline.terms;
  const change = { previousOwner: deadline.owner, owner, ...(person !== undefined && { person }), reassignedAt: now };
  return [{ type: 'DeadlineReassigned', data: { deadlineId, code, projectId, ...order, ...change } }];
};
