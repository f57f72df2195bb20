import { API_KEY_PREFIX } from './api-keys';
import { looksLikeGenesysToken } from './genesys-tokens/looks-like-genesys-token';

export type CredentialKind = 'api_key' | 'jwt' | 'opaque_token' | 'other';

const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** What credentials look like, whether or not they are valid. */
export function credentialKind(authorization: string): CredentialKind {
  const [scheme = '', token = ''] = authorization.split(/ +/, 2);
  if (scheme.toLowerCase() !== 'bearer') return 'other';
  if (token.startsWith(API_KEY_PREFIX)) return 'api_key';
  if (looksLikeGenesysToken(token)) return 'opaque_token';
  return JWT.test(token) ? 'jwt' : 'other';
}
