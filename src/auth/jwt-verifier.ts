import {
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type CryptoKey,
  type JWTPayload,
  type JWTVerifyResult,
} from 'jose';
import { trustedNow } from '../common/trusted-clock';
import type { JwtSettings } from '../config/settings';
import { callerOf, type Caller } from './caller';
import type { IssuerKeys } from './jwks';
import { JwksUnavailableError, UnauthenticatedError } from './auth.errors';
import { personIn } from './person-claim';
import { rolesOf } from './roles-claim';

/** RFC 9068 specifies `at+jwt`; many issuers send `JWT`, or nothing. Id tokens and logout tokens have other types. */
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
    private readonly keys: IssuerKeys,
  ) {}

  /** The caller that the token speaks for. Rejects with UnauthenticatedError or JwksUnavailableError. */
  async verify(token: string): Promise<Caller> {
    const claims = await this.claimsOf(token);
    if (typeof claims.sub !== 'string' || claims.sub === '') throw new UnauthenticatedError(true);
    const { rolesClaim, personClaim } = this.settings;
    const person = personClaim === undefined ? undefined : personIn(claims, personClaim);
    return callerOf(claims.sub, 'jwt', rolesOf(claims, rolesClaim), {
      // `exp` is required, so that it is a number here.
      expiresAtMs: claims.exp! * 1_000,
      ...(person !== undefined && { person: [person] }),
    });
  }

  private async claimsOf(token: string): Promise<JWTPayload> {
    try {
      const { payload, protectedHeader } = await this.verified(token);
      if (!isAcceptedType(protectedHeader.typ)) throw new UnauthenticatedError(true);
      return payload;
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** A token without a key id may be of a key that the issuer has only just published: the set is fetched once more. */
  private async verified(token: string): Promise<JWTVerifyResult> {
    try {
      return await this.verifiedByAny(token);
    } catch (error) {
      const { reload, coolingDown } = this.keys;
      if (!isOfNoKnownKey(error) || namesItsKey(token) || reload === undefined || coolingDown) throw error;
      await reload();
      return await this.verifiedByAny(token);
    }
  }

  /** Without a key id several keys may fit; each is tried. */
  private async verifiedByAny(token: string): Promise<JWTVerifyResult> {
    try {
      return await this.verifiedWith(token, this.keys);
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      for await (const key of error) {
        const result = await this.verifiedWith(token, () => key).catch(ifNotItsKey);
        if (result !== undefined) return result;
      }
      throw new errors.JWSSignatureVerificationFailed();
    }
  }

  private verifiedWith(token: string, keys: IssuerKeys | (() => CryptoKey)): Promise<JWTVerifyResult> {
    const { issuer, audience, algorithms, clockToleranceSeconds } = this.settings;
    return jwtVerify(token, keys as IssuerKeys, {
      issuer,
      audience,
      algorithms: [...algorithms],
      currentDate: new Date(trustedNow()),
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp', 'sub'],
    });
  }
}

function ifNotItsKey(error: unknown): undefined {
  if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
}

function isOfNoKnownKey(error: unknown): boolean {
  return error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey;
}

function namesItsKey(token: string): boolean {
  return decodeProtectedHeader(token).kid !== undefined;
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
