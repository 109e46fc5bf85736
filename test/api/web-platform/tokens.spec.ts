import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT, exportJWK, exportSPKI, type JWTPayload } from 'jose';
import { DevelopmentIssuer } from '../../../libs/access-control/development-issuer';
import { PlatformApp } from './platform-app';

const HOURS = 3_600;
const now = (): number => Math.floor(Date.now() / 1_000);
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const claims = (over: JWTPayload = {}): JWTPayload => ({
  iss: 'urn:wenxiao:development-issuer',
  aud: 'wenxiao',
  sub: 'unit-clerk.106003',
  role: 'UNIT_CLERK',
  org: '106003',
  iat: now(),
  exp: now() + HOURS,
  ...over,
});

const without = (name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims()).filter(([key]) => key !== name));

describe('token attacks (REL A6)', () => {
  let platform: PlatformApp;
  let key: KeyObject;
  const foreign = generateKeyPairSync('ed25519').privateKey;

  beforeAll(async () => {
    platform = await PlatformApp.start();
    const folder = join(platform.home, 'keys');
    key = createPrivateKey(readFileSync(join(folder, readdirSync(folder)[0]!)));
  });
  afterAll(() => platform.stop());

  const sign = (payload: JWTPayload, header: Record<string, unknown> = {}, by: KeyObject = key): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...header }).sign(by);
  const meet = async (authorization: string): Promise<number> =>
    (await platform.get('/api/v1/me', { as: '', headers: { authorization } })).status;
  const publicKey = async (): Promise<string> => exportSPKI(createPublicKey(key));

  it('takes a token that is in order: the attacks below fail for their own reason', async () => {
    expect(await meet(`Bearer ${await sign(claims())}`)).toBe(200);
    expect(await meet(`bearer ${await sign(claims({ nbf: now() + 20, scope: 'a b' }))}`)).toBe(200); // tolerance 30 s
  });

  const attacks: Readonly<Record<string, () => Promise<string>>> = {
    'no signature algorithm': () => Promise.resolve(`${encode({ alg: 'none', typ: 'at+jwt' })}.${encode(claims())}.`),
    'none in another case, with a signature': async () => {
      const signature = (await sign(claims())).split('.')[2];
      return `${encode({ alg: 'nOnE', typ: 'at+jwt' })}.${encode(claims())}.${signature}`;
    },
    'HMAC with the public key as secret': async () => {
      const input = `${encode({ alg: 'HS256', typ: 'at+jwt' })}.${encode(claims())}`;
      return `${input}.${createHmac('sha256', await publicKey())
        .update(input)
        .digest('base64url')}`;
    },
    'RS256 announced, Ed25519 signed': async () => {
      const [, payload, signature] = (await sign(claims())).split('.');
      return `${encode({ alg: 'RS256', typ: 'at+jwt' })}.${payload}.${signature}`;
    },
    'stripped signature': async () => `${(await sign(claims())).split('.').slice(0, 2).join('.')}.`,
    'two parts only': async () => (await sign(claims())).split('.').slice(0, 2).join('.'),
    'changed payload': async () => {
      const [header, , signature] = (await sign(claims())).split('.');
      return `${header}.${encode(claims({ role: 'FIN_LEADER', org: 'F' }))}.${signature}`;
    },
    'changed signature': async () => {
      const token = await sign(claims());
      return `${token.slice(0, -6)}${token.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA'}`;
    },
    'foreign key': () => sign(claims(), {}, foreign),
    'foreign key under a known kid': () => sign(claims(), { kid: 'development' }, foreign),
    'kid as a path': () => sign(claims(), { kid: '../../etc/passwd' }, foreign),
    'kid as SQL': () => sign(claims(), { kid: "' or 1=1 --" }, foreign),
    'embedded key': async () => sign(claims(), { jwk: await exportJWK(createPublicKey(foreign)) }, foreign),
    'key by URL': () => sign(claims(), { jku: 'https://attacker.example/keys' }, foreign),
    'certificate by URL': () => sign(claims(), { x5u: 'https://attacker.example/cert' }),
    'embedded certificate': () => sign(claims(), { x5c: ['AA=='] }),
    'unknown critical extension': () => sign(claims(), { crit: ['b64'], b64: true }),
    'other audience': () => sign(claims({ aud: 'other' })),
    'no audience': () => sign(without('aud')),
    'other issuer': () => sign(claims({ iss: 'https://attacker.example' })),
    'no issuer': () => sign(without('iss')),
    'other type of token': () => sign(claims(), { typ: 'id+jwt' }),
    'no type of token': () => sign(claims(), { typ: undefined }),
    expired: () => sign(claims({ iat: now() - 2 * HOURS, exp: now() - 31 })),
    'no expiry': () => sign(without('exp')),
    'expiry as text': () => sign(claims({ exp: '9999999999' as unknown as number })),
    'not valid yet': () => sign(claims({ nbf: now() + 60 })),
    'issued in the future': () => sign(claims({ iat: now() + 120, exp: now() + 240 })),
    'no time of issue': () => sign(without('iat')),
    'life of a year': () => sign(claims({ exp: now() + 365 * 24 * HOURS })),
    'no person': () => sign(without('sub')),
    'person of look-alike letters': () => sign(claims({ sub: 'unit-сlerk.106003' })),
    'person with a control character': () => sign(claims({ sub: 'unit-clerk.106003\u0000' })),
    'person as a list': () => sign(claims({ sub: ['unit-clerk.106003'] as unknown as string })),
    'unknown role': () => sign(claims({ role: 'ROOT' })),
    'inherited member as role': () => sign(claims({ role: 'constructor' })),
    'two roles': () => sign(claims({ role: ['UNIT_CLERK', 'FIN_LEADER'] })),
    'unknown body': () => sign(claims({ org: '999999' })),
    'malformed scope': () => sign(claims({ scope: ['things'] })),
    'huge token': () => sign(claims({ filler: 'x'.repeat(9_000) })),
    'header that is no JSON': () =>
      Promise.resolve(`${Buffer.from('x').toString('base64url')}.${encode(claims())}.AAAA`),
    'token of another instance': async () => {
      const other = await PlatformApp.start();
      const token = await other.token();
      await other.stop();
      return token;
    },
  };

  it.each(Object.entries(attacks))('refuses %s with 401', async (_, attack) => {
    const { status, json, headers } = await platform.get('/api/v1/me', {
      as: '',
      headers: { authorization: `Bearer ${await attack()}` },
    });
    expect([status, json.type]).toEqual([401, 'urn:problem:unauthenticated']);
    expect(headers['www-authenticate']).toMatch(/^Bearer /);
    expect(JSON.stringify(json)).not.toMatch(/audience|signature|algorithm|expired/i);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic dXNlcjpwYXNz', 'Bearer a b', 'Token x'])(
    'refuses Authorization %p',
    async (text) => {
      expect(await meet(text)).toBe(401);
    },
  );

  it('takes no token from the query or a cookie', async () => {
    const token = await platform.token();
    const cookie = { headers: { cookie: `token=${token}` }, as: '' };
    expect((await platform.get('/api/v1/me', cookie)).status).toBe(401);
    expect((await platform.get(`/api/v1/me?access_token=${token}`, { as: '' })).status).toBe(401);
  });

  it('refuses a person who was disabled since the token was made', async () => {
    const as = await platform.token({ person: 'unit-head-2.106003', role: 'UNIT_HEAD' });
    expect((await platform.get('/api/v1/me', { as })).status).toBe(200);
    platform.directory.disable('unit-head-2.106003');
    expect((await platform.get('/api/v1/me', { as })).status).toBe(401);
  });

  it.each([
    ['UNIT_CLERK', '106003', 200],
    ['UNIT_CLERK', '111', 200], // DEC-35
    ['UNIT_CLERK', '106', 401],
    ['UNIT_HEAD', 'F', 401],
    ['DEPT_HEAD', '106', 200],
    ['DEPT_HEAD', '106003', 401],
    ['FIN_PERF', 'F', 200],
    ['FIN_PERF', '106', 401],
    ['WF_ADMIN', 'A', 401],
    ['SYS_ADMIN', 'F', 200],
    ['SYSTEM', 'F', 200],
    ['AUDITOR', 'A', 200],
    ['AUDITOR', 'F', 401],
    ['EXPERT', '3P1', 200],
    ['AGENCY_LEAD', 'F', 401],
    ['PUBLIC', 'F', 401],
  ] as const)('role %s at body %s: %i', async (role, org, status) => {
    const as = await platform.token({ person: 'somebody', role, org });
    expect((await platform.get('/api/v1/me', { as })).status).toBe(status);
  });

  it('keeps its key readable for its owner only, and the same one over a restart', async () => {
    const folder = join(platform.home, 'keys');
    const [file] = readdirSync(folder);
    expect(statSync(join(folder, file!)).mode & 0o777).toBe(0o600);
    const again = new DevelopmentIssuer({ home: platform.home, audience: 'wenxiao', production: false });
    expect(await meet(`Bearer ${await again.issueToken({ person: 'x', role: 'FIN_PERF', org: 'F' })}`)).toBe(200);
  });

  it('is refused in production', () => {
    const production = { home: platform.home, audience: 'wenxiao', production: true };
    expect(() => new DevelopmentIssuer(production)).toThrow('refused in production');
  });
});
