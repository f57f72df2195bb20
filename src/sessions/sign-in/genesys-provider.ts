import { allowInsecureRequests, Configuration, customFetch, None } from 'openid-client';
import { proxiedFetch } from '../../common/proxy/proxied-fetch';
import type { ProxySettings } from '../../config/settings';
import type { Credential } from '../credential';
import type { Provider, Tokens } from './provider';

/** Sign in with Genesys: the code grant with PKCE. It has no discovery document and issues no ID token. */
export class GenesysProvider implements Provider {
  readonly issuesIdTokens = false;
  private readonly configured: Configuration;

  constructor(loginUrl: string, clientId: string, proxies: ProxySettings) {
    const server = {
      issuer: loginUrl,
      authorization_endpoint: `${loginUrl}/oauth/authorize`,
      token_endpoint: `${loginUrl}/oauth/token`,
    };
    this.configured = new Configuration(server, clientId, undefined, None());
    // The simulator on this machine.
    if (loginUrl.startsWith('http:')) allowInsecureRequests(this.configured);
    const fetch = proxiedFetch(new URL(loginUrl), proxies);
    if (fetch !== undefined) this.configured[customFetch] = fetch;
  }

  configuration(): Promise<Configuration> {
    return Promise.resolve(this.configured);
  }

  credentialOf({ access_token: token }: Tokens): Credential {
    return { kind: 'genesys_user', token };
  }
}
