import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { derivedId, sha256Hex } from '../../libs/event-store/uuid-v5';
import type { CommandContext } from '../../libs/kernel/command-context';
import { businessDate } from '../../libs/kernel/instant';
import { StartExecution } from '../../libs/projects/application/start-execution.command';
import { YearEnd } from '../../libs/rule-sets/domain/year-end.port';
import { allocatedProject } from '../support/executing-project';
import { people, runApplication, type Person, type RunningApplication } from '../support/running-application';

let application: RunningApplication;
beforeAll(async () => {
  application = await runApplication({ businessStart: '2026-04-08T09:00:00+08:00' });
});
afterAll(() => application.stop());

const post = (by: Person, projectId: string, step: string, body: unknown, key: string = randomUUID()) =>
  application.call(by, 'POST', `/projects/${projectId}/${step}`, { body, key });

const read = async (projectId: string, by: Person = people.head) => {
  await application.quiet();
  return application.call(by, 'GET', `/projects/${projectId}`);
};

const contextOf = (what: string): CommandContext => ({
  ...{ commandId: derivedId(what), digest: sha256Hex(what), actor: 'system:test', org: 'F', correlationId: what },
  role: 'SYSTEM',
  source: 'policy',
});

/** As the policy does with the first payment of the year. */
const startExecution = async (projectId: string): Promise<void> => {
  const on = { projectId, context: contextOf(`first payment of ${projectId}`), visible: { kind: 'all' } } as const;
  const paidOn = businessDate('2026-04-01');
  await application.app.get(CommandBus).execute(new StartExecution(on, 2026, 'pay-1', paidOn));
};

const actionOf = (body: { actions: readonly { command: string }[] }, command: string) =>
  body.actions.find((action) => action.command === command);

it('T22: a warning by hand starts D17, is shown while it is open, and is refused a second time (INV-15)', async () => {
  const projectId = await allocatedProject(application);
  const key = randomUUID();
  const warned = await post(people.performance, projectId, 'warnings', { reason: '进度滞后' }, key);
  expect([warned.status, warned.body]).toMatchObject([
    200,
    {
      outcome: 'applied',
      events: [{ type: 'WarningRaised' }, { type: 'DeadlineStarted' }],
      deadlines: [{ deadlineId: `D17-1-${projectId}`, code: 'D17', dueDate: '2026-04-22' }],
    },
  ]);
  const again = await post(people.performance, projectId, 'warnings', { reason: '进度滞后' }, key);
  expect(again.body).toMatchObject({ outcome: 'alreadyApplied', position: warned.body.position });
  const refused = await post(people.performance, projectId, 'warnings', { reason: '仍然滞后' });
  expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:rule:INV-15']);
  const { body, headers } = await read(projectId);
  expect(headers['etag']).toBe(`"${warned.body.revision}"`);
  expect(body).toMatchObject({
    state: 'ALLOCATED',
    flags: ['WARNED'],
    flagLabels: ['预警中'],
    openWarnings: [
      { warningId: `${projectId}-w1`, rule: 'MANUAL', warningDate: '2026-04-08', dueDate: '2026-04-22', triggers: [] },
    ],
  });
  const { body: list } = await application.call(people.head, 'GET', '/projects?flag=WARNED&limit=200');
  expect(list.items.map((item: { projectId: string }) => item.projectId)).toContain(projectId);
});

it('T25, T30: finance suspends; two persons of two roles resume (INV-17), every step an action that is told', async () => {
  const projectId = await allocatedProject(application);
  expect((await post(people.head, projectId, 'suspension', { reason: '不应由单位暂停' })).status).toBe(403);
  expect((await post(people.leader, projectId, 'suspension', { reason: '' })).status).toBe(422);
  expect((await post(people.leader, projectId, 'suspension', { reason: '审计发现问题' })).status).toBe(200);
  const suspended = await read(projectId, people.performance);
  expect(suspended.body).toMatchObject({ state: 'SUSPENDED', stateLabel: '暂停执行' });
  expect(actionOf(suspended.body, 'ResumeProject')).toMatchObject({
    ...{ allowed: true, href: `/api/v1/projects/${projectId}/resumption`, needs: { secondPerson: true } },
  });
  const consent = await post(people.performance, projectId, 'resumption', { basis: '整改验收意见' });
  expect(consent.body.events).toMatchObject([{ type: 'ResumptionConsented' }]);
  const twice = await post(people.performance, projectId, 'resumption', { basis: '整改验收意见' });
  expect([twice.status, twice.body.type]).toEqual([409, 'urn:problem:rule:INV-17']);
  expect(actionOf((await read(projectId, people.performance)).body, 'ResumeProject')).toMatchObject({
    ...{ allowed: false, rule: 'INV-17' },
  });
  const resumed = await post(people.budget, projectId, 'resumption', { basis: '云财预〔2026〕31号' });
  expect(resumed.body.events).toMatchObject([{ type: 'ProjectResumed' }]);
  expect((await read(projectId)).body).toMatchObject({ state: 'ALLOCATED', flags: [] });
});

it('T34: the unit completes with what is left, told the right amount where it named another one', async () => {
  const projectId = await allocatedProject(application);
  expect((await post(people.head, projectId, 'completion', { carryOver: '52000000.00' })).body.type).toBe(
    'urn:problem:rule:T34',
  );
  await startExecution(projectId);
  expect((await read(projectId)).body).toMatchObject({ state: 'EXECUTING', stateLabel: '执行中' });
  expect((await post(people.head, projectId, 'completion', { carryOver: 52000000 })).status).toBe(400);
  const negative = await post(people.head, projectId, 'completion', { carryOver: '-1.00' });
  expect([negative.status, negative.body.type]).toEqual([422, 'urn:problem:rule:T34']);
  const wrong = await post(people.head, projectId, 'completion', { carryOver: '1.00' });
  expect([wrong.status, wrong.body.violations[0]]).toMatchObject([
    409,
    { rule: 'T34', field: '/carryOver', label: '结转金额', remedy: '请填写 52000000.00' },
  ]);
  const done = await post(people.head, projectId, 'completion', { carryOver: '52000000.00' });
  expect(done.body.events).toMatchObject([{ type: 'ExecutionCompleted' }, { type: 'CarryOverRecorded' }]);
  expect((await read(projectId)).body).toMatchObject({ state: 'COMPLETED', stateLabel: '执行完毕' });
});

it('T34: the year end asked for before it is over does nothing', async () => {
  const projectId = await allocatedProject(application);
  const yearEnd = application.app.get(YearEnd);
  expect(await yearEnd.complete(projectId, 2026, contextOf(`year end of ${projectId}`))).toBe(false);
  expect((await read(projectId)).body.state).toBe('ALLOCATED');
});
