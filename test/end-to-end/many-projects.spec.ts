import type { Pool } from 'pg';
import { projections } from '../../apps/composition/projections';
import { ownerPool } from '../../libs/database/pools';
import { EventStore } from '../../libs/event-store/event-store.port';
import type { VisibleOrganisations } from '../../libs/kernel/visible-organisations';
import { ProjectionProgress } from '../../libs/projections/projection-progress.port';
import { rebuild } from '../../libs/projections/rebuild';
import { projectCode } from '../../libs/projects/domain/project-code';
import { absent } from '../../libs/projects/domain/project.state';
import {
  PROJECT_SORTS,
  ProjectListQueries,
  type ProjectListFilter,
  type ProjectPage,
  type ProjectSort,
} from '../../libs/projects/read-models/project-list.queries';
import { draftedProject, draftMany } from '../support/many-projects';
import { people, runApplication, type Person, type RunningApplication } from '../support/running-application';

const MANY = 100_000;
const DEPARTMENT: Person = { person: 'dept-head.101', role: 'DEPT_HEAD', org: '101' };

type Item = Readonly<{ projectId: string; code: string | null; name: string; amount: string | null }>;
type Drafted = ReturnType<typeof draftedProject>;

let application: RunningApplication;
let owner: Pool;
const all: Drafted[] = Array.from({ length: MANY }, (_, n) => draftedProject(n + 1));

beforeAll(async () => {
  application = await runApplication({ businessStart: '2026-09-15T09:00:00+08:00' });
  owner = ownerPool(application.wiring.databaseUrl);
  const last = await draftMany(application.app.get(EventStore), MANY);
  const caughtUp = await application.app.get(ProjectionProgress).waitFor(last, 60_000);
  if (!caughtUp) throw new Error('the read models did not come to the head');
  await owner.query('analyze read.project_list_v2'); // as the server does by itself after a while
}, 300_000);
afterAll(async () => {
  await owner.end();
  await application.stop();
});

/** Every page by its cursor, to the end. */
const walk = async (by: Person, query: string): Promise<Item[]> => {
  const items: Item[] = [];
  for (let cursor = ''; ;) {
    const { status, body } = await application.call(by, 'GET', `/projects?limit=200${query}${cursor}`);
    if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
    items.push(...body.items);
    if (body.nextCursor === null) return items;
    cursor = `&cursor=${body.nextCursor}`;
  }
};

const idsOf = (projects: readonly Readonly<{ projectId: string }>[]): string[] =>
  projects.map(({ projectId }) => projectId);

/** By code points, as the database compares. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const codeOf = ({ serial, regionCode, application: { projectClass, fiscalYear } }: Drafted): string => {
  const about = { ...absent.application, fiscalYear, ...(projectClass === undefined ? {} : { projectClass }) };
  return projectCode({ ...absent, serial, regionCode, application: about }) ?? '';
};

/** The values of a sort in the order in which the list must show them; created in the order of the log, so left out. */
const valuesOf: Record<
  Exclude<ProjectSort, 'createdAt'>,
  readonly [(item: Item) => string, (of: Drafted) => string]
> = {
  code: [({ code }) => code ?? '', codeOf],
  name: [({ name }) => name, ({ application: { name } }) => name],
  amount: [
    ({ amount }) => (amount ?? '-1').padStart(20, ' '),
    ({ application: { totalAmount } }) => (totalAmount ?? '-1').padStart(20, ' '),
  ],
};

const SORTS = Object.keys(PROJECT_SORTS) as ProjectSort[];
const CALLERS: readonly (readonly [string, Person, string, (of: Drafted) => boolean])[] = [
  ['a unit', people.otherHead, '', ({ unitCode }) => unitCode === '104002'],
  ['a department', DEPARTMENT, '', ({ departmentCode }) => departmentCode === '101'],
  [
    'an auditor who filters',
    people.auditor,
    '&fiscalYear=2027&unitCode=115002&state=DRAFT',
    ({ unitCode, application: { fiscalYear } }) => unitCode === '115002' && fiscalYear === 2027,
  ],
  [
    'an auditor who searches',
    people.auditor,
    `&q=${encodeURIComponent('项目 07')}&departmentCode=106`,
    ({ departmentCode, application: { name } }) => departmentCode === '106' && name.startsWith('项目 07'),
  ],
];

