import type { Caller } from '../auth/caller';
import { expiryWithin } from './expiry-within';

const NOW = Date.parse('2026-01-01T00:00:00.000Z');
const HOUR = 3_600_000;
const at = (ms: number) => new Date(NOW + ms).toISOString();
type Creator = Pick<Caller, 'kind' | 'expiresAtMs'>;

const permanent: Creator = { kind: 'api_key' };
const ending: Creator = { kind: 'api_key', expiresAtMs: NOW + HOUR };
const jwt: Creator = { kind: 'jwt', expiresAtMs: NOW + 600_000 };
const unknown: Creator = { kind: 'genesys_user' };
const REFUSED = 'refused';

describe('The end of a new key', () => {
  it.each<[string, Creator, number | undefined, string | null, string | null]>([
    ['a key without end, which wants none', permanent, undefined, null, null],
    ['a key without end, which wants one', permanent, undefined, at(9 * HOUR), at(9 * HOUR)],
    ['a key with an end, which wants none', ending, undefined, null, at(HOUR)],
    ['a key with an end, which wants an earlier one', ending, undefined, at(5), at(5)],
    ['a key with an end, which wants the same', ending, undefined, at(HOUR), at(HOUR)],
    ['a key with an end, which wants a later one', ending, undefined, at(HOUR + 1), REFUSED],
    ['a key with an end, whatever tokens may', ending, 9 * HOUR, at(HOUR + 1), REFUSED],
    ['a JWT, which wants none', jwt, undefined, null, at(600_000)],
    ['a JWT, which wants a later one', jwt, undefined, at(600_001), REFUSED],
    ['a JWT that may give more', jwt, 9 * HOUR, null, at(9 * HOUR)],
    ['a JWT that may give more, which wants too much', jwt, 9 * HOUR, at(9 * HOUR + 1), REFUSED],
    ['a JWT that lives longer than it may give', jwt, 60_000, at(600_000), at(600_000)],
    ['a token whose end is not known', unknown, undefined, at(5), REFUSED],
    ['a token whose end is not known, which may give time', unknown, HOUR, at(5), at(5)],
    [
      'a token that has ended within the tolerance',
      { kind: 'jwt', expiresAtMs: NOW },
      undefined,
      null,
      REFUSED,
    ],
  ])('by %s', (_who, creator, tokenLifetime, wanted, expected) => {
    const expiry = () => expiryWithin(wanted, creator, NOW, tokenLifetime);
    if (expected === REFUSED) expect(expiry).toThrow('outlive');
    else expect(expiry()).toBe(expected);
  });
});
