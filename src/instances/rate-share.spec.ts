import fc from 'fast-check';
import { rateShare } from './rate-share';

const alone = { setting: 270, instances: 1, position: 0, reservedByOthers: 0, used: 0 };

describe('rateShare', () => {
  it.each([
    ['little while nothing is used', alone, 27],
    ['more as it is used', { ...alone, used: 100 }, 127],
    ['the whole setting for one instance', { ...alone, used: 260 }, 270],
    ['half of it for one of two', { ...alone, instances: 2, used: 260 }, 135],
    ['nothing while others may still spend everything', { ...alone, instances: 2, reservedByOthers: 270 }, 0],
    ['what others have let go of', { ...alone, instances: 2, reservedByOthers: 260 }, 10],
    ['one call for the first of two that share one', { ...alone, setting: 1, instances: 2 }, 1],
    ['none for the second of them', { ...alone, setting: 1, instances: 2, position: 1 }, 0],
  ])('gives %s', (_, facts, share) => {
    expect(rateShare(facts).share).toBe(share);
  });

  it('never gives all instances together more than the setting', () => {
    const count = fc.integer({ min: 1, max: 40 });
    const setting = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(
        setting,
        count,
        fc.array(fc.nat(400), { minLength: 40, maxLength: 40 }),
        (limit, instances, uses) => {
          const shares = Array.from(
            { length: instances },
            (_, position) =>
              rateShare({ setting: limit, instances, position, reservedByOthers: 0, used: uses[position]! })
                .share,
          );
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});
