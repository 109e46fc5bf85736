import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { exportJWK, SignJWT } from 'jose';
import { TokenRefused } from '../../../libs/access-control/principal';
import { OidcTokenVerifier } from '../../../libs/access-control/token-verifier.oidc';
import { problemOf } from '../../../libs/web/problem-of';

describe('tokens of an identity provider', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let server: Server;
  let issuer: string;
  let named: string;
  beforeAll(async () => {
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
    server = createServer((request, response) => {
      const discovery = { issuer: named, jwks_uri: `${issuer}/keys` };
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : discovery));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    named = issuer;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  // iat and exp from one reading of the clock: a second that begins in between would make the longest life too long
  const sign = (minutes: number, header: object = {}, by: KeyObject = privateKey): Promise<string> => {
    const issuedAt = Math.floor(Date.now() / 1_000);
    return new SignJWT({ role: 'FIN_PERF', org: 'F', scope: 'projects warnings', assignment: 'grant-7' })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: 'one', ...header })
      .setIssuer(issuer)
      .setAudience('wenxiao')
      .setSubject('fin-perf.F')
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + minutes * 60)
      .sign(by);
  };
  const verifier = (production = true): OidcTokenVerifier =>
    new OidcTokenVerifier({ issuer, audience: 'wenxiao', production });

  it('finds the keys by discovery and reads who acts', async () => {
    expect(await verifier().verify(await sign(10))).toMatchObject({
      actor: 'fin-perf.F',
      role: 'FIN_PERF',
      org: 'F',
      scopes: ['projects', 'warnings'],
      assignmentId: 'grant-7',
    });
  });

  it.each([
    ['an unknown kid', () => sign(10, { kid: 'two' })],
    ['a foreign key', () => sign(10, {}, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)],
    ['a life above ten minutes', () => sign(11)],
  ])('refuses %s', async (_, make) => {
    await expect(verifier().verify(await make())).rejects.toThrow(TokenRefused);
  });

  it('allows longer lives outside production', async () => {
    expect(await verifier(false).verify(await sign(8 * 60))).toMatchObject({ actor: 'fin-perf.F' });
  });

  it('says nothing about the token when the provider is away or is not who it should be: 503, then it asks again', async () => {
    const away = new OidcTokenVerifier({ issuer: 'http://127.0.0.1:1', audience: 'wenxiao', production: true });
    const token = await sign(10);
    const error: unknown = await away.verify(token).catch((reason: unknown) => reason);
    expect(problemOf(error, false).status).toBe(503);

    const checked = verifier();
    named = 'https://attacker.example';
    await expect(checked.verify(token)).rejects.toThrow('cannot be reached');
    named = issuer;
    expect(await checked.verify(token)).toMatchObject({ actor: 'fin-perf.F' });
  });
});
