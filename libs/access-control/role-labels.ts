import type { Role } from '../kernel/role';
import { ROLE_TITLES } from '../kernel/role-titles';
import type { CodeList } from '../web/code-catalogue';
import type { OrganisationKind } from './organisation';

const KINDS: Readonly<Record<OrganisationKind, readonly [string, string]>> = {
  DEPARTMENT: ['主管部门', 'Department'],
  UNIT: ['预算单位', 'Unit'],
  FINANCE: ['财政部门', 'Finance'],
  AUDIT: ['审计机关', 'Audit office'],
  AGENCY: ['第三方机构', 'Third party'],
};

/** Titles stand within sentences too, so they begin small. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const codesOf = (words: Readonly<Record<string, readonly [string, string]>>): CodeList['codes'] =>
  Object.entries(words).map(([code, [label, labelEn]]) => ({ code, label, labelEn: capital(labelEn) }));

export const roleLabel = (role: Role): string => ROLE_TITLES[role][0];
export const organisationKindLabel = (kind: OrganisationKind): string => KINDS[kind][0];

/** The part of the code catalogue that this folder answers for. */
export const accessControlCodes: readonly CodeList[] = [
  { name: 'role', label: '角色', labelEn: 'Role', codes: codesOf(ROLE_TITLES) },
  { name: 'organisationKind', label: '机构类别', labelEn: 'Kind of body', codes: codesOf(KINDS) },
];
