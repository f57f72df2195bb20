import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { JwtSettings } from '../config/settings';
import { callerOf, type Caller } from './caller';
import { JwksUnavailableError } from './jwks-unavailable-error';
import { rolesOf } from './roles-claim';
import { UnauthenticatedError } from './unauthenticated-error';

/** RFC 9068 says `at+jwt`; many issuers say `JWT`, or nothing. An id token or a logout token says something else. */
const ACCEPTED_TYPES = new Set(['at+jwt', 'application/at+jwt', 'jwt']);

/** What is wrong with the token, as opposed to what is wrong with fetching the keys. */
const REFUSALS = [
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/** Verifies JWT access tokens: signature, algorithm, issuer, audience, times, type. */
export class JwtVerifier {
  constructor(
    private readonly settings: JwtSettings,
    private readonly keys: JWTVerifyGetKey,
  ) {}

  /** The caller that the token speaks for. Rejects with UnauthenticatedError or JwksUnavailableError. */
  async verify(token: string): Promise<Caller> {
    const claims = await this.claimsOf(token);
    if (typeof claims.sub !== 'string' || claims.sub === '') throw new UnauthenticatedError(true);
    return callerOf(claims.sub, 'jwt', rolesOf(claims, this.settings.rolesClaim));
  }

  private async claimsOf(token: string): Promise<JWTPayload> {
    const { issuer, audience, algorithms, clockToleranceSeconds } = this.settings;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'sub'],
      });
      if (!isAcceptedType(protectedHeader.typ)) throw new UnauthenticatedError(true);
      return payload;
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

function isAcceptedType(typ: unknown): boolean {
  return typ === undefined || (typeof typ === 'string' && ACCEPTED_TYPES.has(typ.toLowerCase()));
}

/** A failure that is not the token's is ours or the issuer's: 503, never entry. */
function refusalOf(error: unknown): Error {
  if (error instanceof UnauthenticatedError) return error;
  const tokenIsBad = REFUSALS.some((refusal) => error instanceof refusal);
  return tokenIsBad ? new UnauthenticatedError(true) : new JwksUnavailableError(error);
}
