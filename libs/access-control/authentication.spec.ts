import type { Instant } from '../kernel/instant';
import type { Principal } from '../kernel/principal';
import { Authentication } from './authentication';
import { InMemoryDirectory } from './directory.in-memory';
import { TokenRefused } from './principal';
import { sampleCityOrganisations } from './sample-city';
import { TokenVerifier } from './token-verifier';

class CountingVerifier extends TokenVerifier {
  asked = 0;

  override verify(token: string): Promise<Principal> {
    this.asked += 1;
    if (token !== 'a.b.c') return Promise.reject(new TokenRefused('forged'));
    const expiresAt = '2026-10-16T02:00:00.000Z' as Instant;
    return Promise.resolve({ actor: 'fin-perf.F', role: 'FIN_PERF', org: 'F', scopes: [], expiresAt });
  }
}

describe('authentication', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2026-10-16T01:59:58Z') }));
  afterEach(() => jest.useRealTimers());

  it('checks a signature once in ten seconds, the person and the expiry each time', async () => {
    const verifier = new CountingVerifier();
    const directory = new InMemoryDirectory(sampleCityOrganisations);
    const authentication = new Authentication(verifier, directory);
    await authentication.principalOf('Bearer a.b.c');
    await authentication.principalOf('Bearer a.b.c');
    expect(verifier.asked).toBe(1);
    jest.setSystemTime(new Date('2026-10-16T02:00:29Z'));
    await authentication.principalOf('Bearer a.b.c');
    expect(verifier.asked).toBe(2);
    jest.setSystemTime(new Date('2026-10-16T02:00:30Z'));
    await expect(authentication.principalOf('Bearer a.b.c')).rejects.toThrow('expired');

    jest.setSystemTime(new Date('2026-10-16T01:59:59Z'));
    directory.disable('fin-perf.F');
    await expect(authentication.principalOf('Bearer a.b.c')).rejects.toThrow('disabled');
  });

  it('keeps no refusal', async () => {
    const verifier = new CountingVerifier();
    const authentication = new Authentication(verifier, new InMemoryDirectory(sampleCityOrganisations));
    for (let n = 0; n < 2; n += 1)
      await expect(authentication.principalOf('Bearer x.y.z')).rejects.toThrow(TokenRefused);
    expect(verifier.asked).toBe(2);
  });
});
