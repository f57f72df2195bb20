import { API_KEY_PREFIX, sha256Of, type ApiKeyReader } from './api-keys';
import { bearerToken } from './bearer-token';
import { anonymous, type Caller } from './caller';
import type { GenesysTokenVerifier } from './genesys-tokens/genesys-token-verifier';
import { looksLikeGenesysToken } from './genesys-tokens/looks-like-genesys-token';
import type { JwtVerifier } from './jwt-verifier';
import { MissingPermissionError } from './missing-permission-error';
import type { OwnPermission } from './own-permissions';
import type { Requirement } from './requirement';
import { RouteNotDecoratedError } from './route-not-decorated-error';
import { UnauthenticatedError } from './unauthenticated-error';

/** Decides who may enter, for every route wherever it is registered. */
export class Entrance {
  /** Used for one key after the other: a new buffer for each would cost more than the digest. */
  private readonly digest = sha256Of('');

  constructor(
    private readonly apiKeys: ApiKeyReader,
    private readonly jwts: JwtVerifier | undefined,
    private readonly genesysTokens?: Pick<GenesysTokenVerifier, 'verify'>,
  ) {}

  /**
   * The caller, once let in; at once for an API key as a rule, as a promise for a token.
   * Throws UnauthenticatedError (401), MissingPermissionError or RouteNotDecoratedError (403), JwksUnavailableError,
   * ApiKeysUnavailableError, GenesysIdentityUnavailableError or TooManyValidationsError (503).
   */
  admit(authorization: string | undefined, requirement: Requirement | undefined): Caller | Promise<Caller> {
    if (requirement === undefined) throw new RouteNotDecoratedError();
    if ('public' in requirement) return anonymous;
    const token = bearerToken(authorization);
    const caller = this.ownerOf(token);
    return caller instanceof Promise
      ? caller.then((known) => permitted(known, requirement.permission))
      : permitted(caller, requirement.permission);
  }

  private ownerOf(token: string): Caller | undefined | Promise<Caller | undefined> {
    if (token.startsWith(API_KEY_PREFIX)) return this.apiKeys.find(sha256Of(token, this.digest));
    if (this.genesysTokens !== undefined && looksLikeGenesysToken(token))
      return this.genesysTokens.verify(token);
    return this.jwts?.verify(token);
  }
}

function permitted(caller: Caller | undefined, permission: OwnPermission): Caller {
  if (caller === undefined) throw new UnauthenticatedError(true);
  if (!caller.permissions.has(permission)) throw new MissingPermissionError(permission, caller);
  return caller;
}
