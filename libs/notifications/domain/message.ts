import type { AnyFact } from '../../kernel/decider';
import type { Role } from '../../kernel/role';
import { bodyOf, FINANCE_BODY } from '../../rule-sets/domain/start-deadline';
import type { Holder } from '../../rule-sets/domain/deadline-terms';

/** A role at a body; null stands for the body at which that role acts for the project the message is about. */
export type Recipient = Readonly<{ role: Role; org: string | null }>;

/** What people are told about one event; every holder of a role is told (10.1). Chinese and English. */
export type Message = Readonly<{
  recipients: readonly Recipient[];
  projectId: string;
  deadlineId: string | null;
  title: string;
  titleEn: string;
  text: string;
  textEn: string;
}>;

/** For each event type of a union the message about it, undefined where nobody needs it; one left out does not compile. */
export type Teller<E extends AnyFact> = {
  readonly [Type in E['type']]: (data: Extract<E, { type: Type }>['data']) => Message | undefined;
};

/** The bodies of the project a message is about. */
export type ProjectBodies = Readonly<{ unitCode: string; departmentCode: string }>;

/** Finance is one body for all projects; units and departments differ from project to project. */
export const rolesOfProject = (...roles: readonly Role[]): readonly Recipient[] =>
  roles.map((role) => ({ role, org: role.startsWith('FIN_') ? FINANCE_BODY : null }));

/** Null for a role that belongs to no body of the project's line. */
export const holderOf = ({ role, org }: Recipient, bodies: ProjectBodies): Holder | null => {
  const body = org ?? bodyOf(role, bodies);
  return body === undefined ? null : { role, org: body };
};
