import { Injectable } from '@nestjs/common';
import type { Principal } from '../kernel/principal';
import { Directory } from './directory.port';
import { TokenRefused } from './principal';
import { roleFitsBody } from './role-fits-body';
import { TokenVerifier } from './token-verifier';

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Token, person and body together: who is calling, as far as can be proved. */
@Injectable()
export class Authentication {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly directory: Directory,
  ) {}

  /** @throws {TokenRefused} for everything that is answered with 401 */
  async principalOf(authorization: string | undefined): Promise<Principal> {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new TokenRefused('no bearer token');
    const principal = await this.tokens.verify(token);
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
