import { ROLE_TITLES } from '../../kernel/role-titles';
import type { Holder } from '../../rule-sets/domain/deadline-terms';

/** A holder as people read it: role and organisation code, Chinese and English. */
export const titleOf = ({ role, org }: Holder): readonly [string, string] => {
  const [title, titleEn] = ROLE_TITLES[role];
  return [`${title}（${org}）`, `${titleEn} (${org})`];
};
