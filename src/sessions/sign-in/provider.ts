import type { Configuration, TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';
import type { Credential } from '../credential';

export type Tokens = TokenEndpointResponse & TokenEndpointResponseHelpers;

/** Where people sign in, and what comes of it. */
export interface Provider {
  readonly scope?: string;
  /** Whether it issues ID tokens, which prove who signed in; otherwise the access token is asked about. */
  readonly issuesIdTokens: boolean;
  /** Rejects where the provider cannot be asked. */
  configuration(): Promise<Configuration>;
  credentialOf(tokens: Tokens, nowMs: number): Credential;
}
