import type { ReadConnection } from '../../../../libs/database/read-connection';
import type { EventStore } from '../../../../libs/event-store/event-store.port';
import type { VisibleOrganisations } from '../../../../libs/kernel/visible-organisations';
import { ProjectDetailQueries } from '../../../../libs/projects/read-models/project-detail.queries';
import { ProjectHistoryQueries } from '../../../../libs/projects/read-models/project-history.queries';
import {
  PROJECT_SORTS,
  ProjectListQueries,
  type ProjectSort,
} from '../../../../libs/projects/read-models/project-list.queries';
import { TaskQueries } from '../../../../libs/tasks/read-models/tasks.queries';
import type { QueryFile } from './query-file';

export const PROJECT = '6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0';

/** Last value of a page, as it stands in the cursor. */
const LAST: Readonly<Record<ProjectSort, string>> = {
  createdAt: '128',
  code: '990100106003000000201',
  name: '老旧供水管网改造工程（三期）',
  amount: '52000000.00',
};

const VISIBLE: readonly VisibleOrganisations[] = [
  { kind: 'all' },
  { kind: 'department', code: '106' },
  { kind: 'unit', code: '106003' },
  { kind: 'none' },
];

const listFile = (list: ProjectListQueries): QueryFile => {
  const newest = { sort: 'createdAt', descending: true, limit: 51, after: null } as const;
  const all = { kind: 'all' } as const;
  const every = { state: 'DRAFT', fiscalYear: 2027, unitCode: '106003', departmentCode: '106', flag: 'LATE_ENTRY' };
  const sorts = Object.keys(PROJECT_SORTS) as ProjectSort[];
  return {
    name: 'project-list',
    about: 'GET /projects: one page by keyset, 50 rows and one that tells whether there are more.',
    questions: [
      ...VISIBLE.map(
        (visible) =>
          [
            `first page, newest first, for a caller who sees: ${visible.kind}`,
            () => list.page({}, visible, newest).execute(),
          ] as const,
      ),
      ...sorts.flatMap((sort) =>
        [false, true].map(
          (descending) =>
            [
              `next page by ${descending ? '-' : ''}${sort}`,
              () => list.page({}, all, { sort, descending, limit: 51, after: [LAST[sort], PROJECT] }).execute(),
            ] as const,
        ),
      ),
      ['every filter at once', () => list.page({ ...every, q: '供水' }, all, newest).execute()],
      ['?count=true', () => list.count({ fiscalYear: 2027 }, { kind: 'department', code: '106' })],
    ],
  };
};

/** What the pages of projects ask. */
export const projectQueries = (connection: ReadConnection, store: EventStore): readonly QueryFile[] => {
  const detail = new ProjectDetailQueries(connection);
  const history = new ProjectHistoryQueries(connection, store);
  const tasks = new TaskQueries(connection);
  const holder = { role: 'UNIT_HEAD', org: '106003' } as const;
  const last = ['2026-10-20T16:00:00.000Z', PROJECT] as const;
  return [
    listFile(new ProjectListQueries(connection)),
    {
      name: 'project-detail',
      about: 'GET /projects/{p}: the folded state; what the caller may see is compared with it (INV-36).',
      questions: [['one project', () => detail.find(PROJECT)]],
    },
    {
      name: 'project-history',
      about: 'GET /projects/{p}/history: where the events of a project stand; then each stream is read from the log.',
      questions: [
        ['first page of places', () => history.places(PROJECT, null, 51).execute()],
        ['next page of places', () => history.places(PROJECT, '128', 51).execute()],
        [
          'the events of one stream at those places',
          () => store.readStream(`project-${PROJECT}`, { after: 2n, limit: 4 }),
        ],
      ],
    },
    {
      name: 'tasks',
      about: 'GET /me/tasks: what waits for a role at a body, by due date.',
      questions: [
        ['first page', () => tasks.page(holder, 51, null).execute()],
        ['next page', () => tasks.page(holder, 51, last).execute()],
      ],
    },
  ];
};
