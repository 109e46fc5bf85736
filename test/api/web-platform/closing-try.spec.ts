import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { PlatformApp } from './platform-app';

const cases: Record<string, (url: string, token: string) => Promise<unknown>> = {
  get: async (url, t) => (await fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${t}` } })).text(),
  unread: async (url, t) => fetch(`${url}/api/v1/organisations`, { headers: { authorization: `Bearer ${t}` } }),
  large: async (url, t) =>
    (await fetch(`${url}/api/v1/things/bytes`, { method: 'POST', body: Buffer.alloc(30_000_000), headers: { authorization: `Bearer ${t}`, 'content-type': 'application/pdf' } }).catch((e) => e)),
  unauth: async (url) =>
    (await fetch(`${url}/api/v1/things/bytes`, { method: 'POST', body: Buffer.alloc(30_000_000), headers: { 'content-type': 'application/pdf' } }).catch((e) => e)),
  badtype: async (url, t) =>
    (await fetch(`${url}/api/v1/things/rows`, { method: 'POST', body: Buffer.alloc(3_000_000), headers: { authorization: `Bearer ${t}`, 'content-type': 'application/pdf' } }).catch((e) => e)),
};
it.each(Object.keys(cases))('closes after %s', async (name) => {
  const p = await PlatformApp.start();
  await p.app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(p.app.getHttpServer() as unknown as Server).address() as unknown as string}`;
  const port = ((p.app.getHttpServer() as unknown as Server).address() as AddressInfo).port;
  await cases[name]!(`http://127.0.0.1:${port}`, await p.token());
  const s = Date.now();
  await p.stop();
  process.stderr.write(`${name} ${Date.now() - s} ${url.length}\n`);
}, 90_000);
