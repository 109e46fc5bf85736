import { randomUUID } from 'node:crypto';
import { routesWithoutPolicy } from '../../../libs/access-control/route-coverage';
import type { AnyFact } from '../../../libs/kernel/decider';
import type { Role } from '../../../libs/kernel/role';
import { messagePolicies } from '../../../libs/notifications/http/messages.policies';
import { NotificationsHttpModule } from '../../../libs/notifications/notifications-http.module';
import { inboxProjection } from '../../../libs/notifications/read-models/inbox.projection';
import { messageProjectsProjection } from '../../../libs/notifications/read-models/message-projects.projection';
import { projectBatch } from '../../../libs/projections/projector';
import { inTransaction } from '../../../libs/projections/transaction';
import { appendFacts, told } from '../../support/told-events';
import { SliceApp } from '../slice-app';

type Item = Readonly<{ position: string; kind: string; kindLabel: string; title: string; projectName: string }>;
type List = Readonly<{ items: readonly Item[]; nextCursor: string | null; count?: number }>;

const projectId = randomUUID();
let slice: SliceApp;

const record = async (stream: string, ...facts: AnyFact[]): Promise<void> => {
  const events = await appendFacts(slice.log.store, stream, ...facts);
  await inTransaction(slice.log.pool, async (client) => {
    await projectBatch(client, messageProjectsProjection, events);
    await projectBatch(client, inboxProjection, events);
  });
};

const get = async (role: Role, org: string, query = '', headers: object = {}): Promise<Response> =>
  fetch(`${slice.url}/api/v1/me/messages${query}`, { headers: { ...(await slice.as(role, org)), ...headers } });
const list = async (role: Role, org: string, query = '', headers: object = {}): Promise<List> =>
  (await (await get(role, org, query, headers)).json()) as List;

beforeAll(async () => {
  slice = await SliceApp.start({ imports: [NotificationsHttpModule], policies: messagePolicies });
  await record(`project-${projectId}`, told.drafted(projectId, '管网改造', '106003', '106'));
  await record(`project-${projectId}`, told.submitted(projectId, '管网改造'), told.accepted(projectId));
  await record(`deadline-D02-1-${projectId}`, told.reminded(projectId, 'DEPT_REVIEWER', '106'));
  await record(`project-${projectId}`, told.returned(projectId, '=没有写明实施范围'));
});
afterAll(() => slice.close());

describe('GET /me/messages', () => {
  it('REL A1: has a policy', () => expect(routesWithoutPolicy(slice.app)).toEqual([]));

  it('shows what the role at the body was told, the newest first', async () => {
    const { items, nextCursor } = await list('UNIT_CLERK', '106003');
    expect(items.map(({ kindLabel, projectName }) => `${kindLabel} ${projectName}`)).toEqual([
      '退回补正 管网改造',
      '受理 管网改造',
      '项目申报 管网改造',
    ]);
    expect(items[0]).toEqual({
      position: expect.stringMatching(/^\d+$/),
      kind: 'ProjectReturnedForCorrection',
      kindLabel: '退回补正',
      title: '项目退回补正（1 项）',
      text: '请按下列理由补正后重新申报：\n1. 项目概况：=没有写明实施范围',
      projectId,
      projectName: '管网改造',
      sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/),
    });
    expect(nextCursor).toBeNull();
  });

  it('names the deadline, and speaks English to whom prefers it', async () => {
    const { items } = await list('DEPT_REVIEWER', '106', '?limit=1', { 'accept-language': 'en' });
    expect(items[0]).toMatchObject({
      kindLabel: 'Reminder',
      title: 'Reminder: Department acceptance check (D02) is due in 1 working day(s)',
      deadlineId: `D02-1-${projectId}`,
    });
  });

  it('INV-36: nobody reads what was told to another role or body', async () => {
    for (const [role, org] of [
      ['UNIT_CLERK', '104002'],
      ['DEPT_REVIEWER', '104'],
      ['FIN_PERF', 'F'],
      ['SYS_ADMIN', 'F'],
    ] as const)
      expect(await list(role, org)).toEqual({ items: [], nextCursor: null });
    expect((await list('DEPT_HEAD', '106')).items.map(({ kind }) => kind)).toEqual(['ProjectAccepted']);
  });

  it('pages by keyset in both orders; a cursor belongs to its reader', async () => {
    for (const sort of ['sentAt', '-sentAt']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const after: string = cursor === null ? '' : `&cursor=${cursor}`;
        const page: List = await list('UNIT_CLERK', '106003', `?limit=1&sort=${sort}${after}`);
        seen.push(...page.items.map(({ kind }) => kind));
        cursor = page.nextCursor;
      } while (cursor !== null);
      const newestFirst = ['ProjectReturnedForCorrection', 'ProjectAccepted', 'ProjectSubmitted'];
      expect(seen).toEqual(sort === 'sentAt' ? newestFirst.toReversed() : newestFirst);
    }
    const { nextCursor } = await list('UNIT_CLERK', '106003', '?limit=1');
    expect((await get('UNIT_HEAD', '106003', `?limit=1&cursor=${nextCursor}`)).status).toBe(400);
  });

  it('counts', async () => expect((await list('UNIT_CLERK', '106003', '?count=true&limit=1')).count).toBe(3));

  it('gives the page as a table in which nothing is a formula', async () => {
    const response = await get('UNIT_CLERK', '106003', '', { accept: 'text/csv' });
    expect(response.headers.get('content-type')).toContain('text/csv');
    const text = await response.text();
    expect(text).toContain('退回补正');
    expect(text).not.toMatch(/(^|,)"?=/m);
  });

  it('has an ETag, and refuses what it does not know', async () => {
    expect((await get('UNIT_CLERK', '106003')).headers.get('etag')).toMatch(/^"h-/);
    expect((await get('UNIT_CLERK', '106003', '?unread=true')).status).toBe(400);
    expect((await get('UNIT_CLERK', '106003', '?sort=title')).status).toBe(400);
    expect((await get('UNIT_CLERK', '106003', '?limit=0')).status).toBe(422);
  });
});
