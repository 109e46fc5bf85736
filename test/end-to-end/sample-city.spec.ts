import { tellStories, whyNotTell } from '../../apps/composition/sample-city/tell-stories';
import { CannotTell } from '../../apps/composition/sample-city/telling';
import { beginBusinessTime } from '../../apps/standalone/src/first-start';
import { STORIES_START } from '../../libs/configuration/business-time-settings';
import { EventStore, type RecordedEvent } from '../../libs/event-store/event-store.port';
import { businessDateOf, instant } from '../../libs/kernel/instant';
import { isOfficeHour } from '../../libs/kernel/office-hours';
import { cnCalendar } from '../../libs/kernel/working-calendar.cn';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { soundApplication, uploadDocument } from '../support/application-over-http';
import { people, runApplication, type Person, type RunningApplication } from '../support/running-application';

jest.setTimeout(120_000);

/** Of domain.md 18.2 what is told so far: number, code, unit, name, 万元, state, round. */
const FACTS = [
  [1, '99010026T000000000101', '106003', '老旧供水管网改造工程（二期）', 5_200, 'EXECUTING', 1],
  [2, '99010026T000000000102', '104002', '城区道路沥青罩面养护', 3_600, 'EXECUTING', 1],
  [3, '99010026T000000000103', '101002', '公办幼儿园学位扩容', 2_800, 'EXECUTING', 1],
  [4, '99010026T000000000104', '103002', '职业技能提升培训补贴', 1_500, 'EXECUTING', 1],
  [5, '99010026T000000000105', '107003', '高标准农田建设管护', 2_100, 'EXECUTING', 1],
  [6, '99010026T000000000106', '105002', '空气质量网格化监测站运维', 480, 'EXECUTING', 1],
  [8, '99010026T000000000108', '113002', '智慧城管数据平台升级', 1_250, 'SUSPENDED', 1],
  [11, '99010026T000000000111', '112002', '全市森林防火物资储备', 620, 'EXECUTING', 1],
  [12, '99010026T000000000112', '110002', '图书馆夜间开放与全民阅读', 210, 'EXECUTING', 1],
  [13, '99010026T000000000113', '111', '科技型中小企业研发补助', 1_800, 'EXECUTING', 1],
  [36, '99010026T000000000116', '106004', '防汛抢险应急（2026）', 500, 'EXECUTING', 1],
  [34, '99010026T000000000117', '113002', '涉密信息系统改造', 900, 'EXECUTING', 1],
  [16, '99010027T000000000201', '101002', '学校食堂“明厨亮灶”改造', 890, 'DRAFT', 0],
  [17, '99010027T000000000202', '104002', '公共自行车系统更新', 2_350, 'RETURNED', 2],
  [21, '99010027T000000000206', '107003', '乡村振兴数字农业示范园', 1_950, 'FIN_REVIEW', 1],
  [22, '99010027T000000000207', '109002', '失能老人长期护理试点', 2_600, 'POOLED', 1],
  [24, '99010027T000000000209', '103002', '创业孵化基地补助', 680, 'WITHDRAWN', 1],
] as const;

const ALLOCATED = FACTS.filter(([, code]) => code.startsWith('99010026'));

/** Number, flags, budget light, goal light (NONE: nothing was observed for the last month) and F1 at the end of September. */
const EXECUTION = [
  [1, ['WARNED'], 'YELLOW', 'YELLOW', '58.00'],
  [2, [], 'GREEN', 'GREEN', '74.00'],
  [3, [], 'GREEN', 'GREEN', '80.00'],
  [4, [], 'GREEN', 'YELLOW', '72.00'],
  [5, [], 'GREEN', 'NONE', '73.00'],
  [6, [], 'GREEN', 'GREEN', '72.08'],
  [8, ['WARNED'], 'YELLOW', 'NONE', '48.00'],
  [11, [], 'GREEN', 'GREEN', '96.80'],
  [12, [], 'GREEN', 'BLUE', '88.00'],
  [13, [], 'GREEN', 'BLUE', '87.00'],
  [34, [], 'GREEN', 'GREEN', '73.00'],
  [36, [], 'GREEN', 'GREEN', '80.00'],
] as const;

const start = () => runApplication({ businessStart: '2025-06-03T09:00:00+08:00' });

