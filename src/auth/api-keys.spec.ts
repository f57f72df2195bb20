import crypto from 'node:crypto';
import { AllApiKeys, BootstrapApiKey, sha256Of } from './api-keys';
import { callerOf } from './caller';

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
    const timingSafeEqual = jest.spyOn(crypto, 'timingSafeEqual');
    new BootstrapApiKey(KEY).find(sha256Of('rk_other'));
    expect(timingSafeEqual).toHaveBeenCalledWith(sha256Of(KEY), sha256Of('rk_other'));
    timingSafeEqual.mockRestore();
  });
});

describe('all keys', () => {
  const stored = callerOf('key-1', 'api_key', ['auditor']);
  const keys = new AllApiKeys(
    { bootstrapApiKey: KEY },
    {
      find: (sha256) => (sha256.equals(sha256Of('rk_stored')) ? Promise.resolve(stored) : undefined),
      findAtOnce: (sha256) => (sha256.equals(sha256Of('rk_known')) ? stored : undefined),
    },
  );

  it('are the bootstrap key and the stored ones', async () => {
    expect(keys.find(sha256Of(KEY))).toMatchObject({ id: 'bootstrap' });
    expect(await keys.find(sha256Of('rk_stored'))).toBe(stored);
    expect(keys.find(sha256Of('rk_other'))).toBeUndefined();
  });

  it('are found at once where no one has to be asked', () => {
    expect(keys.findAtOnce(sha256Of(KEY))).toMatchObject({ id: 'bootstrap' });
    expect(keys.findAtOnce(sha256Of('rk_known'))).toBe(stored);
    expect(keys.findAtOnce(sha256Of('rk_stored'))).toBeUndefined();
  });

  it('are the bootstrap key alone where none are stored', () => {
    expect(new AllApiKeys({ bootstrapApiKey: KEY }, undefined).find(sha256Of('rk_stored'))).toBeUndefined();
  });
});
