import { sha256Of } from '../auth/api-keys';
import { newSecret } from './new-secret';

describe('newSecret', () => {
  it('is rk_ and 256 bits in base64url, with its digest and the four characters that are shown', () => {
    const { key, sha256, keyPrefix } = newSecret();
    expect(key).toMatch(/^rk_[\w-]{43}$/);
    expect(Buffer.from(key.slice(3), 'base64url')).toHaveLength(32);
    expect(sha256).toBe(sha256Of(key).toString('hex'));
    expect(keyPrefix).toBe(key.slice(3, 7));
  });

  it('never comes twice', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newSecret().key)).size).toBe(1_000);
  });
});