/** What the standalone instance does at its first start, and at every later one. */
const startStories = async ({ app, wiring }: RunningApplication): Promise<string[]> => {
  const said: string[] = [];
  const configuration = { ...wiring.configuration, demo: 'stories', businessStart: STORIES_START } as const;
  await beginBusinessTime(app, { ...wiring, configuration }, (line) => said.push(line));
  return said;
};

const logOf = ({ app }: RunningApplication): Promise<RecordedEvent[]> => app.get(EventStore).readAll({ limit: 10_000 });

let city: RunningApplication;
let log: RecordedEvent[];
let said: string[];
const idByCode = new Map<string, string>();

beforeAll(async () => {
  city = await start();
  said = await startStories(city);
  log = await logOf(city);
  const { body } = await city.call(people.auditor, 'GET', '/projects?limit=100');
  for (const { code, projectId } of body.items) idByCode.set(code, projectId);
});
afterAll(() => city?.stop());

const get = async (path: string, by: Person = people.auditor) => {
  const { status, body } = await city.call(by, 'GET', path);
  expect(status).toBe(200);
  return body;
};
const idOf = (no: number): string => idByCode.get(FACTS.find(([given]) => given === no)?.[1] ?? '') ?? '';
const projectOf = (no: number) => get(`/projects/${idOf(no)}`);
const deadlineOf = (no: number, code: string, round = 1) => get(`/deadlines/${code}-${round}-${idOf(no)}`);
const eventsOf = (no: number, type: string): RecordedEvent[] =>
  log.filter(({ event, metadata }) => event.type === type && metadata.projectId === idOf(no));
const datesOf = (events: readonly RecordedEvent[]): string[] =>
  events.map(({ recordedAt }) => businessDateOf(recordedAt));

