import crypto from 'node:crypto';
import { sha256Of } from '../auth/api-keys';
import { KeyIndex } from './key-index';
import { buildKey } from './testing/build-key';

describe('KeyIndex', () => {
  const keys = Array.from({ length: 1_000 }, (_, number) => buildKey(`rk_${number}`));
  const index = new KeyIndex(keys);

  it('finds each of a thousand keys, and no other', () => {
    for (const key of keys) expect(index.find(key.sha256)).toBe(key);
    expect(index.find(sha256Of('rk_1000'))).toBeUndefined();
  });

  it('tells apart digests that share their bucket', () => {
    const sibling = Buffer.from(keys[0]!.sha256);
    sibling[31]! ^= 1;
    const other = buildKey('rk_other', { sha256: sibling });
    const both = new KeyIndex([keys[0]!, other]);
    expect(both.find(sibling)).toBe(other);
    expect(both.find(keys[0]!.sha256)).toBe(keys[0]);
    expect(index.find(sibling)).toBeUndefined();
  });

  it('compares in constant time', () => {
    const timingSafeEqual = jest.spyOn(crypto, 'timingSafeEqual');
    index.find(keys[7]!.sha256);
    expect(timingSafeEqual).toHaveBeenLastCalledWith(keys[7]!.sha256, keys[7]!.sha256);
    timingSafeEqual.mockRestore();
  });

  it('is without a key that was taken out, and the index before stays as it was', () => {
    const smaller = index.without('id-of-rk_7');
    expect(smaller.find(keys[7]!.sha256)).toBeUndefined();
    expect(smaller.find(keys[8]!.sha256)).toBe(keys[8]);
    expect(index.find(keys[7]!.sha256)).toBe(keys[7]);
  });
});
