/** What a caller signed in with: enough to ask at each request whether it still lets in, and with which permissions. */
export type Credential = { readonly kind: 'api_key'; readonly sha256: string };
