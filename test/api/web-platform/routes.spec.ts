import { policiesWithoutRoute, routesWithoutPolicy } from '../../../libs/access-control/route-coverage';
import { PlatformApp } from './platform-app';

const ID = '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f';

describe('routes and policies', () => {
  let platform: PlatformApp;
  let lead: string;
  beforeAll(async () => {
    platform = await PlatformApp.start();
    lead = await platform.token({ person: 'fin-leader.F', role: 'FIN_LEADER', org: 'F' });
  });
  afterAll(() => platform.stop());

  it('finds the route without a policy, and no other (REL A1)', () => {
    expect(routesWithoutPolicy(platform.app)).toEqual(['GET /api/v1/things/forgotten']);
    expect(policiesWithoutRoute(platform.app)).toEqual([]);
  });

  it('denies a route without a policy to everybody', async () => {
    expect((await platform.get('/api/v1/things/forgotten', { as: '' })).status).toBe(401);
    expect((await platform.get('/api/v1/things/forgotten', { as: lead })).status).toBe(403);
    expect((await platform.get('/api/v1/things/forgotten')).status).toBe(403);
  });

  it('denies a role that the policy does not name: 403, without asking whether the thing exists', async () => {
    const { status, json } = await platform.post(`/api/v1/things/${ID}/name`, { name: '甲' }, { as: lead });
    expect([status, json.type]).toEqual([403, 'urn:problem:forbidden']);
  });

  it('narrows a token by its scopes, and a token without scopes not at all', async () => {
    const meet = async (scope?: string): Promise<number> => {
      const as = await platform.token(scope === undefined ? {} : { scope });
      return (await platform.post(`/api/v1/things/${ID}/name`, { name: '甲' }, { as })).status;
    };
    expect([await meet('other'), await meet('other things'), await meet()]).toEqual([403, 201, 200]);
  });

  it.each(['/health/live', '/health/ready', '/health/correct', '/metrics', '/openapi.json', '/docs'])(
    'serves %s at the root without a token',
    async (url) => {
      expect((await platform.get(url, { as: '' })).status).toBe(200);
      expect((await platform.get(`/api/v1${url}`, { as: lead })).status).toBe(404);
    },
  );

  it.each([
    '/api/v1/me',
    '/api/v1/things',
    '/api/v1/clock',
    '/api/v1/catalogue',
    '/api/v1/rules',
    '/api/v1/organisations',
  ])('asks for a token at %s', async (url) => {
    expect((await platform.get(url, { as: '' })).status).toBe(401);
  });

  const TRICKS: readonly (readonly [string, string])[] = [
    ['percent-encoded letter', '/api/v1/%74hings/forgotten'],
    ['percent-encoded slash', '/api/v1/things%2Fforgotten'],
    ['double encoding', '/api/v1/%2574hings/forgotten'],
    ['double slash', '/api/v1//things/forgotten'],
    ['leading double slash', '//api/v1/things/forgotten'],
    ['dot segment', '/api/v1/./things/forgotten'],
    ['dot-dot segment', '/api/v1/me/../things/forgotten'],
    ['encoded dot-dot', '/api/v1/me/%2e%2e/things/forgotten'],
    ['path parameter', '/api/v1/things/forgotten;a=b'],
    ['path parameter in the middle', '/api/v1/things;a=b/forgotten'],
    ['trailing slash', '/api/v1/things/forgotten/'],
    ['capitals', '/api/v1/Things/Forgotten'],
    ['Kelvin sign', '/api/v1/things/forgotten\u212A'.replace('\u212A', '%E2%84%AA')],
    ['overlong encoding', '/api/v1/things/%c0%aeforgotten'],
    ['incomplete encoding', '/api/v1/things/forgotten%'],
    ['null byte', '/api/v1/things/forgotten%00'],
    ['backslash', '/api/v1\\things\\forgotten'],
    ['fragment', '/api/v1/things/forgotten%23x'],
    ['absolute form', 'http://other.example/api/v1/things/forgotten'],
  ];

  it.each(TRICKS)('no spelling of a path leads past the table: %s', async (_, url) => {
    for (const as of ['', lead]) {
      const { status } = await platform.get(url, { as });
      expect([400, 401, 403, 404]).toContain(status);
    }
  });

  it('decides HEAD like GET, and knows no other method', async () => {
    expect((await platform.call('HEAD', '/api/v1/me', { as: '' })).status).toBe(401);
    expect((await platform.call('HEAD', '/api/v1/things/forgotten', { as: lead })).status).toBe(403);
    expect((await platform.call('HEAD', '/api/v1/me')).status).toBe(200);
    for (const method of ['OPTIONS', 'DELETE', 'PATCH', 'TRACE', 'POST'])
      expect((await platform.call(method, '/api/v1/me', { as: lead })).status).toBe(404);
  });

  it('is not moved by headers that override method or path', async () => {
    const headers = {
      'x-http-method-override': 'GET',
      'x-method-override': 'GET',
      'x-original-url': '/health/live',
      'x-rewrite-url': '/health/live',
      'x-forwarded-prefix': '/health',
    };
    const { status } = await platform.post('/api/v1/things/forgotten', {}, { as: lead, headers });
    expect(status).toBe(404);
    expect((await platform.get('/api/v1/things/forgotten', { as: lead, headers })).status).toBe(403);
  });
});
