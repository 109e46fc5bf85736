import { Injectable } from '@nestjs/common';
import { msOf } from '../kernel/instant';
import type { Principal } from '../kernel/principal';
import { Directory } from './directory.port';
import { TokenRefused } from './principal';
import { roleFitsBody } from './role-fits-body';
import { ShortMemory } from './short-memory';
import { TokenVerifier } from './token-verifier';

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** A signature that held does not change; its keys are asked for again after this time. */
const KEEP_MS = 10_000;
const TOLERANCE_MS = 30_000;

/** Token, person and body together: who is calling, as far as can be proved. */
@Injectable()
export class Authentication {
  private readonly verified = new ShortMemory<Principal>(KEEP_MS);

  constructor(
    private readonly tokens: TokenVerifier,
    private readonly directory: Directory,
  ) {}

  /** @throws {TokenRefused} for everything that is answered with 401 */
  async principalOf(authorization: string | undefined): Promise<Principal> {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new TokenRefused('no bearer token');
    const principal = await this.verified.get(token, () => this.tokens.verify(token));
    if (msOf(principal.expiresAt) + TOLERANCE_MS <= Date.now()) throw new TokenRefused('the token has expired');
    await this.checkStanding(principal);
    return principal;
  }

  /** The person may have been disabled since the token was made; the role must fit the kind of its body (api.md 4). */
  private async checkStanding({ actor, role, org }: Principal): Promise<void> {
    const [person, body, bodies] = await Promise.all([
      this.directory.person(actor),
      this.directory.organisation(org),
      this.directory.organisations(),
    ]);
    if (person?.disabled === true) throw new TokenRefused('the person is disabled');
    if (body === undefined) throw new TokenRefused('the body is unknown');
    if (!roleFitsBody(role, body, bodies)) throw new TokenRefused('the role does not fit the kind of its body');
  }
}
