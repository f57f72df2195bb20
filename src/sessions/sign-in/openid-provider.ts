import {
  allowInsecureRequests,
  ClientSecretPost,
  customFetch,
  discovery,
  None,
  type Configuration,
} from 'openid-client';
import { proxiedFetch } from '../../common/proxy/proxied-fetch';
import type { OpenIdSettings, ProxySettings } from '../../config/settings';
import type { Credential } from '../credential';
import type { Provider, Tokens } from './provider';

const TIMEOUT_SECONDS = 10;

/** Any OpenID Connect provider, by its discovery document. */
export class OpenIdProvider implements Provider {
  readonly issuesIdTokens = true;
  readonly scope: string;
  private discovered?: Promise<Configuration>;

  constructor(
    private readonly settings: OpenIdSettings,
    private readonly proxies: ProxySettings,
  ) {
    this.scope = settings.scopes;
  }

  /** Discovered once it is needed, and again after a failure. */
  configuration(): Promise<Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }

  /** The access token asks for the user info, so that the session ends with it. */
  credentialOf(tokens: Tokens, nowMs: number): Credential {
    const claims = tokens.claims();
    if (claims === undefined) throw new TypeError('The provider issued no ID token.');
    const seconds = tokens.expires_in ?? claims.exp - nowMs / 1_000;
    return {
      kind: 'openid_connect',
      accessToken: tokens.access_token,
      claims,
      expiresAtMs: nowMs + seconds * 1_000,
    };
  }

  private discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const fetch = proxiedFetch(issuer, this.proxies);
    return discovery(
      issuer,
      clientId,
      undefined,
      clientSecret === undefined ? None() : ClientSecretPost(clientSecret),
      {
        timeout: TIMEOUT_SECONDS,
        // A provider on this machine, which the settings allow.
        execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
        ...(fetch !== undefined && { [customFetch]: fetch }),
      },
    );
  }
}
