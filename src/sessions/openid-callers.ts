import { Injectable } from '@nestjs/common';
import { hash } from 'node:crypto';
import { fetchUserInfo } from 'openid-client';
import { UnauthenticatedError, SignInUnavailableError } from '../auth/auth.errors';
import { callerOf, type Caller } from '../auth/caller';
import { ExpiringCache } from '../auth/genesys-tokens/expiring-cache';
import { personIn } from '../auth/person-claim';
import { claimAt, rolesOf, type Claims } from '../auth/roles-claim';
import { monotonicClock } from '../common/monotonic-clock';
import { trustedNow } from '../common/trusted-clock';
import { AuthSettings, type OpenIdSettings } from '../config/settings';
import type { OpenIdCredential } from './credential';
import { Providers } from './sign-in/providers';

/** How long an answer of the provider counts: a role that was taken away ends within this time. */
const ANSWER_MS = 10_000;

const MAX_ANSWERS = 10_000;

/** Whom an OpenID Connect provider vouches for: it is asked for the user info again and again. */
@Injectable()
export class OpenIdCallers {
  private readonly answers = new ExpiringCache<Promise<Claims>>(MAX_ANSWERS);

  constructor(
    private readonly settings: AuthSettings,
    private readonly providers: Providers,
  ) {}

  /** Rejects with UnauthenticatedError (401) or SignInUnavailableError (503). */
  async callerOf(credential: OpenIdCredential): Promise<Caller> {
    const { openId } = this.settings;
    if (openId === undefined || trustedNow() >= credential.expiresAtMs) throw new UnauthenticatedError(true);
    const { claims, expiresAtMs } = credential;
    return toCaller(claims, await this.userInfo(credential), expiresAtMs, openId);
  }

  private userInfo(credential: OpenIdCredential): Promise<Claims> {
    const key = hash('sha256', credential.accessToken, 'hex');
    const now = monotonicClock.now();
    const known = this.answers.get(key, now);
    if (known !== undefined) return known;
    const asked = this.ask(credential);
    this.answers.set(key, asked, now + ANSWER_MS);
    asked.catch(() => this.answers.delete(key));
    return asked;
  }

  private async ask({ accessToken, claims }: OpenIdCredential): Promise<Claims> {
    try {
      const configuration = await this.providers.at('openid-connect')?.provider.configuration();
      if (configuration === undefined) throw new UnauthenticatedError(true);
      if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
      return await fetchUserInfo(configuration, accessToken, claims.sub);
    } catch (error) {
      throw isRefusal(error) ? new UnauthenticatedError(true, error) : new SignInUnavailableError(error);
    }
  }
}

function toCaller(
  claims: OpenIdCredential['claims'],
  info: Claims,
  expiresAtMs: number,
  settings: OpenIdSettings,
): Caller {
  const { rolesClaim, personClaim } = settings;
  // What the provider says now counts, where it says it.
  const ofRoles = claimAt(info, rolesClaim) === undefined ? claims : info;
  const person = personIn({ ...claims, ...info }, personClaim);
  const { name } = { ...claims, ...info };
  return callerOf(claims.sub, 'jwt', rolesOf(ofRoles, rolesClaim), {
    expiresAtMs,
    ...(typeof name === 'string' && { name }),
    ...(person !== undefined && { person: [person] }),
  });
}

/** The provider refused the token, as opposed to: could not answer. Not all say so in a header. */
function isRefusal(error: unknown): boolean {
  if (error instanceof UnauthenticatedError) return true;
  const { status, cause } = error as { status?: number; cause?: { status?: number } };
  return [401, 403].includes(status ?? cause?.status ?? 0);
}
