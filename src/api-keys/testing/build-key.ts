import { sha256Of } from '../../auth/api-keys';
import { callerOf } from '../../auth/caller';
import type { LiveKey } from '../api-key';

/** The live key that the text `key` opens with. */
export function buildKey(key: string, part: Partial<LiveKey> & { id?: string } = {}): LiveKey {
  const { id = `id-of-${key}`, ...rest } = part;
  return {
    sha256: sha256Of(key),
    caller: callerOf(id, 'api_key', ['access-checker']),
    expiresAtMs: Number.POSITIVE_INFINITY,
    ...rest,
  };
}
