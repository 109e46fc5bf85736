import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { connect } from 'node:net';
import { listenOnAdminPort } from '../../../libs/web/admin-port';
import { HealthReports } from '../../../libs/web/health-reports';
import { PlatformApp } from './platform-app';

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

describe('health and metrics', () => {
  let platform: PlatformApp;
  beforeAll(async () => {
    platform = await PlatformApp.start();
  });
  afterAll(() => platform.stop());

  it('answers by the worst report; a probe that fails is down', async () => {
    const reports = platform.app.get(HealthReports);
    const correct = async (): Promise<[number, string]> => {
      const { status, json } = await platform.get('/health/correct', { as: '' });
      return [status, json.status as string];
    };
    expect(await correct()).toEqual([200, 'OK']);
    reports.register('correct', 'temporal', () => Promise.resolve({ status: 'DEGRADED', detail: 'unreachable' }));
    expect(await correct()).toEqual([200, 'DEGRADED']);
    reports.register('correct', 'head', () => Promise.reject(new Error('gone')));
    expect(await correct()).toEqual([503, 'DOWN']);
    const { json } = await platform.get('/health/correct', { as: '' });
    expect(json.reports).toEqual([
      { name: 'temporal', status: 'DEGRADED', detail: 'unreachable' },
      { name: 'head', status: 'DOWN', detail: 'gone' },
    ]);
    expect((await platform.get('/health/ready', { as: '' })).status).toBe(200);
  });

  it('counts durations by route pattern and commands by outcome', async () => {
    const id = '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f';
    await platform.post(`/api/v1/things/${id}/name`, { name: '甲' });
    await platform.post(`/api/v1/things/${id}/name`, { name: '坏' });
    const { text, headers } = await platform.get('/metrics', { as: '' });
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(text).toContain(
      'http_request_duration_seconds_count{method="POST",route="/api/v1/things/:projectId/name",status="201"} 1',
    );
    expect(text).toContain('wenxiao_command_outcomes_total{outcome="applied"} 1');
    expect(text).toContain('wenxiao_command_refusals_total{type="urn:problem:rule:INV-99",status="409"} 1');
    expect(text).not.toContain(id);
  });
});

describe('production', () => {
  let platform: PlatformApp;
  let admin: Server;
  let open: string;
  beforeAll(async () => {
    platform = await PlatformApp.start({ settings: { production: true } });
    await platform.app.listen(0, '127.0.0.1');
    admin = await listenOnAdminPort(platform.app, '127.0.0.1', 0);
    open = addressOf(platform.app.getHttpServer());
  });
  afterAll(async () => {
    admin.closeAllConnections();
    admin.close();
    await platform.stop();
  });

  it('serves documents, metrics and the details of health on the administration port only', async () => {
    for (const path of ['/metrics', '/openapi.json', '/docs', '/docs/start.js', '/docs/swagger-ui.css']) {
      expect([path, (await fetch(open + path)).status]).toEqual([path, 404]);
      expect([path, (await fetch(addressOf(admin) + path)).status]).toEqual([path, 200]);
    }
    const shown = async (origin: string): Promise<object> =>
      (await (await fetch(`${origin}/health/ready`)).json()) as object;
    expect(await shown(open)).not.toHaveProperty('reports');
    expect(await shown(addressOf(admin))).toHaveProperty('reports');
  });

  it('serves no data on the administration port', async () => {
    const headers = { authorization: `Bearer ${await platform.token()}` };
    expect((await fetch(`${open}/api/v1/me`, { headers })).status).toBe(200);
    expect((await fetch(`${addressOf(admin)}/api/v1/me`, { headers })).status).toBe(404);
  });

  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(open).port), '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it('answers what is no HTTP, and headers above 16 KB, with a problem', async () => {
    expect(await raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*problem\+json[^]*urn:problem:malformed/);
    const huge = `GET /health/live HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`;
    expect(await raw(huge)).toMatch(/^HTTP\/1\.1 431 [^]*urn:problem:headers-too-large/);
  });

  it('refuses a request with both a length and chunks', async () => {
    const smuggled =
      'POST /api/v1/things/bytes HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await raw(smuggled)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('counts a chunked body and stops it at the limit', async () => {
    const token = await platform.token();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let chunk = 0; chunk < 5; chunk += 1) controller.enqueue(new Uint8Array(1_000));
        controller.close();
      },
    });
    const response = await fetch(`${open}/api/v1/things/bytes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/pdf' },
      body,
      duplex: 'half',
    });
    expect(response.status).toBe(413);
  });
});

describe('rate limit', () => {
  let platform: PlatformApp;
  beforeAll(async () => {
    platform = await PlatformApp.start({ settings: { rateLimit: 3 } });
  });
  afterAll(() => platform.stop());

  it('counts each caller over all routes, answers 429 with Retry-After, and never limits health', async () => {
    const as = await platform.token({ person: 'busy' });
    const statuses = [];
    for (const path of ['me', 'clock', 'me', 'clock', 'rules'])
      statuses.push((await platform.get(`/api/v1/${path}`, { as })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const { json, headers } = await platform.get('/api/v1/me', { as });
    expect(json.type).toBe('urn:problem:too-many-requests');
    expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect((await platform.get('/api/v1/me', { as: await platform.token({ person: 'calm' }) })).status).toBe(200);
    for (let n = 0; n < 5; n += 1) expect((await platform.get('/health/live', { as: '' })).status).toBe(200);
  });

  it('limits guessing of tokens by address, and a forged X-Forwarded-For gives no fresh bucket', async () => {
    const guess = async (n: number): Promise<number> =>
      (await platform.get('/api/v1/me', { as: `a.b.c${n}`, headers: { 'x-forwarded-for': `10.0.0.${n}` } })).status;
    expect([await guess(1), await guess(2), await guess(3), await guess(4)]).toEqual([401, 401, 401, 429]);
  });
});

describe('shutdown', () => {
  it('does not wait for what nobody reads: an upload that was refused by its type', async () => {
    const platform = await PlatformApp.start();
    await platform.app.listen(0, '127.0.0.1');
    const response = await fetch(`${addressOf(platform.app.getHttpServer())}/api/v1/things/rows`, {
      method: 'POST',
      headers: { 'content-type': 'application/pdf' },
      body: Buffer.alloc(3_000_000),
    });
    expect([response.status, response.headers.get('connection')]).toEqual([415, 'close']);
    await platform.stop();
  });

  it('cuts a request that never ends after ten seconds', async () => {
    const platform = await PlatformApp.start();
    await platform.app.listen(0, '127.0.0.1');
    const { port } = platform.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const token = await platform.token();
    socket.write(
      `POST /api/v1/things/bytes HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n` +
        'content-type: application/pdf\r\ncontent-length: 100\r\n\r\nhalf',
    );
    await once(platform.app.getHttpServer(), 'request');
    const ended = once(socket, 'close');
    socket.on('error', () => undefined);
    await platform.stop();
    await ended;
  });
});
