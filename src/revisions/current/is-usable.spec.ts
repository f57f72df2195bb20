import * as fc from 'fast-check';
import { isUsable } from './is-usable';

const limits = { maxAgeMs: 60, fullMaxAgeMs: 1_000 };
const NEVER = Number.POSITIVE_INFINITY;

describe('isUsable', () => {
  it.each([
    ['a young sync run', { fullMs: 60, changesMs: NEVER }, true],
    ['an old sync run', { fullMs: 61, changesMs: NEVER }, false],
    ['an old sync run after which changes are read', { fullMs: 61, changesMs: 60 }, true],
    ['changes that were read too long ago', { fullMs: 61, changesMs: 61 }, false],
    ['a sync run that is too old for changes', { fullMs: 1_001, changesMs: 0 }, false],
    ['an age that is not known', { fullMs: Number.NaN, changesMs: 0 }, false],
    ['changes of an age that is not known', { fullMs: 61, changesMs: Number.NaN }, false],
  ])('judges %s', (_, ages, usable) => expect(isUsable(ages, limits)).toBe(usable));

  it('never lets changes make an answer usable for longer than the limit of sync runs', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (fullMs, changesMs) => {
        if (isUsable({ fullMs, changesMs }, limits)) expect(fullMs).toBeLessThanOrEqual(1_000);
      }),
    );
  });

  it('knows one limit where changes are not read', () => {
    expect(isUsable({ fullMs: 61, changesMs: 0 }, { maxAgeMs: 60 })).toBe(false);
  });
});
