import type { Role } from '../../kernel/role';

/** Names of the roles that act on a project up to the allocated index (domain.md 8.1), for the remedy of a refusal. */
const TITLES: Readonly<Partial<Record<Role, readonly [label: string, labelEn: string]>>> = {
  UNIT_CLERK: ['单位经办人', 'unit handler'],
  UNIT_HEAD: ['单位负责人', 'unit head'],
  DEPT_REVIEWER: ['主管部门财务（绩效）审核', 'department finance officer'],
  DEPT_HEAD: ['主管部门负责人', 'department leader'],
  FIN_DIVISION: ['财政业务处室（科室）', 'finance business division'],
  FIN_PERF: ['财政绩效管理处（科）', 'finance performance division'],
  FIN_BUDGET: ['财政预算处（科）', 'finance budget division'],
  FIN_LEADER: ['财政局领导', 'finance leadership'],
  SYSTEM: ['系统', 'system'],
};

/** The roles as people read them: Chinese, English. */
export const titlesOf = (roles: readonly Role[]): readonly [label: string, labelEn: string] => {
  const titles = roles.map((role) => TITLES[role] ?? [role, role]);
  return [titles.map(([label]) => label).join('、'), titles.map(([, labelEn]) => labelEn).join(' or ')];
};
