import type { OfferedAction } from '../../kernel/offered-action';
import type { Violation } from '../../kernel/rule-violation';
import type { Role } from '../../kernel/role';
import { issuedViolations } from './budget-index.rules';
import type { BudgetIndex } from './budget-index.state';

type Offered = Readonly<{ command: string; label: string; labelEn: string; path: string; who: readonly Role[] }>;

const offered: readonly Offered[] = [
  {
    command: 'RecordPayment',
    label: '导入支付',
    labelEn: 'Record a payment',
    path: 'payments',
    who: ['SYSTEM'],
  },
  {
    command: 'RecordArrival',
    label: '导入到位资金',
    labelEn: 'Record an arrival',
    path: 'arrivals',
    who: ['SYSTEM'],
  },
  {
    command: 'CheckPayment',
    label: '支付前查询',
    labelEn: 'Ask before paying',
    path: 'payment-checks',
    who: ['SYSTEM'],
  },
];

const whyNot = ([first]: readonly Violation[]): Partial<OfferedAction> =>
  first === undefined ? {} : { rule: first.rule, reason: first.message, reasonEn: first.messageEn };

/** Every command of the caller's role on this index; none for a role that has no part in it. */
export const actionsOn = (index: BudgetIndex, role: Role): readonly OfferedAction[] => {
  const refused = issuedViolations(index);
  return offered
    .filter(({ who }) => who.includes(role))
    .map(({ command, label, labelEn, path }) => ({
      ...{ command, label, labelEn, method: 'POST' as const },
      href: `/api/v1/projects/${index.projectId}/${path}`,
      allowed: refused.length === 0,
      ...whyNot(refused),
      needs: {},
    }));
};
