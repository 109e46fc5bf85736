import type { Role } from '../kernel/role';
import type { CodeList } from '../web/code-catalogue';
import type { OrganisationKind } from './organisation';

/** Chinese and English names of domain.md 8.1. */
const ROLES: Readonly<Record<Role, readonly [string, string]>> = {
  UNIT_CLERK: ['单位经办人', 'Unit handler'],
  UNIT_HEAD: ['单位负责人', 'Unit head'],
  DEPT_REVIEWER: ['主管部门财务(绩效)审核', 'Department finance officer'],
  DEPT_HEAD: ['主管部门负责人', 'Department leader'],
  FIN_DIVISION: ['财政业务处室(科室)', 'Finance business division'],
  FIN_PERF: ['财政绩效管理处(科)', 'Finance performance division'],
  FIN_BUDGET: ['财政预算处(科)', 'Finance budget division'],
  FIN_TREASURY: ['国库处(科)', 'Treasury'],
  FIN_LEADER: ['财政局领导', 'Finance leadership'],
  EXPERT: ['评审专家', 'Panel expert'],
  AGENCY_LEAD: ['第三方主评人', 'Third-party lead evaluator'],
  AUDITOR: ['审计人员', 'Auditor'],
  WF_ADMIN: ['流程管理员', 'Workflow administrator'],
  SYS_ADMIN: ['系统管理员', 'System administrator'],
  PUBLIC: ['社会公众', 'Public'],
  SYSTEM: ['系统', 'Timer, integration'],
};

const KINDS: Readonly<Record<OrganisationKind, readonly [string, string]>> = {
  DEPARTMENT: ['主管部门', 'Department'],
  UNIT: ['预算单位', 'Unit'],
  FINANCE: ['财政部门', 'Finance'],
  AUDIT: ['审计机关', 'Audit office'],
  AGENCY: ['第三方机构', 'Third party'],
};

const codesOf = (words: Readonly<Record<string, readonly [string, string]>>): CodeList['codes'] =>
  Object.entries(words).map(([code, [label, labelEn]]) => ({ code, label, labelEn }));

export const roleLabel = (role: Role): string => ROLES[role][0];
export const organisationKindLabel = (kind: OrganisationKind): string => KINDS[kind][0];

/** The part of the code catalogue that this folder answers for. */
export const accessControlCodes: readonly CodeList[] = [
  { name: 'role', label: '角色', labelEn: 'Role', codes: codesOf(ROLES) },
  { name: 'organisationKind', label: '机构类别', labelEn: 'Kind of body', codes: codesOf(KINDS) },
];
