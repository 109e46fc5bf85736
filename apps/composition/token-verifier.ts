import { DevelopmentIssuer } from '../../libs/access-control/development-issuer';
import type { TokenVerifier } from '../../libs/access-control/token-verifier';
import { OidcTokenVerifier } from '../../libs/access-control/token-verifier.oidc';
import type { Configuration } from '../../libs/configuration/configuration';

/** The issuer whose tokens count: the one of the settings, else the local development issuer (never in production). */
export const tokenVerifierOf = ({ identityProvider, audience, production, home }: Configuration): TokenVerifier =>
  identityProvider === null
    ? new DevelopmentIssuer({ home, audience, production })
    : new OidcTokenVerifier({ issuer: identityProvider.issuer, audience, production });
