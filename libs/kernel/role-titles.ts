import type { Role } from './role';

/** Names of the roles as people read them (domain.md 8.1): Chinese, English. */
export const ROLE_TITLES: Readonly<Record<Role, readonly [string, string]>> = {
  UNIT_CLERK: ['单位经办人', 'unit handler'],
  UNIT_HEAD: ['单位负责人', 'unit head'],
  DEPT_REVIEWER: ['主管部门财务（绩效）审核', 'department finance officer'],
  DEPT_HEAD: ['主管部门负责人', 'department leader'],
  FIN_DIVISION: ['财政业务处室（科室）', 'finance business division'],
  FIN_PERF: ['财政绩效管理处（科）', 'finance performance division'],
  FIN_BUDGET: ['财政预算处（科）', 'finance budget division'],
  FIN_TREASURY: ['国库处（科）', 'treasury'],
  FIN_LEADER: ['财政局领导', 'finance leadership'],
  EXPERT: ['评审专家', 'panel expert'],
  AGENCY_LEAD: ['第三方主评人', 'third-party lead evaluator'],
  AUDITOR: ['审计人员', 'auditor'],
  WF_ADMIN: ['流程管理员', 'workflow administrator'],
  SYS_ADMIN: ['系统管理员', 'system administrator'],
  PUBLIC: ['社会公众', 'public'],
  SYSTEM: ['系统', 'system'],
};
