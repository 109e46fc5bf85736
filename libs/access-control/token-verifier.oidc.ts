import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Principal } from '../kernel/principal';
import { TokenVerifier, verifyToken, type TrustedIssuer } from './token-verifier';

export type OidcOptions = Readonly<{
  issuer: string;
  audience: string;
  /** Ten minutes in production, else as long as the local issuer's. */
  production: boolean;
}>;

const PATIENCE_MS = 5_000;
const LIFE_SECONDS = { production: 600, development: 28_800 } as const;

/** The identity provider could not be asked (503): nothing is said about the token. */
export class IssuerUnavailable extends Error {
  readonly code = 'ECONNREFUSED';

  constructor(options: ErrorOptions) {
    super('the identity provider cannot be reached', options);
    this.name = 'IssuerUnavailable';
  }
}

const discover = async (issuer: string): Promise<URL> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`discovery answered ${response.status}`);
  const document = (await response.json()) as Readonly<{ issuer?: unknown; jwks_uri?: unknown }>;
  if (document.issuer !== issuer) throw new Error('the discovery document names another issuer');
  const keys = new URL(String(document.jwks_uri));
  if (keys.protocol !== new URL(issuer).protocol) throw new Error('keys come over another protocol than the issuer');
  return keys;
};

/** Tokens of an OpenID Connect provider; its keys are found by discovery and kept in memory. */
export class OidcTokenVerifier extends TokenVerifier {
  private readonly trusted: TrustedIssuer;
  private keys: Promise<JWTVerifyGetKey> | undefined;

  constructor({ issuer, audience, production }: OidcOptions) {
    super();
    this.trusted = {
      issuer,
      audience,
      algorithms: ['EdDSA', 'Ed25519', 'ES256', 'RS256'],
      types: ['at+jwt', 'application/at+jwt', 'jwt'],
      longestLifeSeconds: production ? LIFE_SECONDS.production : LIFE_SECONDS.development,
    };
  }

  override async verify(token: string): Promise<Principal> {
    return verifyToken(token, await this.keySet(), this.trusted);
  }

  private keySet(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.fetchKeys().catch((error: unknown) => {
      this.keys = undefined;
      throw new IssuerUnavailable({ cause: error });
    });
    return this.keys;
  }

  private async fetchKeys(): Promise<JWTVerifyGetKey> {
    return createRemoteJWKSet(await discover(this.trusted.issuer), { timeoutDuration: PATIENCE_MS });
  }
}
