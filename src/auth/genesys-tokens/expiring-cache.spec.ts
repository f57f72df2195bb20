import { ExpiringCache } from './expiring-cache';

describe('ExpiringCache', () => {
  it('keeps a value until its time is over', () => {
    const cache = new ExpiringCache<string>(2);
    cache.set('a', 'x', 100);

    expect(cache.get('a', 99)).toBe('x');
    expect(cache.get('a', 100)).toBeUndefined();
    expect(cache.get('b', 0)).toBeUndefined();
  });

  it('remembers that it kept something until it is told to forget', () => {
    const cache = new ExpiringCache<string>(2);
    cache.set('a', 'x', 0);
    expect(cache.remembers('a')).toBe(true);
    cache.delete('a');
    expect(cache.remembers('a')).toBe(false);
  });

  it('keeps no more than its limit, and gives up what was set longest ago', () => {
    const cache = new ExpiringCache<string>(2);
    cache.set('a', 'x', 100);
    cache.set('b', 'x', 100);
    cache.set('a', 'y', 100);
    cache.set('c', 'x', 100);

    expect(['a', 'b', 'c'].map((key) => cache.get(key, 0))).toEqual(['y', undefined, 'x']);
  });
});
