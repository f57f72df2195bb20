import { randomBytes } from 'node:crypto';
import { API_KEY_PREFIX, sha256Of } from '../auth/api-keys';

const RANDOM_BYTES = 32;
const SHOWN_CHARACTERS = 4;

/** A new key. `key` is shown to its creator and then forgotten. */
export interface NewSecret {
  readonly key: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly keyPrefix: string;
}

/** `rk_` and 256 random bits in base64url. */
export function newSecret(): NewSecret {
  const random = randomBytes(RANDOM_BYTES).toString('base64url');
  const key = API_KEY_PREFIX + random;
  return { key, sha256: sha256Of(key).toString('hex'), keyPrefix: random.slice(0, SHOWN_CHARACTERS) };
}
