import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { CLOCK, type Clock } from '../../common/clock';
import { DomainError, NotFoundError } from '../../common/errors';
import { SignInUnavailableError, UnauthenticatedError } from '../../auth/auth.errors';
import { SessionsService, type SignIn } from '../sessions.service';
import { attemptCookie, attemptIn } from './sign-in-attempt';
import { consolePage } from './console-page';
import { Providers, type Way } from './providers';

/** How a browser comes back from a provider. */
export interface ProviderReturn extends Omit<SignIn, 'credential'> {
  /** The query of the address that the provider sent it to. */
  readonly search: string;
  readonly cookies?: string;
}

/** Signs people in at a provider: by the code grant with PKCE, state and nonce. */
@Injectable()
export class SignInService {
  private readonly logger = new Logger(SignInService.name);

  constructor(
    private readonly providers: Providers,
    private readonly sessions: SessionsService,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Where to send the browser, and the cookie by which it is known when it comes back. */
  async begin(way: Way, returnTo: unknown): Promise<{ url: string; cookie: string }> {
    const { provider, callback } = this.at(way);
    const verifier = randomPKCECodeVerifier();
    const attempt = {
      way,
      verifier,
      state: randomState(),
      nonce: randomNonce(),
      returnTo: consolePage(returnTo),
    };
    const url = buildAuthorizationUrl(await provider.configuration(), {
      redirect_uri: callback.href,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: attempt.state,
      ...(provider.scope !== undefined && { scope: provider.scope }),
      ...(provider.issuesIdTokens && { nonce: attempt.nonce }),
    });
    return { url: url.href, cookie: attemptCookie(attempt) };
  }

  /**
   * A new session for whom the provider names. Rejects with UnauthenticatedError (401) for a way back that this browser
   * did not begin or that the provider refused.
   */
  async finish(
    way: Way,
    { search, cookies, ...request }: ProviderReturn,
  ): Promise<{ secret: string; returnTo: string }> {
    const { provider, callback } = this.at(way);
    const attempt = attemptIn(cookies, way);
    if (attempt === undefined) throw new UnauthenticatedError(true);
    const url = new URL(callback);
    url.search = search;
    const configuration = await provider.configuration();
    const tokens = await authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      ...(provider.issuesIdTokens && { expectedNonce: attempt.nonce, idTokenExpected: true }),
    }).catch((error: unknown) => this.refuse(way, error));
    const credential = provider.credentialOf(tokens, this.now());
    const { secret } = await this.sessions.signIn({ ...request, credential });
    return { secret, returnTo: consolePage(attempt.returnTo) };
  }

  private at(way: Way) {
    const found = this.providers.at(way);
    if (found === undefined) throw new NotFoundError('This deployment has no such way to sign in.');
    return found;
  }

  private refuse(way: Way, error: unknown): never {
    if (error instanceof DomainError) throw error;
    const { code, error: reason, status = 0 } = error as { code?: string; error?: string; status?: number };
    const isSilent = error instanceof TypeError || code === 'OAUTH_TIMEOUT' || status >= 500;
    if (isSilent) throw new SignInUnavailableError(error);
    this.logger.log({ msg: 'A sign-in was refused', way, reason: reason ?? code ?? 'unknown' });
    throw new UnauthenticatedError(true, error);
  }
}
