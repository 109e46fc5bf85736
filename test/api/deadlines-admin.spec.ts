import { randomUUID } from 'node:crypto';
import { eventTypes } from '../../apps/composition/catalogues';
import { ReadConnection } from '../../libs/database/read-connection';
import { deadlineOverridesProjection } from '../../libs/deadlines/read-models/overrides.projection';
import { deadlineSlaProjection } from '../../libs/deadlines/read-models/sla.projection';
import { EventStore } from '../../libs/event-store/event-store.port';
import { instant } from '../../libs/kernel/instant';
import { Stepping } from '../../libs/process-runtime/stepping';
import { draft, take } from '../support/application-over-http';
import { differencesFromFold } from '../support/read-model-fold';
import { people, runApplication, type RunningApplication } from '../support/running-application';

const admin = people.administrator;
const order = { reasonCode: 'SUPERIOR_ORDER', documentNumber: '云财绩〔2026〕41号' };

let application: RunningApplication;
beforeEach(async () => {
  application = await runApplication({ businessStart: '2026-09-15T10:00:00+08:00' });
});
afterEach(() => application.stop());

/** A submitted project and the id of its D02: three working days. */
const submitted = async (late = false): Promise<string> => {
  const projectId = await draft(application);
  if (late) await post(`/projects/${projectId}/late-entry-permission`, { reason: '补充申报' }, people.performance);
  await take(application, projectId, 'submission');
  await application.quiet();
  return `D02-1-${projectId}`;
};

const returned = async (): Promise<string> => {
  const projectId = (await submitted()).slice('D02-1-'.length);
  await take(application, projectId, 'return');
  await application.quiet();
  return `D03-1-${projectId}`;
};

const to = (moment: string) => application.app.get(Stepping).advanceTo(instant(`${moment}:00+08:00`), 0);
const post = (path: string, body: object, by: Parameters<RunningApplication['call']>[0] = admin, key?: string) =>
  application.call(by, 'POST', path, { body, ...(key !== undefined && { key }) });
const get = (path: string, by: Parameters<RunningApplication['call']>[0] = admin) => application.call(by, 'GET', path);

const listed = async (path: string) => (await get(path)).body.items;

it('DOM-10.1: pause and resume: the clock stands still, the rest is counted from the day it runs again', async () => {
  const id = await submitted();
  await to('2026-09-17T09:30');
  const paused = await post(`/deadlines/${id}/pause`, { ...order, from: '2026-09-17' });
  expect([paused.status, paused.body.outcome]).toEqual([200, 'applied']);
  const twice = await post(`/deadlines/${id}/pause`, { ...order, from: '2026-09-17' });
  expect([twice.status, twice.body.type, twice.body.violations[0].remedy]).toEqual([
    409,
    'urn:problem:rule:D02',
    expect.stringContaining('先恢复'),
  ]);
  await to('2026-09-24T10:00');
  const { body: still } = await get(`/deadlines/${id}`);
  expect(still).toMatchObject({ state: 'PAUSED', pauses: [{ from: '2026-09-17', resumedOn: null }], escalations: [] });
  await post(`/deadlines/${id}/resumption`, { reasonCode: 'CAUSE_ENDED' });
  await application.quiet();
  const { body: runs } = await get(`/deadlines/${id}`);
  expect(runs).toMatchObject({ state: 'OPEN', dueDate: '2026-09-29', version: 3 }); // 2 wd were left: 28, 29
  expect(runs.overrides.map(({ kind }: { kind: string }) => kind)).toEqual(['PAUSED', 'RESUMED']);
  const resumable = runs.actions.find(({ command }: { command: string }) => command === 'ResumeDeadline');
  expect(resumable).toMatchObject({ allowed: false, rule: 'D02', reason: '该期限未中止计时' });
});

