import { Inject, Injectable, Optional } from '@nestjs/common';
import { API_KEY_PREFIX, ApiKeyReader, sha256Of } from './api-keys';
import { authorize } from './authorize';
import { bearerToken } from './bearer-token';
import type { Caller } from './caller';
import { KnownDigests } from './known-digests';
import { GenesysTokenVerifier } from './genesys-tokens/genesys-token-verifier';
import { looksLikeGenesysToken } from './genesys-tokens/looks-like-genesys-token';
import { JwtVerifier } from './jwt-verifier';
import { refuseForeignRequest, type BrowserRequest } from './refuse-foreign-request';
import type { Requirement } from './requirement';
import { sessionSecretIn } from './session-cookie';
import { SessionReader } from './session-reader';

/** Decides who may enter, for every route wherever it is registered. */
@Injectable()
export class AccessGate {
  /** Used for one key after the other: a new buffer for each would cost more than the digest. */
  private readonly digest = sha256Of('');
  private readonly known = new KnownDigests();

  constructor(
    private readonly apiKeys: ApiKeyReader,
    @Optional() private readonly jwts?: JwtVerifier,
    @Optional()
    @Inject(GenesysTokenVerifier)
    private readonly genesysTokens?: Pick<GenesysTokenVerifier, 'verify'>,
    @Optional() private readonly sessions?: SessionReader,
  ) {}

  /**
   * The caller, once let in; at once for an API key as a rule, as a promise for a token or a session. `isUse`: false
   * where a request that was let in goes on.
   * Throws UnauthenticatedError or SessionEndedError (401), MissingPermissionError, ForeignRequestError or
   * RouteNotDecoratedError (403), JwksUnavailableError, ApiKeysUnavailableError, GenesysIdentityUnavailableError or
   * TooManyValidationsError (503).
   */
  admit(
    request: BrowserRequest,
    requirement: Requirement | undefined,
    isUse = true,
  ): Caller | Promise<Caller> {
    if (requirement === undefined || 'public' in requirement) return authorize(undefined, requirement);
    const { authorization } = request.headers;
    const caller =
      (authorization === undefined ? this.signedIn(request, isUse) : undefined) ??
      this.ownerOf(authorization, bearerToken(authorization));
    return caller instanceof Promise
      ? caller.then((known) => authorize(known, requirement))
      : authorize(caller, requirement);
  }

  /**
   * The holder of an API key that came before and may enter, decided for this request without a query; undefined for all
   * other callers, whether they may or not: ask `admit`. Throws nothing.
   */
  admitAtOnce(authorization: string | undefined, requirement: Requirement): Caller | undefined {
    const digest = authorization === undefined ? undefined : this.known.find(authorization);
    const holder = digest && this.apiKeys.findAtOnce(digest);
    const isEntitled = 'permission' in requirement && holder?.permissions.has(requirement.permission);
    return isEntitled ? holder : undefined;
  }

  /** A browser sends cookies along with every request, so that credentials that a program sends go before. */
  private signedIn(request: BrowserRequest, isUse: boolean): Promise<Caller> | undefined {
    const secret = sessionSecretIn(request.headers.cookie);
    if (secret === undefined || this.sessions === undefined) return undefined;
    refuseForeignRequest(request);
    return this.sessions.callerOf(secret, isUse);
  }

  private ownerOf(
    authorization: string | undefined,
    token: string,
  ): Caller | undefined | Promise<Caller | undefined> {
    if (token.startsWith(API_KEY_PREFIX)) return this.holderOf(authorization, token);
    if (this.genesysTokens !== undefined && looksLikeGenesysToken(token))
      return this.genesysTokens.verify(token);
    return this.jwts?.verify(token);
  }

  private holderOf(authorization = '', key: string): Caller | undefined | Promise<Caller | undefined> {
    const known = this.known.find(authorization);
    if (known !== undefined) return this.apiKeys.find(known);
    const digest = sha256Of(key, this.digest);
    const holder = this.apiKeys.find(digest);
    if (holder !== undefined && !(holder instanceof Promise)) this.known.remember(authorization, digest);
    return holder;
  }
}
