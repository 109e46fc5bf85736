import { randomUUID } from 'node:crypto';
import { ReadConnection } from '../../../libs/database/read-connection';
import { ownerPool } from '../../../libs/database/pools';
import { EventTypes } from '../../../libs/event-store/event-types';
import type { AnyFact } from '../../../libs/kernel/decider';
import { inboxProjection } from '../../../libs/notifications/read-models/inbox.projection';
import { InboxQueries, type InboxPage } from '../../../libs/notifications/read-models/inbox.queries';
import { messageProjectsProjection } from '../../../libs/notifications/read-models/message-projects.projection';
import { projectBatch } from '../../../libs/projections/projector';
import { rebuild } from '../../../libs/projections/rebuild';
import { inTransaction } from '../../../libs/projections/transaction';
import { createPostgresEventStoreForTests, type PostgresEventStoreForTests } from '../../support/postgres-event-store';
import { appendFacts, told } from '../../support/told-events';

let log: PostgresEventStoreForTests;
let inbox: InboxQueries;
const [pipes, road] = [randomUUID(), randomUUID()];
const newestFirst: InboxPage = { limit: 50, descending: true, after: null };

const record = async (stream: string, ...facts: AnyFact[]): Promise<void> => {
  const events = await appendFacts(log.store, stream, ...facts);
  await inTransaction(log.pool, async (client) => {
    await projectBatch(client, messageProjectsProjection, events);
    await projectBatch(client, inboxProjection, events);
  });
};
const kindsOf = async (role: 'UNIT_HEAD' | 'UNIT_CLERK' | 'DEPT_REVIEWER' | 'DEPT_HEAD' | 'FIN_PERF', org: string) =>
  (await inbox.messages({ role, org }, newestFirst)).map(({ kind, project_name }) => `${kind} ${project_name}`);

beforeAll(async () => {
  log = await createPostgresEventStoreForTests(new EventTypes([]));
  inbox = new InboxQueries(new ReadConnection(log.pool));
  await record(`project-${pipes}`, told.drafted(pipes, '管网改造', '106003', '106'));
  await record(`project-${road}`, told.drafted(road, '沥青罩面', '104002', '104'));
  await record(`project-${pipes}`, told.submitted(pipes, '管网改造（二期）'));
  await record(`deadline-D02-1-${pipes}`, told.reminded(pipes, 'DEPT_REVIEWER', '106'));
  await record(`project-${pipes}`, told.returned(pipes, '没有写明实施范围'));
  await record(`project-${road}`, told.submitted(road, '沥青罩面'), told.accepted(road));
});
afterAll(() => log.close());

describe('what a role at a body was told', () => {
  it('INV-36: a unit hears of its own projects, a department of those of its units', async () => {
    expect(await kindsOf('UNIT_HEAD', '106003')).toEqual(['ProjectReturnedForCorrection 管网改造（二期）']);
    expect(await kindsOf('UNIT_HEAD', '104002')).toEqual(['ProjectAccepted 沥青罩面']);
    expect(await kindsOf('DEPT_HEAD', '104')).toEqual(['ProjectAccepted 沥青罩面']);
    expect(await kindsOf('UNIT_HEAD', '105002')).toEqual([]);
    expect(await kindsOf('FIN_PERF', 'F')).toEqual([]);
  });

  it('another role of the same body is told other things', async () => {
    expect(await kindsOf('UNIT_CLERK', '106003')).toEqual([
      'ProjectReturnedForCorrection 管网改造（二期）',
      'ProjectSubmitted 管网改造（二期）',
    ]);
    expect(await kindsOf('UNIT_CLERK', '106')).toEqual([]);
  });

  it('messages that name the body and messages to the body of the project stand in one order', async () => {
    expect(await kindsOf('DEPT_REVIEWER', '106')).toEqual([
      'DeadlineReminderSent 管网改造（二期）',
      'ProjectSubmitted 管网改造（二期）',
    ]);
  });

  it('a row shows the words, the project and the moment', async () => {
    const [row] = await inbox.messages({ role: 'UNIT_HEAD', org: '106003' }, newestFirst);
    expect(row).toMatchObject({ project_id: pipes, deadline_id: null, title: '项目退回补正（1 项）' });
    expect(row?.text).toContain('没有写明实施范围');
    expect(row?.text_en).toContain('Correct these points');
    expect(row?.sent_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(row?.position).toMatch(/^\d+$/);
  });

  it('pages by keyset meet no message twice and miss none, in both directions', async () => {
    const whole = await inbox.messages({ role: 'UNIT_CLERK', org: '106003' }, newestFirst);
    for (const descending of [true, false]) {
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const [row] = await inbox.messages({ role: 'UNIT_CLERK', org: '106003' }, { limit: 1, descending, after });
        if (row === undefined) break;
        seen.push((after = row.position));
      }
      const positions = whole.map(({ position }) => position);
      expect(seen).toEqual(descending ? positions : positions.toReversed());
    }
  });

  it('counts', async () => {
    expect(await inbox.count({ role: 'DEPT_REVIEWER', org: '106' })).toBe(2);
    expect(await inbox.count({ role: 'DEPT_REVIEWER', org: '999' })).toBe(0);
  });
});

describe('the projections', () => {
  const rowsOf = async (table: string): Promise<unknown[]> =>
    (await log.pool.query<object>(`select * from read.${table} order by 1, 2, 3`)).rows;

  it('twice: events that are folded again change nothing', async () => {
    const before = [await rowsOf('messages_v1'), await rowsOf('message_projects_v1')];
    const events = await log.store.readAll();
    await inTransaction(log.pool, async (client) => {
      await projectBatch(client, messageProjectsProjection, events);
      await projectBatch(client, inboxProjection, events);
    });
    expect([await rowsOf('messages_v1'), await rowsOf('message_projects_v1')]).toEqual(before);
  });

  it('REL-I05: a rebuild gives the same rows', async () => {
    const before = [await rowsOf('messages_v1'), await rowsOf('message_projects_v1')];
    const owner = ownerPool(log.url);
    const { position } = await log.store.head();
    for (const name of ['inbox@1', 'message-projects@1'])
      await owner.query('insert into read.checkpoints (name, version, position) values ($1, 1, $2)', [name, position]);
    for (const projection of [inboxProjection, messageProjectsProjection]) await rebuild(owner, log.store, projection);
    await owner.end();
    expect([await rowsOf('messages_v1'), await rowsOf('message_projects_v1')]).toEqual(before);
  });

  it('a new name shows beside old messages', async () => {
    await record(`project-${road}`, told.renamed(road, '沥青罩面养护'));
    expect(await kindsOf('DEPT_HEAD', '104')).toEqual(['ProjectAccepted 沥青罩面养护']);
  });
});