describe('the projects of domain.md 18.2', () => {
  it.each(FACTS)(
    'project %i %s of %s, %s, %i 万元: %s, round %i',
    async (no, code, unitCode, name, wan, state, round) => {
      const amount = `${wan}0000.00`;
      const departmentCode = unitCode.slice(0, 3);
      expect(await projectOf(no)).toMatchObject({ code, unitCode, departmentCode, name, amount, state, round });
      expect(eventsOf(no, 'ProjectDrafted')[0]?.event.data).toMatchObject({ code, serial: code.slice(9) });
    },
  );

  it('are no others', () => {
    expect([...idByCode.keys()].sort()).toEqual(FACTS.map(([, code]) => code));
  });

  it.each(ALLOCATED)('DEC-36, T16, T17: project %i was entered in time and allocated in time for D11', async (no) => {
    const { body } = await city.call(people.auditor, 'GET', `/projects/${idOf(no)}`);
    const { budget, goalSets, amount } = body;
    expect(budget).toMatchObject({
      initialBudget: amount,
      allocatedAmount: amount,
      congressApprovalDate: '2026-01-28',
    });
    expect(goalSets['2026'].approved).toHaveLength(1);
    const [submitted] = eventsOf(no, 'ProjectSubmitted');
    expect(submitted?.event.data).toMatchObject({ lateEntry: false });
    expect(submitted?.recordedAt.localeCompare('2025-09-15T16:00:00.000Z')).toBe(-1);
    expect(eventsOf(no, 'BudgetIndexAllocated')[0]?.event.data).toMatchObject({ allocationNumber: 1, breach: null });
    expect(await deadlineOf(no, 'D11')).toMatchObject({ state: 'MET', dueDate: '2026-02-24' });
  });

  it.each(EXECUTION)(
    'DOM-18.2: project %i has flags %j, budget light %s and goal light %s at %s percent',
    async (no, flags, budgetLight, goalLight, executionRate) =>
      expect(await projectOf(no)).toMatchObject({ flags, budgetLight, goalLight, budget: { executionRate } }),
  );

  it('DOM-18.3: project 1 was warned after June, August and September; the last warning is open', async () => {
    const warned = eventsOf(1, 'WarningRaised').map(({ event }) => event.data as Record<string, unknown>);
    expect(warned).toMatchObject([
      { warningDate: '2026-07-01', finding: { month: '2026-06', triggers: ['SPENDING'], executionRate: '33.00' } },
      { warningDate: '2026-09-01', finding: { month: '2026-08', triggers: ['SPENDING'], executionRate: '50.38' } },
      { warningDate: '2026-10-01', finding: { month: '2026-09', triggers: ['GAP'], gap: '10.87' } },
    ]);
    expect(datesOf(eventsOf(1, 'DispositionChosen'))).toEqual(['2026-07-10', '2026-09-10']);
    expect(eventsOf(1, 'WarningPeriodAdded')).toEqual([]);
    expect(eventsOf(1, 'OfflineCheckOrdered')).toEqual([]); // July did not warn
    expect((await projectOf(1)).openDeadlines).toMatchObject([{ code: 'D17', dueDate: '2026-10-20' }]);
  });

  it('DOM-18.6: the reports of project 1 were due on 15 April, 14 July and 20 October, and say what 18.3 has', async () => {
    for (const [quarter, dueDate] of [
      ['Q1', '2026-04-15'],
      ['Q2', '2026-07-14'],
      ['Q3', '2026-10-20'],
    ] as const)
      expect(await get(`/deadlines/D14-2026-${quarter}-${idOf(1)}`)).toMatchObject({ state: 'MET', dueDate });
    const computed = eventsOf(1, 'DeviationComputed').map(({ event }) => event.data as { result: object });
    expect(computed.map(({ result }) => result)).toMatchObject([
      { executionRate: '10.00', attainment: '17.15', relativeGoalAttainment: '68.60', gap: '7.15' },
      { executionRate: '33.00', attainment: '41.11', relativeGoalAttainment: '82.21', gap: '8.11' },
      { executionRate: '58.00', attainment: '68.87', relativeGoalAttainment: '91.82', gap: '10.87' },
    ]);
  });

  it('T22, T23: project 2 was warned by finance after the first quarter, which was closed on 20 April', () => {
    expect(eventsOf(2, 'WarningRaised').map(({ event }) => event.data)).toMatchObject([{ kind: 'MANUAL' }]);
    expect(datesOf(eventsOf(2, 'WarningClosed'))).toEqual(['2026-04-20']);
  });

  it('D14: the third quarter of project 3 is in since 12 October, that of project 5 is due on the 20th and reminded of', async () => {
    expect(datesOf(eventsOf(3, 'MonitoringReportSubmitted')).at(-1)).toBe('2026-10-12');
    const d14 = await get(`/deadlines/D14-2026-Q3-${idOf(5)}`);
    expect(d14).toMatchObject({ state: 'OPEN', dueDate: '2026-10-20', escalationLevel: 0 });
    expect(JSON.stringify(d14.reminders)).toContain('2026-10-15');
  });

  it('T24, D17, D18, D19: nobody answered for project 8, so silence suspended it and went on to L2', async () => {
    const [timedOut] = eventsOf(8, 'DispositionTimedOut');
    expect(timedOut?.metadata).toMatchObject({ effectiveDate: '2026-09-15' });
    expect(eventsOf(8, 'ProjectSuspended')[0]?.event.data).toMatchObject({ effectiveDate: '2026-09-15' });
    expect((await projectOf(8)).openDeadlines).toMatchObject([
      { code: 'D18', dueDate: '2026-10-12', escalationLevel: 2 },
    ]);
    expect(datesOf(eventsOf(8, 'TakeBackTaskCreated'))).toEqual(['2026-10-16']);
  });

  it('never warned any other project', () => {
    const others = log.filter(({ event }) => event.type === 'WarningRaised').map(({ metadata }) => metadata.projectId);
    expect(new Set(others)).toEqual(new Set([1, 2, 8].map(idOf)));
  });

  it('INV-35: nobody who wrote or submitted reviewed, and no stage was followed by the same person', async () => {
    for (const [no] of FACTS) {
      const { reviews } = await projectOf(no);
      const writers = ['ProjectDrafted', 'GoalSetRevised', 'ProjectRevised', 'ProjectSubmitted', 'ProjectResubmitted']
        .flatMap((type) => eventsOf(no, type))
        .map(({ metadata }) => metadata.actor);
      const reviewers = reviews.map(({ actor }: { actor: string }) => actor);
      expect(reviewers.filter((reviewer: string) => writers.includes(reviewer))).toEqual([]);
      expect(reviewers.filter((reviewer: string, n: number) => reviewer === reviewers[n + 1])).toEqual([]);
    }
  });

  it('DOM-18.3: project 1 has the four indicators of the monitoring facts, on template A', async () => {
    const { goalSet, ruleSetId } = (await projectOf(1)).goalSets['2026'].approved[0];
    expect(ruleSetId).toBe('mof-2020-10');
    const rows = goalSet.indicators.map((row: Record<string, string>) =>
      ['indicatorId', 'name', 'sign', 'targetValue', 'unit', 'weight', 'accumulationType'].map((member) => row[member]),
    );
    expect(rows).toEqual([
      ['I1', '改造管网长度', 'GE', '60', '公里', '30.00', 'CUMULATIVE'],
      ['I2', '分部工程一次验收合格率', 'GE', '98', '%', '20.00', 'POINT_IN_TIME'],
      ['I3', '供水漏损率', 'LE', '9', '%', '30.00', 'POINT_IN_TIME'],
      ['I4', '用水户满意度', 'GE', '88', '%', '10.00', 'YEAR_END'],
    ]);
  });

  it('INV-02: project 16 is blocked by its weights of 95, and by nothing else', async () => {
    const head = { person: 'unit-head.101002', role: 'UNIT_HEAD', org: '101002' } as const;
    const { body } = await city.call(head, 'POST', `/projects/${idOf(16)}/submission-checks`, { body: {} });
    expect(body.violations).toMatchObject([{ rule: 'INV-02', value: '95.00' }]);
    expect(body.confirmations).toEqual([]);
    const refused = await city.call(head, 'POST', `/projects/${idOf(16)}/submission`, { body: {} });
    expect(refused.body).toMatchObject({ status: 409, violations: [{ rule: 'INV-02' }] });
  });

  it('T6, T7, D03: project 17 was returned, extended by 5 wd, submitted again and returned again', async () => {
    expect(eventsOf(17, 'ProjectSubmitted')[0]?.event.data).toMatchObject({ round: 1, lateEntry: false });
    expect(datesOf(eventsOf(17, 'ProjectReturnedForCorrection'))).toEqual(['2026-09-24', '2026-10-15']);
    expect(datesOf(eventsOf(17, 'ProjectResubmitted'))).toEqual(['2026-10-14']);
    const [extended] = eventsOf(17, 'DeadlineExtended');
    expect(extended?.metadata).toMatchObject({ role: 'DEPT_HEAD', org: '104' });
    expect(eventsOf(17, 'DeadlineExtensionRequested')[0]?.metadata).toMatchObject({ role: 'UNIT_HEAD', org: '104002' });
    expect(await deadlineOf(17, 'D03')).toMatchObject({
      state: 'MET',
      dueDate: '2026-10-15',
      extensions: [{ days: 5, from: '2026-10-09', to: '2026-10-15' }],
    });
    expect((await projectOf(17)).openDeadlines).toMatchObject([
      { code: 'D03', dueDate: '2026-10-22', dueInstant: '2026-10-22T16:00:00Z' },
    ]);
  });

  it('T13, D10: the goal of project 21 is 良, the review of finance overdue and escalated to L1', async () => {
    const { goalGrade, openDeadlines } = await projectOf(21);
    expect(goalGrade).toMatchObject({ grade: 'GOOD', gradeLabel: '良', total: '85.00' });
    expect(openDeadlines).toMatchObject([{ code: 'D10' }]);
    const d10 = await deadlineOf(21, 'D10');
    expect(d10).toMatchObject({ state: 'OPEN', dueDate: '2026-10-14', overdue: true, escalationLevel: 1 });
    expect(d10).toMatchObject({ ownerRole: 'FIN_DIVISION', escalations: [{ level: 1 }] });
    expect(datesOf(eventsOf(21, 'DeadlineEscalated'))).toEqual(['2026-10-15']);
    const [expired] = eventsOf(21, 'DeadlineExpired');
    expect(expired).toMatchObject({
      recordedAt: '2026-10-14T16:00:00.000Z',
      metadata: { effectiveDate: '2026-10-14' },
    });
  });

  it('T14: project 22 waits in the pool with a goal that was graded 优', async () => {
    const { goalGrade, budget, openDeadlines } = await projectOf(22);
    expect(goalGrade).toMatchObject({ grade: 'EXCELLENT' });
    expect(budget).toMatchObject({ arrangedAmount: null });
    expect(openDeadlines).toEqual([]);
  });

  it('T4: project 24 was withdrawn by its unit on 18 September', async () => {
    const [withdrawn] = eventsOf(24, 'ProjectWithdrawn');
    expect(withdrawn?.metadata).toMatchObject({ role: 'UNIT_HEAD', org: '103002' });
    expect(businessDateOf(withdrawn?.recordedAt ?? STORIES_START)).toBe('2026-09-18');
    expect((await projectOf(24)).openDeadlines).toEqual([]);
  });

  it('INV-38: every document of an application is stored and can be read', async () => {
    for (const [no, , , name] of FACTS) {
      const { documents } = (await projectOf(no)).application;
      expect(documents.length).toBeGreaterThan(0);
      for (const { sha256, size } of documents) {
        const { status, body } = await city.call(people.auditor, 'GET', `/documents/${sha256}?project=${idOf(no)}`);
        expect([status, Buffer.byteLength(body)]).toEqual([200, size]);
      }
      const { body } = await city.call(people.auditor, 'GET', `/documents/${documents[0].sha256}?project=${idOf(no)}`);
      expect(body).toContain(name);
    }
  });
});