it('DOM-10.1: every order is refused or listed; auditors and finance see all in one list, units do not', async () => {
  const [first, second] = [await submitted(), await submitted()];
  const past = await post(`/deadlines/${first}/override`, { ...order, dueDate: '2026-09-11' });
  expect([past.status, past.body.violations[0].field]).toEqual([409, '/dueDate']);
  const unordered = await post(`/deadlines/${first}/override`, { reasonCode: 'OTHER', dueDate: '2026-09-22' });
  expect([unordered.status, unordered.body.violations[0].field]).toEqual([422, '/documentNumber']);
  const unfitting = await post(`/deadlines/${first}/waiver`, { ...order, reasonCode: 'APPEAL' });
  expect([unfitting.status, unfitting.body.violations[0].field]).toEqual([422, '/reasonCode']);

  const key = randomUUID();
  const override = { ...order, dueDate: '2026-09-22' };
  expect((await post(`/deadlines/${first}/override`, override, admin, key)).body.outcome).toBe('applied');
  expect((await post(`/deadlines/${first}/override`, override, admin, key)).body.outcome).toBe('alreadyApplied');
  const nobody = { ...order, reasonCode: 'ABSENCE', toOrg: '999' };
  expect((await post(`/deadlines/${second}/reassignment`, nobody)).body.violations[0].field).toBe('/toOrg');
  const handed = { ...nobody, toOrg: '106', toPerson: 'dept-reviewer.106' };
  const unknown = await post(`/deadlines/${second}/reassignment`, { ...handed, toPerson: 'nobody.106' });
  expect([unknown.status, unknown.body.violations]).toEqual([
    422,
    [expect.objectContaining({ field: '/toPerson', label: '接办人', value: 'nobody.106' })],
  ]);
  expect((await post(`/deadlines/${second}/reassignment`, handed)).status).toBe(200);
  expect((await post(`/deadlines/${second}/waiver`, order)).status).toBe(200);
  expect((await post(`/deadlines/${second}/override`, override)).status).toBe(409);
  await application.quiet();
  const ofPerson = await listed('/deadlines?person=dept-reviewer.106');
  expect(ofPerson.map(({ deadlineId }: { deadlineId: string }) => deadlineId)).toEqual([second]);

  const { body } = await get('/deadlines/overrides?count=true', people.auditor);
  expect(body.items.map(({ kind, deadlineId }: Record<string, string>) => [kind, deadlineId])).toEqual([
    ['WAIVED', second],
    ['REASSIGNED', second],
    ['OVERRIDDEN', first],
  ]);
  expect([body.count, body.items[2]]).toEqual([
    3,
    expect.objectContaining({
      ...{ from: '2026-09-18', to: '2026-09-22', actor: 'wf-admin.F', reasonLabel: '上级或法定机关要求' },
      ...{ documentNumber: order.documentNumber, kindLabel: '变更届满日' },
    }),
  ]);
  const page = await get('/deadlines/overrides?limit=2', people.budget);
  const next = await get(`/deadlines/overrides?limit=2&cursor=${page.body.nextCursor}`, people.budget);
  expect([page.body.items.length, next.body.items.length, next.body.nextCursor]).toEqual([2, 1, null]);
  expect((await get('/deadlines/overrides', people.head)).status).toBe(403);
  const { pool } = application.app.get(ReadConnection);
  for (const projection of [deadlineOverridesProjection, deadlineSlaProjection(eventTypes.all().map((e) => e.type))])
    expect(await differencesFromFold(pool, application.app.get(EventStore), projection)).toEqual([]);
});

it('DOM-10.1: WF_ADMIN orders deadlines and can never approve content', async () => {
  const id = await submitted();
  const project = `/projects/${id.slice('D02-1-'.length)}`;
  for (const path of ['acceptance', 'return', 'department-approval', 'goal-grade', 'pooling', 'budget-arrangement'])
    expect([path, (await post(`${project}/${path}`, {})).status]).toEqual([path, 403]);
  for (const path of ['pause', 'resumption', 'reassignment', 'waiver', 'override', 'review'])
    expect([path, (await post(`/deadlines/${id}/${path}`, {}, people.leader)).status]).toEqual([path, 403]);
  expect((await post('/deadlines/bulk', {}, people.departmentHead)).status).toBe(403);
});

