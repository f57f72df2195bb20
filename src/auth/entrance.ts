import { API_KEY_PREFIX, sha256Of, type ApiKeyReader } from './api-keys';
import { bearerToken } from './bearer-token';
import { anonymous, type Caller } from './caller';
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
  ) {}

  /**
   * The caller, once let in; at once for an API key, as a promise for a token.
   * Throws UnauthenticatedError (401), MissingPermissionError or RouteNotDecoratedError (403), JwksUnavailableError (503).
   */
  admit(authorization: string | undefined, requirement: Requirement | undefined): Caller | Promise<Caller> {
    if (requirement === undefined) throw new RouteNotDecoratedError();
    if ('public' in requirement) return anonymous;
    const token = bearerToken(authorization);
    if (token.startsWith(API_KEY_PREFIX)) return permitted(this.ownerOf(token), requirement.permission);
    if (this.jwts === undefined) throw new UnauthenticatedError(true);
    return this.jwts.verify(token).then((caller) => permitted(caller, requirement.permission));
  }

  private ownerOf(key: string): Caller {
    const caller = this.apiKeys.find(sha256Of(key, this.digest));
    if (caller === undefined) throw new UnauthenticatedError(true);
    return caller;
  }
}

function permitted(caller: Caller, permission: OwnPermission): Caller {
  if (!caller.permissions.has(permission)) throw new MissingPermissionError(permission, caller);
  return caller;
}
