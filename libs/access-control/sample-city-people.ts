import type { Organisation, OrganisationKind, Person } from './organisation';
import { sampleCityOrganisations } from './sample-city';

/** How the people of a body are called (api.md 4): `unit-clerk.106003`, a second one `unit-clerk-2.106003`. */
const POSTS: Readonly<Record<OrganisationKind, readonly string[]>> = {
  UNIT: ['unit-clerk', 'unit-head'],
  DEPARTMENT: ['dept-reviewer', 'dept-head'],
  FINANCE: ['fin-division', 'fin-perf', 'fin-budget', 'fin-treasury', 'fin-leader', 'wf-admin', 'sys-admin'],
  AUDIT: ['auditor'],
  AGENCY: ['agency-lead', 'expert'],
};

/** The API client of the treasury is no person and has no second one. */
const TREASURY_SYSTEM: Person = { id: 'treasury-system.F', displayName: '国库集中支付系统', disabled: false };

const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭'];
const GIVEN_NAMES = [
  '建国',
  '秀英',
  '志强',
  '丽华',
  '海燕',
  '文博',
  '晓东',
  '雪梅',
  '立新',
  '思远',
  '春生',
  '玉兰',
  '国栋',
];

/** Invented names; 31 surnames and 13 given names have no common factor, so the first 403 differ. */
const nameOf = (index: number): string =>
  `${SURNAMES[index % SURNAMES.length] ?? ''}${GIVEN_NAMES[index % GIVEN_NAMES.length] ?? ''}`;

const hasUnits = (department: Organisation): boolean =>
  sampleCityOrganisations.some(({ parentCode }) => parentCode === department.code);

const postsOf = (body: Organisation): readonly string[] =>
  body.kind === 'DEPARTMENT' && !hasUnits(body) ? [...POSTS.UNIT, ...POSTS.DEPARTMENT] : POSTS[body.kind];

const idsOf = (body: Organisation): readonly string[] =>
  postsOf(body).flatMap((post) => [`${post}.${body.code}`, `${post}-2.${body.code}`]);

export const sampleCityPeople: readonly Person[] = [
  ...sampleCityOrganisations.flatMap(idsOf).map((id, index) => ({ id, displayName: nameOf(index), disabled: false })),
  TREASURY_SYSTEM,
];