describe('bulk', () => {
  const rows = (body: { items: Record<string, unknown>[] }) =>
    body.items.map(({ deadlineId, outcome, from, to: due }) => [deadlineId, outcome, from, due]);

  it('a dry run stores nothing and tells what the real run then does; one refusal does not stop the others', async () => {
    const [first, second, waived] = [await submitted(), await submitted(), await submitted()];
    await post(`/deadlines/${waived}/waiver`, order);
    const missing = `D02-1-${randomUUID()}`;
    const body = {
      ...order,
      ...{ operation: 'OVERRIDE', dueDate: '2026-09-27', deadlineIds: [first, waived, missing, second, first] },
    };
    const dry = await post('/deadlines/bulk?dryRun=true', body);
    expect(dry.body).toMatchObject({ dryRun: true, counts: { applied: 2, refused: 2 } });
    expect((await get(`/deadlines/${first}`)).body).toMatchObject({ dueDate: '2026-09-18', version: 1 });

    const key = randomUUID();
    const real = await post('/deadlines/bulk', body, admin, key);
    expect(real.body.items).toEqual(dry.body.items);
    expect(rows(real.body)).toEqual([
      [first, 'applied', '2026-09-18', '2026-09-28'], // 25 to 27 September are days off
      [waived, 'refused', '2026-09-18', '2026-09-18'],
      [missing, 'refused', null, null],
      [second, 'applied', '2026-09-18', '2026-09-28'],
    ]);
    expect(real.body.items[1].problem).toMatchObject({ status: 409, violations: [{ rule: 'D02' }] });
    expect(real.body.items[2].problem).toMatchObject({ status: 404 });
    expect((await get(`/deadlines/${second}`)).body).toMatchObject({ dueDate: '2026-09-28', version: 2 });

    const again = await post('/deadlines/bulk', body, admin, key);
    expect(rows(again.body)[0]).toEqual([first, 'alreadyApplied', '2026-09-18', '2026-09-28']);
    const other = await post('/deadlines/bulk', { ...body, dueDate: '2026-09-30' }, admin, key);
    expect(other.body.type).toBe('urn:problem:idempotency-key-reused');
  });

  it('DOM-10.1: an extension is recorded with who decided, once, in time, and never of a legal period', async () => {
    const id = await returned(); // D03 of 15 September: due on 21 September
    const body = {
      ...{ operation: 'EXTEND', deadlineIds: [id], days: 3, reason: '书面申请延期', decidedBy: 'dept-head.106' },
      documentNumber: '云水函〔2026〕12号',
    };
    const { decidedBy: _, ...anonymous } = body;
    const refused = await post('/deadlines/bulk', anonymous);
    expect([refused.status, refused.body.violations[0].field]).toEqual([422, '/decidedBy']);
    const done = await post('/deadlines/bulk', body);
    expect(rows(done.body)).toEqual([[id, 'applied', '2026-09-21', '2026-09-24']]);
    const twice = await post('/deadlines/bulk', body);
    expect(twice.body.items[0].problem.violations[0].message).toContain('只能申请一次');
    await application.quiet();
    expect(await listed('/deadlines/overrides?kind=extended')).toMatchObject([
      { deadlineId: id, decidedBy: 'dept-head.106', from: '2026-09-21', to: '2026-09-24', details: { days: 3 } },
    ]);
  });

  it('what belongs to another operation is refused with all such fields; nothing is passed over', async () => {
    const deadlineIds = [`D02-1-${randomUUID()}`];
    const refused = await post('/deadlines/bulk', { ...order, operation: 'WAIVE', deadlineIds, days: 3, toOrg: '106' });
    expect([refused.status, refused.body.type]).toEqual([400, 'urn:problem:malformed']);
    expect(refused.body.violations).toMatchObject([
      { field: '/days', label: '延期天数（工作日）', value: '3' },
      { field: '/toOrg', label: '接办机构', value: '106', message: '此操作没有接办机构' },
    ]);
    const extended = { operation: 'EXTEND', deadlineIds, reason: '书面申请', decidedBy: 'dept-head.106' };
    const coded = await post('/deadlines/bulk?dryRun=true', { ...extended, ...order });
    expect([coded.status, coded.body.violations[0].field]).toEqual([400, '/reasonCode']);
  });

  it('many are paused and run again', async () => {
    const ids = [await submitted(), await submitted()];
    const paused = await post('/deadlines/bulk', {
      ...{ operation: 'PAUSE', deadlineIds: ids, reasonCode: 'THIRD_PARTY_OPINION', from: '2026-09-15' },
    });
    expect(rows(paused.body)).toEqual(ids.map((id) => [id, 'applied', '2026-09-18', null]));
    const resumed = { operation: 'RESUME', deadlineIds: ids, reasonCode: 'CAUSE_ENDED' };
    const dry = await post('/deadlines/bulk?dryRun=true', resumed);
    const real = await post('/deadlines/bulk', resumed);
    expect(real.body.items).toEqual(dry.body.items);
    expect(rows(real.body)[0]).toEqual([ids[0], 'applied', null, '2026-09-18']);
  });
});

