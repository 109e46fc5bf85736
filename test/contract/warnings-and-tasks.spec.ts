import type { Pool } from 'pg';
import { applicationPool, ownerPool } from '../../libs/database/pools';
import { ReadConnection } from '../../libs/database/read-connection';
import type { AnyFact } from '../../libs/kernel/decider';
import type { AnyProjection, Row } from '../../libs/projections/projection';
import { writeRows } from '../../libs/projections/row-writer';
import { inTransaction } from '../../libs/projections/transaction';
import { tasksProjection } from '../../libs/tasks/read-models/tasks.projection';
import { TaskQueries } from '../../libs/tasks/read-models/tasks.queries';
import { warningsProjection } from '../../libs/warnings/read-models/warnings.projection';
import { WarningQueries, type WarningColumn } from '../../libs/warnings/read-models/warnings.queries';
import { foldedRows } from '../support/folded-rows';
import { migratedTestDatabase, type TestDatabase } from '../support/postgres-event-store';
import { PROJECT_ID } from '../support/project-content';
import { allocatedProject } from '../support/project-histories';
import { after, commands, openedWarning, raised, WARNING_ID } from '../support/warning-histories';

const OTHER = `${PROJECT_ID}-w2`;
const second = { ...raised, warningId: OTHER, number: 2, kind: 'MANUAL', rule: 'MANUAL', finding: null } as const;
const first = after(openedWarning(), commands.goOn);
const open = after([], { ...commands.open, raised: second });
const streamOf = ({ data }: AnyFact): string => `warning-${(data as { warningId: string }).warningId}`;

let database: TestDatabase;
let owner: Pool;
let pool: Pool;
beforeAll(async () => {
  database = await migratedTestDatabase();
  owner = ownerPool(database.url);
  pool = applicationPool(database.url);
  const write = (projection: AnyProjection, rows: readonly Row[]) =>
    inTransaction(owner, (client) => writeRows(client, projection, rows));
  await write(warningsProjection, [...foldedRows(warningsProjection, [...first, ...open], streamOf).values()]);
  await write(tasksProjection, [...foldedRows(tasksProjection, [...allocatedProject(), ...first, ...open]).values()]);
});
afterAll(async () => {
  await Promise.all([pool.end(), owner.end()]);
  await database.drop();
});

const all = { kind: 'all' } as const;
const page = { column: 'created_position', descending: true, limit: 10, after: null } as const;
const idsOf = (rows: readonly Readonly<{ warning_id: string }>[]) => rows.map(({ warning_id }) => warning_id);

describe('warnings', () => {
  const list = (...[filter, visible]: Parameters<WarningQueries['count']>) =>
    new WarningQueries(new ReadConnection(pool)).page(filter, visible, page).execute();

  it('INV-36: a body sees its own, newest first', async () => {
    expect(idsOf(await list({}, all))).toEqual([OTHER, WARNING_ID]);
    expect(idsOf(await list({}, { kind: 'unit', code: '106003' }))).toEqual([OTHER, WARNING_ID]);
    expect(await list({}, { kind: 'department', code: '104' })).toEqual([]);
    expect(await list({}, { kind: 'none' })).toEqual([]);
  });

  it.each([
    [{ state: 'OPEN' }, [OTHER]],
    [{ state: 'CLOSED' }, [WARNING_ID]],
    [{ rule: 'Sichuan-2025' }, [WARNING_ID]],
    [{ trigger: 'GAP', month: '2026-06' }, [WARNING_ID]],
    [{ trigger: 'ATTAINMENT' }, []],
    [{ project: PROJECT_ID, unitCode: '106003', departmentCode: '106' }, [OTHER, WARNING_ID]],
  ])('is filtered by %j', async (filter, expected) => {
    expect(idsOf(await list(filter, all))).toEqual(expected);
    expect(await new WarningQueries(new ReadConnection(pool)).count(filter, all)).toBe(expected.length);
  });

  it.each<WarningColumn>(['created_position', 'warning_date', 'due_date'])(
    'goes on after a cursor by %s',
    async (column) => {
      const queries = new WarningQueries(new ReadConnection(pool));
      const [one] = await queries.page({}, all, { ...page, column, descending: false }).execute();
      const cursor = [one?.sort_value ?? '', one?.warning_id ?? ''] as const;
      const next = await queries.page({}, all, { ...page, column, descending: false, after: cursor }).execute();
      expect(idsOf(next)).toEqual([OTHER]);
    },
  );

  it('is found whole, with the revision that it contains', async () =>
    expect(await new WarningQueries(new ReadConnection(pool)).find(WARNING_ID)).toMatchObject({
      warning: { status: 'CLOSED', findings: [{ month: '2026-06' }] },
      revision: 2n,
    }));
});

describe('tasks', () => {
  const mine = (after: readonly [string, string] | null) =>
    new TaskQueries(new ReadConnection(pool)).page({ role: 'UNIT_HEAD', org: '106003' }, 10, after).execute();

  it('DOM-8.1: what waits for the role at its body, under the name of the project', async () => {
    const [task, ...rest] = await mine(null);
    expect(rest).toEqual([]);
    expect(task).toMatchObject({ task_id: `DISPOSE_WARNING-${OTHER}`, subject: OTHER, project_id: PROJECT_ID });
    expect(task?.project_name).not.toBe('');
    expect(await mine([task?.sort_at ?? '', task?.task_id ?? ''])).toEqual([]);
  });
});
