import { randomUUID } from 'node:crypto';
import { draft, goalSetBody, soundApplication, steps, take, uploadDocument } from './application-over-http';
import { people, type RunningApplication } from './running-application';

/** What a department, its reviewers and finance do with a project over HTTP; the same on every event store. */
export const projectApprovalSuite = (make: () => Promise<RunningApplication>): void => {
  let application: RunningApplication;
  beforeAll(async () => {
    application = await make();
  });
  afterAll(() => application.stop());

  const read = async (projectId: string, by = people.head) => {
    await application.quiet();
    return application.call(by, 'GET', `/projects/${projectId}`);
  };

  it('T1-T15: a project goes from draft to the pool with its budget arranged, every step an event', async () => {
    const projectId = await draft(application);
    const submitted = await take(application, projectId, 'submission');
    expect(submitted.body).toMatchObject({
      outcome: 'applied',
      deadlines: [
        { deadlineId: `D02-1-${projectId}`, code: 'D02', dueDate: '2026-09-18', dueInstant: '2026-09-18T16:00:00Z' },
      ],
    });
    await take(application, projectId, 'acceptance', 'approval', 'grade', 'pooling', 'arrangement');
    const { body } = await read(projectId);
    expect(body).toMatchObject({ state: 'POOLED', stateLabel: '入库储备', round: 1, openDeadlines: [] });
    expect(body.goalGrade).toMatchObject({ grade: 'GOOD', gradeLabel: '良', total: '89.00' });
    const { body: history } = await application.call(people.auditor, 'GET', `/projects/${projectId}/history?limit=200`);
    const types = history.items.map(({ type }: { type: string }) => type);
    for (const type of [
      'ProjectDrafted',
      'GoalSetRevised',
      'ProjectSubmitted',
      'GoalSetSubmitted',
      'DeadlineStarted',
      'DeadlineOpened',
      'ProjectAccepted',
      'DeadlineClosed',
      'DepartmentApproved',
      'GoalGraded',
      'DeadlineReassigned',
      'ProjectPooled',
      'BudgetArranged',
    ])
      expect(types).toContain(type);
    expect(
      history.items.every(({ metadata }: { metadata: { projectId: string } }) => metadata.projectId === projectId),
    ).toBe(true);
  });

  it('T3: a submission is refused with all violations at once (INV-01, INV-02, INV-05, INV-08)', async () => {
    const projectId = randomUUID();
    const document = await uploadDocument(application);
    const body = { projectId, ...soundApplication(document), totalAmount: '10000001.00' };
    await application.call(people.clerk, 'POST', '/projects', { body });
    const sound = goalSetBody();
    const indicators = sound.indicators.map((row, n) => {
      if (n === 0) return { ...row, weight: '10.00' };
      if (n === 1) return { ...row, sign: undefined };
      return row.unit === '%' ? { ...row, targetValue: '101' } : row;
    });
    await application.call(people.clerk, 'PUT', `/projects/${projectId}/goal-sets/2027`, {
      body: { ...sound, indicators },
    });
    const refused = await application.call(people.head, 'POST', `/projects/${projectId}/submission`, { body: {} });
    expect(refused.status).toBe(409);
    const rules = refused.body.violations.map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['INV-01', 'INV-02', 'INV-05', 'INV-08']));
    for (const violation of refused.body.violations)
      expect(violation).toMatchObject({
        field: expect.stringMatching(/^\//),
        label: expect.any(String),
        remedy: expect.any(String),
      });
    expect((await read(projectId)).body.state).toBe('DRAFT');
  });

  describe('idempotency (REL-R4)', () => {
    it('the same request ten times in parallel with one key is one event', async () => {
      const projectId = await draft(application);
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          application.call(people.head, 'POST', `/projects/${projectId}/submission`, { body: {}, key }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
      expect(new Set(answers.map(({ body }) => body.position)).size).toBe(1);
      expect(answers.filter(({ body }) => body.outcome === 'applied')).toHaveLength(1);
      await application.quiet();
      const { body } = await application.call(people.auditor, 'GET', `/projects/${projectId}/history`);
      expect(body.items.filter(({ type }: { type: string }) => type === 'ProjectSubmitted')).toHaveLength(1);
    });

    it('ten keys with one If-Match: one 200, nine 412', async () => {
      const projectId = await draft(application);
      const headers = { 'if-match': '"1"' };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          application.call(people.head, 'POST', `/projects/${projectId}/submission`, { body: {}, headers }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
    });

    it('the same key with another body is 409, a refusal is remembered', async () => {
      const projectId = await draft(application);
      const key = randomUUID();
      const first = await application.call(people.head, 'POST', `/projects/${projectId}/withdrawal`, {
        body: { reason: '合并立项' },
        key,
      });
      expect(first.status).toBe(200);
      const other = await application.call(people.head, 'POST', `/projects/${projectId}/withdrawal`, {
        body: { reason: '其他' },
        key,
      });
      expect([other.status, other.body.type]).toEqual([409, 'urn:problem:idempotency-key-reused']);
      const refusedKey = randomUUID();
      const twice = [1, 2].map(() =>
        application.call(people.head, 'POST', `/projects/${projectId}/submission`, { body: {}, key: refusedKey }),
      );
      for (const { status, body } of await Promise.all(twice))
        expect([status, body.type]).toEqual([409, 'urn:problem:rule:T3']);
      const told = await application.call(people.head, 'GET', `/commands/${refusedKey}`);
      expect(told.body).toMatchObject({ state: 'REFUSED' });
    });
  });

  describe('INV-36, INV-35: who sees and who may', () => {
    it('another department gets 404, another role 403, nobody 401', async () => {
      const projectId = await draft(application);
      expect((await read(projectId, people.otherHead)).status).toBe(404);
      const foreign = await application.call(people.otherHead, 'POST', `/projects/${projectId}/submission`, {
        body: {},
      });
      expect(foreign.status).toBe(404);
      expect((await application.call(people.head, 'POST', `/projects/${projectId}/acceptance`)).status).toBe(403);
      expect((await application.call(null, 'GET', `/projects/${projectId}`)).status).toBe(401);
      expect((await read(projectId, people.systemAdministrator)).status).toBe(403);
      expect((await read(projectId, people.auditor)).status).toBe(200);
    });

    it('INV-35: the drafter cannot review', async () => {
      const projectId = await draft(application);
      await take(application, projectId, 'submission');
      const drafter = { ...people.clerk, role: 'DEPT_REVIEWER', org: '106' } as const;
      const refused = await application.call(drafter, 'POST', `/projects/${projectId}/acceptance`);
      expect([refused.status, refused.body.violations[0].rule]).toEqual([409, 'INV-35']);
    });

    it('actions tell what the caller may do by the same rules', async () => {
      const projectId = await draft(application);
      const { body } = await read(projectId);
      const submit = body.actions.find(({ command }: { command: string }) => command === 'SubmitProject');
      expect(submit).toMatchObject({ allowed: true, method: 'POST', href: `/api/v1/projects/${projectId}/submission` });
    });
  });

  describe('bad input', () => {
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      application.call(people.clerk, 'POST', '/projects', { body, headers });
    const base = { name: '试验项目', fiscalYear: 2027, unitCode: '106003' };

    it.each([
      ['an unknown field', { ...base, surprise: 1 }, 400],
      ['__proto__', `{"name":"a","fiscalYear":2027,"unitCode":"106003","__proto__":{"x":1}}`, 400],
      ['1 MB', { ...base, outline: 'x'.repeat(1_000_000) }, 413],
      ['a number where a decimal string belongs', { ...base, totalAmount: 5 }, 400],
      ['2026-02-30', { ...base, startDate: '2026-02-30' }, 422],
      ['negative money', { ...base, totalAmount: '-1.00' }, 422],
      ['an unknown enum', { ...base, projectClass: 'OTHER' }, 422],
      ['no JSON', '{"name":', 400],
      ['a year that is not open', { ...base, fiscalYear: 2031 }, 409],
    ])('%s is refused and nothing is stored', async (_, body, status) => {
      const before = await application.call(people.auditor, 'GET', '/projects?count=true');
      const answer = await post(body);
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      await application.quiet();
      const after = await application.call(people.auditor, 'GET', '/projects?count=true');
      expect(after.body.count).toBe(before.body.count);
    });

    it('another content type is 415, another unit 403', async () => {
      expect((await post('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
      expect((await post({ ...base, unitCode: '104002' })).status).toBe(403);
    });

    it('INV-31: the goal set of another year is refused', async () => {
      const projectId = await draft(application);
      const answer = await application.call(people.clerk, 'PUT', `/projects/${projectId}/goal-sets/2026`, {
        body: goalSetBody(2026),
      });
      expect([answer.status, answer.body.type]).toEqual([409, 'urn:problem:rule:INV-31']);
    });

    it('INV-02: weights of 99.99 are refused at submission', async () => {
      const projectId = await draft(application);
      const sound = goalSetBody();
      const [first, ...rest] = sound.indicators;
      const indicators = [{ ...first, weight: (Number(first?.weight) - 0.01).toFixed(2) }, ...rest];
      await application.call(people.clerk, 'PUT', `/projects/${projectId}/goal-sets/2027`, {
        body: { ...sound, indicators },
      });
      const answer = await application.call(people.head, 'POST', `/projects/${projectId}/submission`, { body: {} });
      expect([answer.status, answer.body.type]).toEqual([409, 'urn:problem:rule:INV-02']);
    });
  });

  it('T6, T7: a returned project is corrected and resubmitted in the next round', async () => {
    const projectId = await draft(application);
    await take(application, projectId, 'submission', 'return');
    await application.quiet();
    const { body: returned } = await read(projectId);
    expect(returned).toMatchObject({ state: 'RETURNED', openDeadlines: [{ code: 'D03' }] });
    await application.call(people.clerk, 'POST', `/projects/${projectId}/revision`, {
      body: { basis: '云政办〔2026〕8 号' },
    });
    const again = await application.call(people.head, 'POST', `/projects/${projectId}/resubmission`, { body: {} });
    expect(again.body.deadlines).toMatchObject([{ deadlineId: `D02-2-${projectId}` }]);
    expect((await read(projectId)).body).toMatchObject({ state: 'SUBMITTED', round: 2 });
  });

  it('my tasks, deadlines and messages answer for the role at its body', async () => {
    const projectId = await draft(application);
    await take(application, projectId, 'submission');
    await application.quiet();
    const tasks = await application.call(people.reviewer, 'GET', '/me/tasks?limit=200');
    const task = tasks.body.items.find((item: { projectId: string }) => item.projectId === projectId);
    expect(task).toMatchObject({ kind: 'ACCEPT', deadline: { code: 'D02', remainingWorkingDays: 3 } });
    expect(task.actions.map(({ command }: { command: string }) => command)).toContain('AcceptForReview');
    const one = await application.call(people.reviewer, 'GET', `/deadlines/D02-1-${projectId}`);
    expect(one.body).toMatchObject({ state: 'OPEN', dueDate: '2026-09-18', effectOfSilence: 'ESCALATE' });
    const explained = await application.call(people.reviewer, 'GET', `/deadlines/D02-1-${projectId}/explanation`);
    expect(explained.body.days.filter(({ counted }: { counted: boolean }) => counted)).toHaveLength(3);
    const messages = await application.call(people.reviewer, 'GET', '/me/messages');
    expect(messages.body.items.length).toBeGreaterThan(0);
    expect(steps.submission[1]).toBe('submission');
  });
};
