/** What a caller signed in with: enough to ask at each request whether it still lets in, and with which permissions. */
export type Credential = ApiKeyCredential | GenesysCredential | OpenIdCredential;

interface ApiKeyCredential {
  readonly kind: 'api_key';
  readonly sha256: string;
}

interface GenesysCredential {
  readonly kind: 'genesys_user';
  readonly token: string;
}

export interface OpenIdCredential {
  readonly kind: 'openid_connect';
  readonly accessToken: string;
  /** Of the ID token. */
  readonly claims: Readonly<Record<string, unknown>> & { readonly sub: string };
  /** When the provider stops vouching for it, in milliseconds since the epoch. */
  readonly expiresAtMs: number;
}
