import { PlatformApp } from './platform-app';

const ID = '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f';
const url = (n: number): string => `/api/v1/things/${ID.slice(0, -2)}${String(n).padStart(2, '0')}/name`;

const typesOf = (events: readonly { type: string }[]): string[] => events.map(({ type }) => type);

describe('commands over HTTP', () => {
  let platform: PlatformApp;
  beforeAll(async () => {
    platform = await PlatformApp.start();
  });
  afterAll(() => platform.stop());

  it('answers the receipt of a creation with 201, revision, position, hash and the deadlines it starts', async () => {
    const { status, json, headers } = await platform.post(url(1), { name: '甲' });
    expect(status).toBe(201);
    expect(json).toMatchObject({ outcome: 'applied', revision: 1, recordedAt: '2026-10-16T02:00:00.000Z' });
    expect(typesOf(json.events)).toEqual(['ThingNamed', 'DeadlineStarted']);
    expect(json.events[1].position).toBe(json.position);
    expect(json.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(json.deadlines).toEqual([
      { deadlineId: 'D02-1-x', code: 'D02', dueDate: '2026-09-17', dueInstant: '2026-09-17T16:00:00Z' },
    ]);
    expect(headers.etag).toBe('"1"');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('answers a change of something existing with 200', async () => {
    await platform.post(url(2), { name: '甲' });
    expect((await platform.post(url(2), { name: '乙' })).status).toBe(200);
  });

  it('INV-29: events carry actor, role, org, source, key, digest, correlation and trace', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await platform.post(
      url(3),
      { name: '甲' },
      { headers: { 'idempotency-key': 'k-29', traceparent, 'x-wenxiao-client': 'console' } },
    );
    const { metadata } = (await platform.store.readAll()).at(-1)!;
    expect(metadata).toMatchObject({
      actor: 'unit-clerk.106003',
      role: 'UNIT_CLERK',
      org: '106003',
      source: 'console',
      idempotencyKey: 'k-29',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(metadata.correlationId).toBe(metadata.commandId);
    expect(metadata.traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
    expect(metadata.traceparent).not.toBe(traceparent);
  });

  it('twice: the same key and body gives the first answer again and appends nothing', async () => {
    const headers = { 'idempotency-key': 'twice' };
    const first = await platform.post(url(4), { name: '甲' }, { headers });
    const stored = (await platform.store.readAll()).length;
    const again = await platform.post(url(4), { name: '甲' }, { headers });
    expect(again.status).toBe(first.status);
    expect(again.json).toEqual({ ...first.json, outcome: 'alreadyApplied' });
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(await platform.store.readAll()).toHaveLength(stored);
  });

  it('takes the same body with its members in another order for the same body', async () => {
    const rows = [{ name: '子' }, { name: '丑' }];
    const as = await platform.token({ person: 'treasury-system.F', role: 'SYSTEM', org: 'F' });
    const headers = { 'idempotency-key': 'order' };
    expect((await platform.post('/api/v1/things/rows', { rows }, { as, headers })).status).toBe(200);
    const spaced = `{ "rows" : [ {"name":"子"}, {"name":"\\u4e11"} ] }`;
    const again = await platform.post('/api/v1/things/rows', spaced, { as, headers });
    expect(again.json.rows).toEqual([
      { name: '子', outcome: 'alreadyApplied' },
      { name: '丑', outcome: 'alreadyApplied' },
    ]);
    const other = await platform.post('/api/v1/things/rows', { rows: [{ name: '寅' }] }, { as, headers });
    expect([other.status, other.json.type]).toEqual([409, 'urn:problem:idempotency-key-reused']);
  });

  it('refuses the same key with another body, on the same or another path', async () => {
    const headers = { 'idempotency-key': 'reused' };
    await platform.post(url(5), { name: '甲' }, { headers });
    for (const [path, name] of [
      [url(5), '乙'],
      [url(6), '甲'],
    ] as const) {
      const { status, json } = await platform.post(path, { name }, { headers });
      expect([status, json.type]).toEqual([409, 'urn:problem:idempotency-key-reused']);
    }
  });

  it('keeps the keys of two callers apart', async () => {
    const headers = { 'idempotency-key': 'mine' };
    await platform.post(url(7), { name: '甲' }, { headers });
    const as = await platform.token({ person: 'unit-clerk-2.106003' });
    const other = await platform.post(url(7), { name: '乙' }, { headers, as });
    expect([other.status, other.json.outcome]).toEqual([200, 'applied']);
  });

  it('remembers a refusal by a rule: the same answer again, another body 409, a new key is a new attempt', async () => {
    const headers = { 'idempotency-key': 'refused' };
    const first = await platform.post(url(8), { name: '坏' }, { headers });
    expect(first.status).toBe(409);
    expect(first.json).toMatchObject({
      type: 'urn:problem:rule:INV-99',
      violations: [{ rule: 'INV-99', field: '', message: '名称不好。', remedy: '换一个。' }],
    });
    const again = await platform.post(url(8), { name: '坏' }, { headers: { ...headers, 'accept-language': 'en' } });
    expect(again.json).toMatchObject({ type: first.json.type, violations: [{ message: 'A bad name.' }] });
    expect((await platform.post(url(8), { name: '好' }, { headers })).json.type).toBe(
      'urn:problem:idempotency-key-reused',
    );
    expect((await platform.post(url(8), { name: '好' })).status).toBe(201);
    const row = [...platform.refusals.rows.values()].find(({ rules }) => rules.includes('INV-99'));
    expect(row).toMatchObject({
      status: 409,
      actor: 'unit-clerk.106003',
      route: 'POST /api/v1/things/:projectId/name',
    });
    expect(row?.projectId).toBe(`${ID.slice(0, -2)}08`);
  });

  it('remembers a value that can never be right, but not a malformed body', async () => {
    const headers = { 'idempotency-key': 'value' };
    expect((await platform.post(url(9), { name: '' }, { headers })).status).toBe(422);
    expect((await platform.post(url(9), { name: '好' }, { headers })).status).toBe(409);
    const shape = { 'idempotency-key': 'shape' };
    expect((await platform.post(url(9), { nam: '好' }, { headers: shape })).status).toBe(400);
    expect((await platform.post(url(9), { name: '好' }, { headers: shape })).status).toBe(201);
  });

  it('remembers that there was nothing to do', async () => {
    await platform.post(url(10), { name: '甲' });
    const headers = { 'idempotency-key': 'nothing' };
    const first = await platform.post(url(10), { name: '甲' }, { headers });
    expect([first.status, first.json.outcome, first.json.revision, first.json.position]).toEqual([
      200,
      'nothingToDo',
      1,
      null,
    ]);
    expect(first.headers.etag).toBe('"1"');
    await platform.post(url(10), { name: '乙' });
    const again = await platform.post(url(10), { name: '甲' }, { headers });
    expect(again.json).toEqual(first.json);
  });

  it('does not remember 412, 403 and 503', async () => {
    await platform.post(url(11), { name: '甲' });
    const stale = { 'idempotency-key': 'stale', 'if-match': '"0"' };
    const refused = await platform.post(url(11), { name: '乙' }, { headers: stale });
    expect([refused.status, refused.json.type]).toEqual([412, 'urn:problem:stale-revision']);
    expect((await platform.post(url(11), { name: '乙' }, { headers: { ...stale, 'if-match': '"1"' } })).status).toBe(
      200,
    );

    const down = { 'idempotency-key': 'down' };
    platform.store.failure = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const away = await platform.post(url(11), { name: '丙' }, { headers: down });
    platform.store.failure = undefined;
    expect([away.status, away.headers['retry-after']]).toEqual([503, '1']);
    expect((await platform.post(url(11), { name: '丙' }, { headers: down })).status).toBe(200);
  });

  it('answers a repeat before it compares If-Match: the own success is not stale', async () => {
    const headers = { 'idempotency-key': 'own', 'if-match': '"1"' };
    await platform.post(url(12), { name: '甲' });
    await platform.post(url(12), { name: '乙' }, { headers });
    expect((await platform.post(url(12), { name: '乙' }, { headers })).json.outcome).toBe('alreadyApplied');
  });

  it.each(['', 'with space', '键', 'x'.repeat(129)])('refuses the Idempotency-Key %p', async (key) => {
    const { status, json } = await platform.post(url(13), { name: '甲' }, { headers: { 'idempotency-key': key } });
    expect([status, json.type]).toEqual([400, 'urn:problem:malformed']);
  });

  it('refuses a command without Idempotency-Key', async () => {
    const { status, json } = await platform.call('POST', url(13), { body: { name: '甲' } });
    expect([status, json.violations[0].label]).toEqual([400, 'Idempotency-Key']);
  });

  it.each(['W/"1"', '1', '"abc"', '*', '"01"'])('refuses If-Match %p: strong revision tags only', async (tag) => {
    expect((await platform.post(url(13), { name: '甲' }, { headers: { 'if-match': tag } })).status).toBe(400);
  });

  it('takes a command without body, with an empty body and with {} for the same', async () => {
    const as = await platform.token({ person: 'dept-reviewer.106', role: 'DEPT_REVIEWER', org: '106' });
    const path = `/api/v1/things/${ID}/acceptance`;
    const headers = { 'idempotency-key': 'no-body' };
    expect((await platform.post(path, undefined, { as, headers })).json.outcome).toBe('applied');
    expect((await platform.post(path, {}, { as, headers })).json.outcome).toBe('alreadyApplied');
    expect((await platform.post(path, '', { as, headers })).json.outcome).toBe('alreadyApplied');
    expect((await platform.post(path, { extra: 1 }, { as })).status).toBe(400);
    expect((await platform.post(path, '[]', { as })).status).toBe(400);
  });

  it('GET /commands/{key} says what became of a command of mine', async () => {
    const state = async (key: string, as?: string): Promise<unknown> =>
      (await platform.get(`/api/v1/commands/${encodeURIComponent(key)}`, as === undefined ? {} : { as })).json.state;
    await platform.post(url(14), { name: '甲' }, { headers: { 'idempotency-key': 'a/b?c' } });
    await platform.post(url(14), { name: '坏' }, { headers: { 'idempotency-key': 'bad-one' } });
    expect(await state('a/b?c')).toBe('APPLIED');
    expect(await state('bad-one')).toBe('REFUSED');
    expect(await state('never')).toBe('UNKNOWN');
    expect(await state('a/b?c', await platform.token({ person: 'unit-clerk-2.106003' }))).toBe('UNKNOWN');
    const { json } = await platform.get('/api/v1/commands/bad-one');
    expect(json.problem).toMatchObject({ type: 'urn:problem:rule:INV-99', status: 409 });
  });
});