describe('a new calendar', () => {
  const notice = async () => {
    const { daysOff, workedWeekends } = (await get('/calendars/CN/2026')).body;
    const more = [...daysOff, '2026-09-17', '2026-10-09'];
    return { daysOff: more, workedWeekends, sourceNotice: '国办发明电〔2026〕9号' };
  };
  const put = (body: object, path = '/calendars/CN/2026', key?: string) =>
    application.call(admin, 'PUT', path, { body, ...(key !== undefined && { key }) });
  const nextAt = async (id: string) => {
    const { rows } = await application.app
      .get(ReadConnection)
      .pool.query<{ next: string }>(
        'select log.instant_text(next_at) as next from read.deadlines_v1 where deadline_id = $1',
        [id],
      );
    return rows[0]?.next;
  };

  /** The one way out of the task that a calendar made, from the list of tasks to the list of orders. */
  const reviewed = async (fired: string) => {
    const [task] = await listed('/me/tasks');
    const href = `/api/v1/deadlines/${fired}/review`;
    expect(task).toMatchObject({
      ...{ taskId: `REVIEW_FIRED_DEADLINE-${fired}`, kind: 'REVIEW_FIRED_DEADLINE' },
      actions: [{ command: 'ReviewDeadline', method: 'POST', href, allowed: true }],
    });
    const path = `/deadlines/${fired}/review`;
    const offered = async () =>
      (await get(`/deadlines/${fired}`)).body.actions.find((each: { href: string }) => each.href === href);
    expect(await offered()).toMatchObject({ command: 'ReviewDeadline', allowed: true });
    expect((await post(path, { reasonCode: 'OTHER' })).body.violations[0].field).toBe('/documentNumber');

    const [key, note] = [randomUUID(), '按新日历未逾期，不计入统计'];
    expect((await post(path, { ...order, note }, admin, key)).body.outcome).toBe('applied');
    expect((await post(path, { ...order, note }, admin, key)).body.outcome).toBe('alreadyApplied');
    const again = await post(path, order);
    expect([again.status, again.body.violations[0].message]).toEqual([409, '该期限没有待复核的任务']);
    await application.quiet();
    expect((await get(`/deadlines/${fired}`)).body).toMatchObject({
      ...{ toReview: false, reviewTasks: [{ taskId: task.taskId, open: false }] },
      overrides: [{ kind: 'REVIEWED', note, documentNumber: order.documentNumber, reasonCode: order.reasonCode }],
    });
    expect(await offered()).toMatchObject({ allowed: false, reason: '该期限没有待复核的任务' });
    expect([await listed('/me/tasks'), await listed('/deadlines?review=true')]).toEqual([[], []]);
    expect(await listed('/deadlines/overrides')).toMatchObject([
      { kind: 'REVIEWED', deadlineId: fired, kindLabel: '完成复核', details: { calendarVersion: '2026:2', note } },
    ]);
  };

  it('DOM-16.1: moves open deadlines and their timers, gives fired ones a review task, and explains by version', async () => {
    const fired = await submitted(); // due on 18 September
    await to('2026-09-29T10:00');
    const open = await submitted(true); // 30 September, 8 and 9 October
    const met = await submitted(true);
    await take(application, met.slice('D02-1-'.length), 'acceptance');
    expect((await get(`/deadlines/${open}`)).body).toMatchObject({ dueDate: '2026-10-09', calendarVersion: '2026:1' });
    expect(await nextAt(open)).toBe('2026-10-08T01:00:00.000Z'); // half of it, and T-1
    await to('2026-10-08T10:00');
    await application.quiet();
    expect(await nextAt(open)).toBe('2026-10-09T01:00:00.000Z');

    const body = await notice();
    const tried = await put(body, '/calendars/CN/2026?dryRun=true');
    const expected = {
      version: 2,
      moved: [
        { deadlineId: open, from: '2026-10-09', to: '2026-10-10' },
        { deadlineId: met.replace('D02', 'D09'), from: '2026-10-12', to: '2026-10-13' }, // its D02 was met in time
      ],
      reviewTasks: [`REVIEW_FIRED_DEADLINE-${fired}`],
    };
    expect([tried.status, tried.body]).toEqual([200, expected]);
    await application.quiet();
    expect((await get(`/deadlines/${open}`)).body.dueDate).toBe('2026-10-09');
    expect((await get('/calendars/CN/2026')).body.version).toBe(1);

    const key = randomUUID();
    expect((await put(body, '/calendars/CN/2026', key)).body).toEqual(expected);
    await application.quiet();
    expect((await put(body, '/calendars/CN/2026', key)).body).toEqual(expected);
    expect((await put(body)).body).toEqual({ version: 2, moved: [], reviewTasks: [] });

    const { body: moved } = await get(`/deadlines/${open}`);
    expect(moved).toMatchObject({
      ...{ dueDate: '2026-10-10', dueInstant: '2026-10-10T16:00:00Z', calendarVersion: '2026:2' },
      recomputations: [
        { from: '2026-10-09', to: '2026-10-10', previousCalendarVersion: '2026:1', calendarVersion: '2026:2' },
      ],
    });
    expect(await nextAt(open)).toBe('2026-10-10T01:00:00.000Z'); // what was sent is not repeated
    const { body: late } = await get(`/deadlines/${fired}`);
    expect(late).toMatchObject({
      ...{ dueDate: '2026-09-18', toReview: true, overdue: true },
      reviewTasks: [{ taskId: `REVIEW_FIRED_DEADLINE-${fired}`, recomputedDueDate: '2026-09-20' }],
    });
    expect((await listed('/deadlines?review=true')).map((row: { deadlineId: string }) => row.deadlineId)).toEqual([
      fired,
    ]);

    const reasonOf = async (query: string) => {
      const { body: explained } = await get(`/deadlines/${open}/explanation${query}`);
      const day = explained.days.find(({ date }: { date: string }) => date === '2026-10-09');
      return [explained.calendarVersion, explained.dueDate, day.counted, day.why];
    };
    expect(await reasonOf('')).toEqual(['2026:2', '2026-10-10', false, '节假日']);
    expect(await reasonOf('?calendarVersion=2026:1')).toEqual(['2026:1', '2026-10-09', true, '工作日，期限最后一日']);
    const old = await get('/calendars/CN/2026?version=1');
    expect(old.body).toMatchObject({ version: 1, versions: [1, 2], sourceNotice: '国办发明电〔2025〕7号' });
    const later = await submitted(true); // opened by the new calendar
    expect((await get(`/deadlines/${later}`)).body).toMatchObject({ dueDate: '2026-10-13', calendarVersion: '2026:2' });
  });

  it('DOM-10.1: a deadline that was met only after it had fired gets a review task; next year settles provisional ones', async () => {
    const fired = await submitted();
    await to('2026-09-21T10:00');
    await take(application, fired.slice('D02-1-'.length), 'acceptance');
    await application.quiet();
    const { body } = await put(await notice());
    expect(body.reviewTasks).toEqual([`REVIEW_FIRED_DEADLINE-${fired}`]);
    await application.quiet();
    expect((await get(`/deadlines/${fired}`)).body).toMatchObject({ state: 'MET', toReview: true });
    await reviewed(fired);

    await to('2026-12-29T10:00');
    const provisional = await submitted(true); // 30 and 31 December, 1 January by the fallback
    expect((await get(`/deadlines/${provisional}`)).body).toMatchObject({ dueDate: '2027-01-01', provisional: true });
    const next = { daysOff: ['2027-01-01', '2027-01-02'], workedWeekends: [], sourceNotice: '国办发明电〔2026〕10号' };
    const { body: published } = await put(next, '/calendars/CN/2027');
    expect(published).toMatchObject({
      version: 1,
      moved: [{ deadlineId: provisional, from: '2027-01-01', to: '2027-01-04' }],
    });
    await application.quiet();
    expect((await get(`/deadlines/${provisional}`)).body).toMatchObject({ dueDate: '2027-01-04', provisional: false });
  });

  it('DOM-16.1: is refused with all findings at once, for WF_ADMIN alone', async () => {
    const wrong = { daysOff: ['2026-10-01', '2026-10-01'], workedWeekends: ['2026-10-12'], sourceNotice: 'x' };
    const refused = await put(wrong);
    expect([refused.status, refused.body.violations.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      ['/daysOff/1', '/workedWeekends/0'],
    ]);
    const { status } = await application.call(people.leader, 'PUT', '/calendars/CN/2026', { body: wrong });
    expect(status).toBe(403);
    expect((await put(wrong, '/calendars/XX/2026')).status).toBe(404);
    expect((await put({ ...(await notice()) }, '/calendars/CN/2031')).status).toBe(422);
  });
});