describe('the log', () => {
  const told = ['DeadlineReminderSent', 'DeadlineEscalated'];

  it('DOM-10.1: people were told something in office hours of working days only, over worked weekends and holidays', () => {
    const notices = log.filter(({ event }) => told.includes(event.type));
    expect(notices.filter(({ recordedAt }) => !isOfficeHour(cnCalendar, recordedAt))).toEqual([]);
    const days = new Set(datesOf(notices));
    for (const off of [25, 26, 27]) expect(days).not.toContain(`2026-09-${off}`);
    for (const off of [1, 2, 3, 4, 5, 6, 7]) expect(days).not.toContain(`2026-10-0${off}`);
    for (const worked of ['2026-09-20', '2026-09-24', '2026-09-30', '2026-10-08', '2026-10-10'])
      expect(days).toContain(worked);
  });

  it('INV-29: every event says who, how and by which command; people act by the seed, time by the sweeper', () => {
    for (const { event, metadata } of log) {
      expect(['seed', 'sweeper', 'policy']).toContain(metadata.source);
      const isGiven = metadata.role !== 'SYSTEM' || metadata.actor === 'treasury-system.F';
      expect([event.type, metadata.source === 'seed']).toEqual([event.type, isGiven]);
      expect(metadata).toMatchObject({
        ...{ actor: expect.any(String), org: expect.any(String), commandId: expect.any(String) },
        ...{ digest: expect.stringMatching(/^[0-9a-f]{64}$/), correlationId: expect.any(String) },
      });
    }
  });

  it('begins with its own start and is in order of business time, up to the instant at which the instance stands', () => {
    expect(log[0]?.event.type).toBe('LogStarted');
    const times = log.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted());
    expect(times.every((at) => at < STORIES_START)).toBe(true);
    const clock = city.app.get(MovableClock);
    expect(clock.setting()).toMatchObject({ anchorBusiness: STORIES_START, scale: 1, settled: true });
    expect(said).toHaveLength(3);
  });
});

