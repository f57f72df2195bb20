import type * as crypto from 'node:crypto';
import { timingSafeEqual } from 'node:crypto';
import { BootstrapApiKey, sha256Of } from './api-keys';

jest.mock('node:crypto', () => {
  const actual = jest.requireActual<typeof crypto>('node:crypto');
  return { ...actual, timingSafeEqual: jest.fn(actual.timingSafeEqual) };
});

const KEY = `rk_${'k'.repeat(32)}`;

describe('BootstrapApiKey', () => {
  it('knows its key by the digest, with the role admin', () => {
    const caller = new BootstrapApiKey(KEY).find(sha256Of(KEY));
    expect(caller).toMatchObject({ id: 'bootstrap', kind: 'api_key', roles: ['admin'] });
  });

  it.each([`${KEY}k`, KEY.slice(0, -1), KEY.toUpperCase(), ''])('does not know %p', (key) => {
    expect(new BootstrapApiKey(KEY).find(sha256Of(key))).toBeUndefined();
  });

  it('knows nobody when there is no key', () => {
    expect(new BootstrapApiKey(undefined).find(sha256Of(''))).toBeUndefined();
  });

  it('keeps the digest and not the key', () => {
    expect(JSON.stringify(new BootstrapApiKey(KEY))).not.toContain(KEY);
  });

  it('compares in constant time', () => {
    new BootstrapApiKey(KEY).find(sha256Of('rk_other'));
    expect(timingSafeEqual).toHaveBeenCalledWith(sha256Of(KEY), sha256Of('rk_other'));
  });
});
