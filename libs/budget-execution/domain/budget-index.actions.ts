import type { Violation } from '../../kernel/rule-violation';
import type { Role } from '../../kernel/role';
import { issuedViolations } from './budget-index.rules';
import type { BudgetIndex } from './budget-index.state';

/** What a caller may do with a budget index now, and why not (`api.md` 1). */
export type BudgetIndexAction = Readonly<{
  command: string;
  label: string;
  labelEn: string;
  method: 'POST';
  href: string;
  allowed: boolean;
  rule?: string;
  reason?: string;
  reasonEn?: string;
  needs: Readonly<{ reason?: true }>;
}>;

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

const whyNot = ([first]: readonly Violation[]): Partial<BudgetIndexAction> =>
  first === undefined ? {} : { rule: first.rule, reason: first.message, reasonEn: first.messageEn };

/** Every command of the caller's role on this index; none for a role that has no part in it. */
export const actionsOn = (index: BudgetIndex, role: Role): readonly BudgetIndexAction[] => {
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