it('an auditor pages through everything, newest first, without a missing or doubled row', async () => {
  const items = await walk(people.auditor, '');
  expect(items).toHaveLength(MANY);
  expect(new Set(idsOf(items)).size).toBe(MANY);
  const { rows } = await owner.query<{ projectId: string }>(
    `select metadata::jsonb ->> 'projectId' as "projectId" from log.events where type = 'ProjectDrafted' order by position desc`,
  );
  expect(idsOf(items)).toEqual(idsOf(rows));
}, 120_000);

describe.each(CALLERS)('%s', (_, by, query, sees) => {
  const expected = all.filter(sees);

  it.each(SORTS)('pages by %s in both directions without a missing or doubled row', async (sort) => {
    const up = await walk(by, `${query}&sort=${sort}`);
    const down = await walk(by, `${query}&sort=-${sort}`);
    expect(expected.length).toBeGreaterThan(400);
    expect(up).toHaveLength(expected.length);
    expect(idsOf(up).toSorted()).toEqual(idsOf(expected).toSorted());
    expect(idsOf(down)).toEqual(idsOf(up).toReversed());
    if (sort === 'createdAt') return;
    const [shown, drafted] = valuesOf[sort];
    expect(up.map(shown)).toEqual(expected.map(drafted).toSorted(inOrder));
  });

  it('count=true is exact below the ceiling', async () => {
    const { body } = await application.call(by, 'GET', `/projects?limit=1&count=true${query}`);
    expect(body.count).toBe(expected.length);
  });
});

it('count=true says 10,000 where there are more', async () => {
  for (const by of [people.auditor, people.clerk]) {
    const { body } = await application.call(by, 'GET', '/projects?limit=1&count=true');
    expect(body.count).toBe(10_000);
  }
});

describe('the plan of a page', () => {
  type Plan = Readonly<{ 'Node Type': string; Plans?: readonly Plan[] }>;
  const nodes = (plan: Plan): string[] => [plan['Node Type'], ...(plan.Plans ?? []).flatMap(nodes)];

  const planOf = async (filter: ProjectListFilter, visible: VisibleOrganisations, page: ProjectPage) => {
    const queries = application.app.get(ProjectListQueries, { strict: false });
    const { sql, parameters } = queries.page(filter, visible, page).compile();
    const { rows } = await owner.query<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>(`explain (format json) ${sql}`, [
      ...parameters,
    ]);
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    return plan === undefined ? [] : nodes(plan);
  };

  const first: ProjectPage = { sort: 'createdAt', descending: true, limit: 201, after: null };
  const middle: ProjectPage = { ...first, after: [String(MANY / 2), '00000000-0000-4000-8000-000000000000'] };
  const VISIBILITIES: readonly VisibleOrganisations[] = [
    { kind: 'all' },
    { kind: 'department', code: '106' },
    { kind: 'department', code: '101' },
    { kind: 'unit', code: '106003' },
    { kind: 'unit', code: '104002' },
  ];
  const PAGES = [
    ['first', first],
    ['middle', middle],
    ['oldest first', { ...middle, descending: false }],
  ] as const;

  describe.each(PAGES)('%s page', (_, page) => {
    it.each(VISIBILITIES)('reads an index and sorts nothing for %j', async (visible) => {
      const plan = await planOf({}, visible, page);
      expect(plan[0]).toBe('Limit');
      expect(plan.slice(1)).toEqual([expect.stringMatching(/^Index( Only)? Scan$/)]);
    });
  });

  it.each(SORTS.filter((sort) => sort !== 'createdAt'))('reads the index of %s', async (sort) => {
    for (const descending of [true, false]) {
      const plan = await planOf({}, { kind: 'all' }, { sort, descending, limit: 201, after: null });
      expect(plan).toEqual(['Limit', expect.stringMatching(/^Index( Only)? Scan$/)]);
    }
  });

  it('is the same at once after a rebuild', async () => {
    const [list] = projections;
    if (list === undefined) throw new Error('there are no projections');
    await rebuild(owner, application.app.get(EventStore), list);
    for (const visible of VISIBILITIES)
      for (const [, page] of PAGES)
        expect(await planOf({}, visible, page)).toEqual(['Limit', expect.stringMatching(/^Index( Only)? Scan$/)]);
    expect(await walk(people.otherHead, '')).toHaveLength(all.filter(({ unitCode }) => unitCode === '104002').length);
  }, 120_000);
});
