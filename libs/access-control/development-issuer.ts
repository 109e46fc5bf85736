import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Principal } from '../kernel/principal';
import type { Role } from '../kernel/role';
import { developmentKeys, type SigningKeys } from './development-keys';
import { TokenVerifier, verifyToken, type TrustedIssuer } from './token-verifier';

export type DevelopmentIssuerOptions = Readonly<{
  /** WENXIAO_HOME. */
  home: string;
  audience: string;
  production: boolean;
}>;

export type TokenRequest = Readonly<{ person: string; role: Role; org: string; scope?: string }>;

const ISSUER = 'urn:wenxiao:development-issuer';
const LIFE_SECONDS = 8 * 3_600;

/** Signs any person in any role, so it is refused in production; verifies its own tokens without HTTP (api.md 4). */
export class DevelopmentIssuer extends TokenVerifier {
  private readonly keys: SigningKeys;
  private readonly trusted: TrustedIssuer;

  constructor({ home, audience, production }: DevelopmentIssuerOptions) {
    super();
    if (production) throw new Error('the development issuer is refused in production');
    this.keys = developmentKeys(home);
    this.trusted = {
      issuer: ISSUER,
      audience,
      algorithms: ['EdDSA', 'Ed25519'],
      types: ['at+jwt'],
      longestLifeSeconds: LIFE_SECONDS,
    };
  }

  /** A token of eight hours. */
  issueToken({ person, role, org, scope }: TokenRequest): Promise<string> {
    // One reading of the clock: with two, a second may begin in between, and the token lives too long to be accepted.
    const issuedAt = Math.floor(Date.now() / 1_000);
    return new SignJWT({ role, org, ...(scope !== undefined && { scope }) })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience(this.trusted.audience)
      .setSubject(person)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFE_SECONDS)
      .sign(this.keys.privateKey);
  }

  override verify(token: string): Promise<Principal> {
    return verifyToken(token, this.keys.publicKey, this.trusted);
  }
}
