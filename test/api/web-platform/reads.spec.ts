import { PlatformApp } from './platform-app';

const ID = '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f';

const codesOf = (items: readonly { code: string }[]): string[] => items.map(({ code }) => code);

describe('reads', () => {
  let platform: PlatformApp;
  beforeAll(async () => {
    platform = await PlatformApp.start();
  });
  afterAll(() => platform.stop());

  it('gives a single thing its revision as ETag, and every other read a tag that If-Match refuses', async () => {
    expect((await platform.get(`/api/v1/things/${ID}`)).headers.etag).toBe('"7"');
    const first = (await platform.get('/api/v1/things')).headers.etag;
    expect(first).toMatch(/^"h-[0-9a-f]{32}"$/);
    expect((await platform.get('/api/v1/things')).headers.etag).toBe(first);
    expect((await platform.get('/api/v1/things?limit=1')).headers.etag).not.toBe(first);
  });

  it('pages by an opaque cursor that belongs to this list, sort and filters', async () => {
    const first = (await platform.get('/api/v1/things?limit=2')).json;
    expect(codesOf(first.items)).toEqual(['a', 'b']);
    const cursor = encodeURIComponent(first.nextCursor as string);
    const second = (await platform.get(`/api/v1/things?limit=2&cursor=${cursor}`)).json;
    expect(codesOf(second.items)).toEqual(['c']);
    expect(second.nextCursor).toBeNull();
    for (const url of [
      `/api/v1/things?cursor=${cursor}&attribute=NEW`,
      `/api/v1/things?cursor=${cursor}&sort=-code`,
      '/api/v1/things?cursor=nonsense',
      `/api/v1/things?cursor=${Buffer.from('{"k":[{}],"b":"x"}').toString('base64url')}`,
    ])
      expect((await platform.get(url)).status).toBe(400);
  });

  it('gives a page as a table: BOM, Chinese header, no formula, numbers stay numbers', async () => {
    const { text, headers } = await platform.get('/api/v1/things?limit=2', { headers: { accept: 'text/csv' } });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['x-next-cursor']).toBeDefined();
    expect(text).toBe("\uFEFF编码,名称,金额\r\na,'=SUM(A1),-1.00\r\nb,二,2.00\r\n");
  });

  it('waits for a position, and answers 503 with Retry-After when it does not come', async () => {
    platform.progress.reached = 10n;
    expect((await platform.get('/api/v1/things?atLeast=10')).status).toBe(200);
    const late = await platform.get(`/api/v1/things/${ID}?atLeast=11`);
    expect([late.status, late.json.type, late.headers['retry-after']]).toEqual([
      503,
      'urn:problem:not-yet-visible',
      '1',
    ]);
    for (const wrong of ['', 'x', '-1', '1.5', '9'.repeat(20)])
      expect((await platform.get(`/api/v1/things?atLeast=${wrong}`)).status).toBe(400);
  });

  it('answers a missing thing with 404, always with the same words', async () => {
    const missing = await platform.get(`/api/v1/things/${ID.replace('6', '0')}`);
    expect([missing.status, missing.json.type]).toEqual([404, 'urn:problem:not-found']);
    expect(missing.text).not.toContain('secret');
    const nowhere = await platform.get('/api/v1/nowhere');
    expect(nowhere.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(nowhere.json.detail).toBe(missing.json.detail);
  });

  it('a 500 tells nothing but the trace id', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const { status, json, text, headers } = await platform.get('/api/v1/things/broken', {
      headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    });
    expect([status, json.type, json.traceId]).toEqual([500, 'urn:problem:internal', trace]);
    expect(headers['x-trace-id']).toBe(trace);
    expect(text).not.toMatch(/secret|database|Error|at /);
  });

  it.each([
    '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
    'x',
    '00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01',
  ])('begins a trace of its own for traceparent %p', async (traceparent) => {
    const { headers } = await platform.get('/health/live', { as: '', headers: { traceparent } });
    expect(headers['x-trace-id']).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
    expect(traceparent).not.toContain(headers['x-trace-id']);
  });

  it('sets the headers of a hardened answer, on refusals too', async () => {
    for (const url of ['/api/v1/things', '/api/v1/nowhere', '/api/v1/things?x=1&x=2']) {
      const { headers } = await platform.get(url);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
      expect(headers['strict-transport-security']).toContain('max-age=31536000');
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('GET /me says who I am', async () => {
    const { json } = await platform.get('/api/v1/me');
    expect(json).toMatchObject({
      personId: 'unit-clerk.106003',
      role: 'UNIT_CLERK',
      roleLabel: '单位经办人',
      org: '106003',
      orgName: '市供水管网管理处',
      departmentCode: '106',
    });
    expect(json.name).toMatch(/^\p{Script=Han}{2,4}$/u);
  });

  it('GET /me knows a person without an entry in the directory too', async () => {
    const { status, json } = await platform.get('/api/v1/me', { as: await platform.token({ person: 'guest' }) });
    expect([status, json.name]).toEqual([200, null]);
  });

  it('GET /organisations lists the bodies of the city in order', async () => {
    const { json } = await platform.get('/api/v1/organisations?count=true');
    expect(json.count).toBe(36);
    expect(json.items).toHaveLength(36);
    expect(json.items).toContainEqual({
      code: '106003',
      name: '市供水管网管理处',
      kind: 'UNIT',
      kindLabel: '预算单位',
      parentCode: '106',
    });
    const codes = codesOf(json.items);
    expect(codes).toEqual([...codes].sort());
    const page = (await platform.get('/api/v1/organisations?limit=3&sort=-code')).json;
    expect(codesOf(page.items)).toEqual(['F', 'A', '3P3']);
  });

  it('GET /clock shows business time', async () => {
    expect((await platform.get('/api/v1/clock')).json).toEqual({
      businessNow: '2026-10-16T02:00:00Z',
      businessDate: '2026-10-16',
      scale: 1,
    });
  });

  it('GET /catalogue labels every code in both languages', async () => {
    const { json } = await platform.get('/api/v1/catalogue');
    const roles = (json.catalogues as readonly { name: string; codes: unknown[] }[]).find(
      ({ name }) => name === 'role',
    )!;
    expect(roles.codes).toContainEqual({ code: 'AUDITOR', label: '审计人员', labelEn: 'Auditor' });
  });

  it('GET /rules and /rules/{id} tell a rule in plain words', async () => {
    expect((await platform.get('/api/v1/rules')).json.items).toHaveLength(1);
    expect((await platform.get('/api/v1/rules/inv-99')).json).toMatchObject({ id: 'INV-99', kind: 'INVARIANT' });
    expect((await platform.get('/api/v1/rules/INV-98')).status).toBe(404);
  });
});
