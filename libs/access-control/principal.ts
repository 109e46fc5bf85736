import { instantOfMs } from '../kernel/instant';
import type { Principal } from '../kernel/principal';
import { ROLES, type Role } from '../kernel/role';

/** Why a token is refused; the words go to the log, the caller learns only that it is not valid. */
export class TokenRefused extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'TokenRefused';
  }
}

/** Visible ASCII: look-alike letters must not make two persons of one name. */
const IDENTIFIER = /^[\x21-\x7e]{1,128}$/;
const SCOPES = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;

const isRole = (value: unknown): value is Role => (ROLES as readonly unknown[]).includes(value);

const identifier = (value: unknown, claim: string): string => {
  if (typeof value === 'string' && IDENTIFIER.test(value)) return value;
  throw new TokenRefused(`claim ${claim} is missing or malformed`);
};

const scopesOf = (value: unknown): readonly string[] => {
  if (value === undefined || value === '') return [];
  if (typeof value === 'string' && value.length <= 1_000 && SCOPES.test(value)) return value.split(' ');
  throw new TokenRefused('claim scope is malformed');
};

/** Reads who acts from the claims of a verified token (api.md 4): `sub`, `role`, `org`, `scope`, `assignment`, `exp`. */
export const principalOfClaims = (claims: Readonly<Record<string, unknown>>): Principal => {
  const { sub, role, org, scope, assignment, exp } = claims;
  if (!isRole(role)) throw new TokenRefused('claim role is no role');
  if (typeof exp !== 'number') throw new TokenRefused('claim exp is missing');
  return {
    actor: identifier(sub, 'sub'),
    role,
    org: identifier(org, 'org'),
    scopes: scopesOf(scope),
    ...(assignment !== undefined && { assignmentId: identifier(assignment, 'assignment') }),
    expiresAt: instantOfMs(exp * 1_000),
  };
};