describe('telling', () => {
  /**
   * All that can be the same in two logs, stream by stream: each log has an incarnation of its own, and two policies that
   * answer one instant append in either order, so positions differ.
   */
  const comparable = (events: readonly RecordedEvent[]) =>
    events
      .filter(({ event }) => event.type !== 'LogStarted')
      .map(({ stream, revision, event, recordedAt, metadata, id }) => {
        return { stream, revision, event, recordedAt, metadata, id };
      })
      .toSorted((a, b) => a.stream.localeCompare(b.stream) || Number(a.revision - b.revision));

  it('makes the same streams every time, also when it was interrupted and taken up again', async () => {
    const other = await start();
    try {
      await tellStories(other.app, instant('2026-09-18T12:00:00+08:00'), () => undefined);
      await tellStories(other.app, STORIES_START, () => undefined);
      expect(comparable(await logOf(other))).toEqual(comparable(log));
    } finally {
      await other.stop();
    }
  });

  it('is not repeated: a later start changes nothing, and a second telling is refused', async () => {
    expect(await startStories(city)).toEqual([]);
    await expect(tellStories(city.app, STORIES_START, () => undefined)).rejects.toBeInstanceOf(CannotTell);
    expect(await logOf(city)).toHaveLength(log.length);
  });

  it('needs an empty log whose business time is before the stories', async () => {
    const used = await start();
    try {
      const body = soundApplication(await uploadDocument(used));
      await used.call(people.clerk, 'POST', '/projects', { body: { ...body, fiscalYear: 2026 } });
      expect((await whyNotTell(used.app, STORIES_START))?.reasonEn).toBe('the event log is not empty');
    } finally {
      await used.stop();
    }
    const late = await runApplication({ businessStart: '2026-10-16T10:00:00+08:00' });
    try {
      expect((await whyNotTell(late.app, STORIES_START))?.reasonEn).toContain('the stories begin at');
    } finally {
      await late.stop();
    }
  });
});
