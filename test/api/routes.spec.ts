import { CommandBus } from '@nestjs/cqrs';
import { policiesWithoutRoute, routesWithoutPolicy } from '../../libs/access-control/route-coverage';
import { people, runApplication, type RunningApplication } from '../support/running-application';

let application: RunningApplication;
beforeAll(async () => {
  application = await runApplication({ businessStart: '2026-09-15T09:00:00+08:00' });
});
afterAll(() => application.stop());

it('REL-A1: routes of the router and entries of the policy table are the same set', () => {
  expect(routesWithoutPolicy(application.app)).toEqual([]);
  expect(policiesWithoutRoute(application.app)).toEqual([]);
});

it('OpenAPI 3.1 describes every call with real schemas', async () => {
  const { status, body } = await application.call(null, 'GET', '/openapi.json');
  expect([status, body.openapi]).toEqual([200, '3.1.0']);
  const submission = body.paths['/api/v1/projects/{p}/submission'].post;
  expect(submission.requestBody.content['application/json'].schema.$ref).toContain('SubmissionBody');
  expect(Object.keys(submission.responses)).toEqual(expect.arrayContaining(['200', '409', '412', '422']));
  for (const [path, item] of Object.entries<Record<string, { responses: Record<string, { content?: unknown }> }>>(
    body.paths,
  )) {
    if (!path.startsWith('/api/v1/')) continue;
    for (const [method, operation] of Object.entries(item)) {
      const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
      expect([path, method, success?.[1].content]).toEqual([path, method, expect.anything()]);
    }
  }
});

it('health tells liveness, readiness and truth; without Temporal it says degraded', async () => {
  expect((await application.call(null, 'GET', '/health/live')).status).toBe(200);
  expect((await application.call(null, 'GET', '/health/ready')).body.status).toBe('OK');
  const correct = await application.call(null, 'GET', '/health/correct');
  expect(correct.body.status).toBe('DEGRADED');
  const temporal = correct.body.reports.find(({ name }: { name: string }) => name === 'temporal');
  expect(temporal.status).toBe('DEGRADED');
  expect((await application.call(null, 'GET', '/metrics')).body).toContain('wenxiao');
});

it('catalogue, rules, clock and organisations answer', async () => {
  const catalogue = await application.call(people.clerk, 'GET', '/catalogue');
  expect(JSON.stringify(catalogue.body)).toContain('退回补正');
  const rule = await application.call(people.clerk, 'GET', '/rules/INV-02');
  expect(rule.body).toMatchObject({ id: 'INV-02', text: expect.any(String), textEn: expect.any(String) });
  const clock = await application.call(people.clerk, 'GET', '/clock');
  expect(clock.body).toMatchObject({ businessDate: '2026-09-15', scale: 0 });
  const bodies = await application.call(people.clerk, 'GET', '/organisations');
  expect(JSON.stringify(bodies.body)).toContain('市供水管网管理处');
  expect(application.app.get(CommandBus)).toBeDefined();
});
