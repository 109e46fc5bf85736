import { PlatformApp, type Answer } from './platform-app';

const URL = '/api/v1/things/6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f';
const GOOD = { name: '甲', amount: '52000000.00' };

type Told = { rule: string; field: string; label: string; value: string | null; message: string; remedy: string };

describe('bad input', () => {
  let platform: PlatformApp;
  beforeAll(async () => {
    platform = await PlatformApp.start();
  });
  afterAll(() => platform.stop());

  const put = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    platform.call('PUT', URL, { body, headers });
  const told = async (body: unknown): Promise<[number, string, Told[]]> => {
    const { status, json } = await put(body);
    return [status, json.type as string, (json.violations ?? []) as Told[]];
  };

  it('takes a good body and converts nothing', async () => {
    const whole = {
      ...GOOD,
      score: '12.50',
      date: '2028-02-29',
      attribute: 'NEW',
      year: 2026,
      classified: false,
      plan: ['1', '2.5'],
      documents: ['e'.repeat(64)],
      costItems: [{ item: '管材', amount: '0.00' }],
      funding: { appropriation: '1' },
    };
    const { status, json } = await put(whole);
    expect([status, json]).toEqual([200, whole]);
  });

  it('takes null for a field that may be left out', async () => {
    expect((await put({ ...GOOD, date: null })).json).toEqual(GOOD);
  });

  it('answers application/problem+json with everything that RFC 9457 and api.md name', async () => {
    const { headers, json } = await put({ ...GOOD, extra: 1 });
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(headers['content-language']).toBe('zh');
    expect(json).toMatchObject({ status: 400, title: '请求格式有误', instance: URL });
    expect(json.traceId).toBe(headers['x-trace-id']);
  });

  it.each([
    ['unknown field', { ...GOOD, extra: 1 }, '/extra'],
    ['unknown nested field', { ...GOOD, costItems: [{ item: 'a', amount: '1', x: 1 }] }, '/costItems/0/x'],
    ['number for a decimal string', { ...GOOD, amount: 1 }, '/amount'],
    ['number in a list of decimals', { ...GOOD, plan: ['1', 2] }, '/plan/1'],
    ['text for a number', { ...GOOD, year: '2026' }, '/year'],
    ['text for a flag', { ...GOOD, classified: 'true' }, '/classified'],
    ['object for a list', { ...GOOD, costItems: {} }, '/costItems'],
    ['text for an object in a list', { ...GOOD, costItems: ['x'] }, '/costItems/0'],
    ['null for an object in a list', { ...GOOD, costItems: [null] }, '/costItems/0'],
    ['list in a list', { ...GOOD, costItems: [[]] }, '/costItems/0'],
    ['list for an object', { ...GOOD, funding: [] }, '/funding'],
    ['null for a required field', { ...GOOD, name: null }, '/name'],
    ['missing field', { amount: '1.00' }, '/name'],
    ['missing nested field', { ...GOOD, funding: {} }, '/funding/appropriation'],
    ['name of an inherited member', { ...GOOD, toString: 'x' }, '/toString'],
  ])('400 for %s', async (_, body, field) => {
    const [status, type, violations] = await told(body);
    expect([status, type]).toEqual([400, 'urn:problem:malformed']);
    expect(violations.map((violation) => violation.field)).toEqual([field]);
  });

  it.each([
    ['2026-02-30', { ...GOOD, date: '2026-02-30' }, '/date'],
    ['a date of another form', { ...GOOD, date: '2026/02/03' }, '/date'],
    ['an instant for a date', { ...GOOD, date: '2026-02-03T00:00:00Z' }, '/date'],
    ['a date of year 0', { ...GOOD, date: '0000-01-01' }, '/date'],
    ['an unknown code', { ...GOOD, attribute: 'OLD' }, '/attribute'],
    ['a code in another case', { ...GOOD, attribute: 'new' }, '/attribute'],
    ['three decimals', { ...GOOD, amount: '1.234' }, '/amount'],
    ['an exponent', { ...GOOD, amount: '1e3' }, '/amount'],
    ['NaN', { ...GOOD, amount: 'NaN' }, '/amount'],
    ['separators', { ...GOOD, amount: '1,000.00' }, '/amount'],
    ['blanks around', { ...GOOD, amount: ' 1.00' }, '/amount'],
    ['full-width digits', { ...GOOD, amount: '１.00' }, '/amount'],
    ['16 digits', { ...GOOD, amount: '1000000000000000.00' }, '/amount'],
    ['a score above its bound', { ...GOOD, score: '100.01' }, '/score'],
    ['a year outside its bounds', { ...GOOD, year: 1999 }, '/year'],
    ['a fraction for a year', { ...GOOD, year: 2026.5 }, '/year'],
    ['an empty text', { ...GOOD, name: '' }, '/name'],
    ['a blank text', { ...GOOD, name: '　 ' }, '/name'],
    ['a text that is too long', { ...GOOD, name: '字'.repeat(21) }, '/name'],
    ['a line break in a name', { ...GOOD, name: 'a\nb' }, '/name'],
    ['a control character', { ...GOOD, name: 'a\u0007' }, '/name'],
    ['an override of direction', { ...GOOD, name: 'a\u202Eb' }, '/name'],
    ['a text that is not NFC', { ...GOOD, name: 'e\u0301' }, '/name'],
    ['a hash in capitals', { ...GOOD, documents: ['E'.repeat(64)] }, '/documents/0'],
    [
      'six items where five are allowed',
      { ...GOOD, costItems: Array(6).fill({ item: 'a', amount: '1' }) },
      '/costItems',
    ],
    ['10,001 characters', { ...GOOD, name: 'x'.repeat(10_001) }, '/name'],
  ])('422 for %s', async (_, body, field) => {
    const [status, type, violations] = await told(body);
    expect([status, type]).toEqual([422, 'urn:problem:invalid-value']);
    expect(violations.map((violation) => violation.field)).toEqual([field]);
    expect(violations[0]!.rule).toBe('FORMAT');
  });

  it('counts characters, not UTF-16 units', async () => {
    expect((await put({ ...GOOD, name: '𠮷'.repeat(20) })).status).toBe(200);
  });

  it('INV-01: a negative amount is refused with 422 and the rule', async () => {
    const [status, type, violations] = await told({ ...GOOD, costItems: [{ item: '管材', amount: '-0.01' }] });
    expect([status, type]).toEqual([422, 'urn:problem:rule:INV-01']);
    expect(violations).toEqual([
      {
        rule: 'INV-01',
        field: '/costItems/0/amount',
        label: '金额',
        value: '-0.01',
        message: '金额不得为负数。',
        remedy: '请填写零或正数。',
      },
    ]);
  });

  it('lists everything that can be found at once; a wrong shape outweighs a wrong value', async () => {
    const [status, type, violations] = await told({
      name: '',
      amount: 5,
      date: '2026-02-30',
      plan: ['x', '1', 'y'],
      costItems: [
        { item: '管材', amount: '-1' },
        { item: '', amount: '1' },
      ],
      extra: 1,
    });
    expect([status, type]).toEqual([400, 'urn:problem:malformed']);
    expect(violations.map(({ field }) => field).sort()).toEqual(
      ['/amount', '/costItems/0/amount', '/costItems/1/item', '/date', '/extra', '/name', '/plan/0', '/plan/2'].sort(),
    );
    const labels = Object.fromEntries(violations.map(({ field, label }) => [field, label]));
    expect(labels['/plan/2']).toBe('季度计划第 3 项');
    expect(labels['/costItems/1/item']).toBe('费用项目');
  });

  it('speaks English when asked to', async () => {
    const { json, headers } = await put({ ...GOOD, date: '2026-02-30' }, { 'accept-language': 'en-GB,zh;q=0.5' });
    expect(json).toMatchObject({ title: 'Invalid value', detail: 'Some values can never be right.' });
    expect(json.violations[0]).toMatchObject({ message: 'Must be a date of the calendar in the form 2026-04-15.' });
    expect(headers['content-language']).toBe('en');
  });

  it.each([
    ['no JSON', '{"name":'],
    ['trailing data', '{"name":"a","amount":"1"}x'],
    ['a byte order mark', '\uFEFF{"name":"a","amount":"1"}'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['null in another disguise', 'nul'],
    ['a duplicate key', '{"name":"a","amount":"1","na\\u006de":"b"}'],
    ['__proto__', '{"name":"a","amount":"1","__proto__":{"admin":true}}'],
    ['__proto__ in a list', '{"name":"a","amount":"1","costItems":[{"__proto__":{}}]}'],
    ['constructor', '{"name":"a","amount":"1","constructor":{"prototype":{}}}'],
    ['prototype', '{"name":"a","amount":"1","prototype":1}'],
    ['U+0000', '{"name":"a\\u0000","amount":"1"}'],
    ['a lone surrogate', '{"name":"a\\ud800","amount":"1"}'],
    ['a number beyond 2^53', '{"name":"a","amount":"1","year":9007199254740993}'],
    ['1e400', '{"name":"a","amount":"1","year":1e400}'],
    ['-0', '{"name":"a","amount":"1","year":-0}'],
    ['depth 11', `{"x":${'['.repeat(11)}${']'.repeat(11)}}`],
    ['depth 100,000', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('400 for a body with %s', async (_, text) => {
    const { status, json } = await put(text);
    expect([status, json.type]).toEqual([400, 'urn:problem:malformed']);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  it('400 for a body that is not UTF-8', async () => {
    const { status } = await put(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]));
    expect(status).toBe(400);
  });

  it('422 for more than 1,000 items', async () => {
    const [status, , violations] = await told({ ...GOOD, plan: Array(1_001).fill('1') });
    expect([status, violations[0]!.field]).toEqual([422, '/plan']);
  });

  it('413 for a body of 1 MB, 256 KB being the limit; a route may allow more', async () => {
    const large = JSON.stringify({ ...GOOD, name: 'x'.repeat(1_048_576) });
    expect((await put(large)).json).toMatchObject({ status: 413, type: 'urn:problem:payload-too-large' });
    const as = await platform.token({ person: 'treasury-system.F', role: 'SYSTEM', org: 'F' });
    const rows = { rows: Array(990).fill({ name: '甲' }), filler: 'x'.repeat(9_000) };
    const text = JSON.stringify(rows).padEnd(300_000, ' ');
    expect((await platform.post('/api/v1/things/rows', text, { as })).status).toBe(400); // read, and `filler` refused
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'application/merge-patch+json',
    'application/json; charset=utf-16',
    'application/json, text/plain',
    '',
  ])('415 for content type %p', async (type) => {
    const { status, json } = await put(GOOD, { 'content-type': type });
    expect([status, json.type]).toEqual([415, 'urn:problem:unsupported-media-type']);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'takes content type %p',
    async (type) => {
      expect((await put(GOOD, { 'content-type': type })).status).toBe(200);
    },
  );

  it('415 for a compressed body', async () => {
    expect((await put(GOOD, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('gives raw bytes of any type to a route that streams, up to its own limit', async () => {
    for (const type of ['application/pdf', 'text/plain', 'application/json', 'application/x-www-form-urlencoded']) {
      const { status, json } = await platform.call('POST', '/api/v1/things/bytes', {
        body: Buffer.alloc(1_500, 1),
        headers: { 'content-type': type },
      });
      expect([type, status, json.size]).toEqual([type, 201, 1_500]);
    }
    expect((await platform.call('POST', '/api/v1/things/bytes')).json).toEqual({ size: 0 });
    const { status } = await platform.call('POST', '/api/v1/things/bytes', {
      body: Buffer.alloc(2_001),
      headers: { 'content-type': 'application/pdf' },
    });
    expect(status).toBe(413);
  });

  it.each([
    ['an unknown parameter', '/api/v1/things?wrong=1', 400],
    ['a parameter where none is declared', '/api/v1/clock?x=1', 400],
    ['a repeated parameter', '/api/v1/things?limit=1&limit=2', 400],
    ['__proto__ as a parameter', '/api/v1/things?__proto__=1', 400],
    ['a sort field that the list does not name', '/api/v1/things?sort=name', 400],
    ['an inherited member as sort field', '/api/v1/things?sort=toString', 400],
    ['a limit above 200', '/api/v1/things?limit=201', 422],
    ['a limit that is no number', '/api/v1/things?limit=ten', 422],
    ['an unknown code in a filter', '/api/v1/things?attribute=OLD', 422],
    ['a UUID that is none', '/api/v1/things/x', 400],
    ['an overlong URL', `/api/v1/things?cursor=${'x'.repeat(5_000)}`, 414],
  ])('refuses %s', async (_, url, status) => {
    expect((await platform.get(url)).status).toBe(status);
  });

  it('leaves a free object to who checks it, but not its type', async () => {
    const meet = (body: unknown): Promise<Answer> => platform.call('PUT', `${URL}/anything`, { body });
    expect((await meet({ inputs: { a: [{ b: '1' }] } })).json).toEqual({ a: [{ b: '1' }] });
    expect((await meet({ inputs: 'x' })).status).toBe(400);
  });

  it('lets no body through that has no class: fails closed', async () => {
    expect((await platform.call('PUT', `${URL}/unchecked`, { body: { a: 1 } })).status).toBe(500);
  });

  it('takes codes in filters in any case', async () => {
    expect((await platform.get('/api/v1/things?attribute=new')).status).toBe(200);
  });
});
