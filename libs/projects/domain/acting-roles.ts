import type { Role } from '../../kernel/role';
import { ROLE_TITLES } from '../../kernel/role-titles';

/** The roles as people read them: Chinese, English. */
export const titlesOf = (roles: readonly Role[]): readonly [label: string, labelEn: string] => {
  const titles = roles.map((role) => ROLE_TITLES[role]);
  return [titles.map(([label]) => label).join('、'), titles.map(([, labelEn]) => labelEn).join(' or ')];
};