it('load names the days off beside the due dates; sla tells how long steps really took', async () => {
  const [first, second] = [await submitted(), await submitted()];
  await post(`/deadlines/${second}/reassignment`, {
    ...{ ...order, reasonCode: 'ABSENCE', toOrg: '106', toPerson: 'dept-reviewer.106' },
  });
  await application.quiet();
  const { body: load } = await get('/deadlines/load?from=2026-09-18&to=2026-09-27', people.reviewer);
  expect(load.items).toEqual([
    expect.objectContaining({ key: 'DEPT_REVIEWER@106', person: null, due: 1 }),
    expect.objectContaining({ key: 'dept-reviewer.106', due: 1, days: [{ date: '2026-09-18', due: 1 }] }),
  ]);
  const off = load.days.filter(({ working }: { working: boolean }) => !working);
  expect(off.map(({ date, why }: { date: string; why: string }) => [date, why])).toEqual([
    ['2026-09-19', '周末'],
    ['2026-09-25', '节假日'],
    ['2026-09-26', '节假日'],
    ['2026-09-27', '节假日'],
  ]);
  expect((await get('/deadlines/load?by=day')).body.items).toEqual([
    { key: '2026-09-18', due: 2, days: [{ date: '2026-09-18', due: 2 }] },
  ]);
  expect((await get('/deadlines/load?by=organisation', people.otherHead)).body.items).toEqual([]);
  const backwards = await get('/deadlines/load?from=2026-10-01&to=2026-09-01');
  expect([backwards.status, backwards.body.violations[0].field]).toEqual([400, '/to']);
  const unsorted = await get('/deadlines?sort=colour');
  expect([unsorted.status, unsorted.body.violations[0].field]).toEqual([400, '/sort']);

  await to('2026-09-17T10:00');
  await take(application, first.slice('D02-1-'.length), 'acceptance');
  await to('2026-09-21T10:00');
  await take(application, second.slice('D02-1-'.length), 'acceptance');
  await application.quiet();
  const { body: sla } = await get('/deadlines/sla?by=code', people.auditor);
  expect(sla.items).toEqual([
    {
      ...{ key: 'D02', title: expect.any(String), count: 2, meanDays: '3.50', medianDays: '3.50', longestDays: 5 },
      ...{ overdueCount: 1, overdueShare: '50.00' },
    },
  ]);
  const byPerson = await get('/deadlines/sla?by=person');
  expect(byPerson.body.items).toMatchObject([{ key: 'dept-reviewer.106', count: 2 }]);
  expect((await get('/deadlines?departmentCode=106&state=open')).body.items).toHaveLength(2); // two D09
});
