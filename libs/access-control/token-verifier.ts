import {
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type CryptoKey,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  type KeyObject,
  type ProtectedHeaderParameters,
} from 'jose';
import type { Principal } from '../kernel/principal';
import { principalOfClaims, TokenRefused } from './principal';

/** Says who stands behind a bearer token. */
export abstract class TokenVerifier {
  /**
   * @throws {TokenRefused} when the token is not valid, whatever the reason
   * @throws other errors when the issuer could not be asked
   */
  abstract verify(token: string): Promise<Principal>;
}

/** Signatures only, fixed per issuer: never `none`, never a shared secret (REL 2.9.1). */
export type Algorithm = 'EdDSA' | 'Ed25519' | 'ES256' | 'RS256';

export type TrustedIssuer = Readonly<{
  issuer: string;
  audience: string;
  algorithms: readonly Algorithm[];
  /** Values of the header `typ`, lower case. */
  types: readonly string[];
  longestLifeSeconds: number;
}>;

const MOST_CHARACTERS = 8_192;
const TOLERANCE_SECONDS = 30;
/** Keys come from the issuer's own list, never from the token; no extension is understood. */
const REFUSED_HEADERS = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip'] as const;
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const headerOf = (token: string): ProtectedHeaderParameters => {
  try {
    return decodeProtectedHeader(token);
  } catch (error) {
    throw new TokenRefused('header cannot be read', { cause: error });
  }
};

const checkHeader = (token: string, { algorithms, types }: TrustedIssuer): void => {
  const header = headerOf(token);
  const refused = REFUSED_HEADERS.find((name) => Object.hasOwn(header, name));
  if (refused !== undefined) throw new TokenRefused(`header ${refused} is not accepted`);
  if (!(algorithms as readonly unknown[]).includes(header.alg)) throw new TokenRefused('algorithm is not accepted');
  if (typeof header.typ !== 'string' || !types.includes(header.typ.toLowerCase()))
    throw new TokenRefused('type of token is not accepted');
  if (header.kid !== undefined && typeof header.kid !== 'string') throw new TokenRefused('kid is malformed');
};

const optionsOf = ({ issuer, audience, algorithms, longestLifeSeconds }: TrustedIssuer): JWTVerifyOptions => ({
  issuer,
  audience,
  algorithms: [...algorithms],
  clockTolerance: TOLERANCE_SECONDS,
  requiredClaims: ['iss', 'aud', 'sub', 'exp', 'iat'],
  maxTokenAge: longestLifeSeconds,
});

const checkLife = (exp: unknown, iat: unknown, { longestLifeSeconds }: TrustedIssuer): void => {
  const ordered = typeof exp === 'number' && typeof iat === 'number' && exp > iat;
  if (!ordered || exp - iat > longestLifeSeconds) throw new TokenRefused('token lives too long');
};

/** What says that the issuer could not be asked, in contrast to a token that is wrong. */
const isOutage = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || !(error instanceof errors.JOSEError);

/** All checks that do not depend on where the keys come from. */
export const verifyToken = async (
  token: string,
  keys: KeyObject | CryptoKey | JWTVerifyGetKey,
  trusted: TrustedIssuer,
): Promise<Principal> => {
  if (token.length > MOST_CHARACTERS || !COMPACT.test(token)) throw new TokenRefused('not a compact JWS');
  checkHeader(token, trusted);
  let claims: Readonly<Record<string, unknown>>;
  try {
    ({ payload: claims } = await jwtVerify(token, keys, optionsOf(trusted)));
  } catch (error) {
    if (isOutage(error)) throw error;
    throw new TokenRefused(error instanceof Error ? error.message : 'not valid', { cause: error });
  }
  checkLife(claims.exp, claims.iat, trusted);
  return principalOfClaims(claims);
};
