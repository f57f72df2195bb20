import fc from 'fast-check';
import { rateShare, type RateDemand } from './rate-share';

const idle: RateDemand = { interactive: 0, sync: 0 };
const syncing: RateDemand = { interactive: 0, sync: 270 };
const asked: RateDemand = { interactive: 270, sync: 0 };
const alone = { setting: 270, needs: [idle], position: 0, reservedByOthers: 0, used: 0 };
const used = 260;

describe('rateShare', () => {
  it.each([
    ['little while nothing is used', alone, 27],
    ['more as it is used', { ...alone, used: 100 }, 127],
    ['the whole setting for one instance', { ...alone, used }, 270],
    ['half of it for one of two that sync', { ...alone, needs: [syncing, syncing], used }, 135],
    ['half of it for one of two that callers wait for', { ...alone, needs: [asked, asked], used }, 135],
    [
      'almost all of it for one of two while the other is idle',
      { ...alone, needs: [syncing, idle], used },
      243,
    ],
    ['a little for the one that is idle', { ...alone, needs: [syncing, idle], position: 1 }, 27],
    ['four in five for calls that someone waits for', { ...alone, needs: [asked, syncing], used }, 189],
    ['one in five and a little for a sync run beside them', { ...alone, needs: [syncing, asked], used }, 81],
    ['nothing while others may still spend everything', { ...alone, reservedByOthers: 270, used }, 0],
    ['what others have let go of', { ...alone, reservedByOthers: 260 }, 10],
    ['one call for the first of two that share one', { ...alone, setting: 1, needs: [idle, idle] }, 1],
    ['none for the second of them', { ...alone, setting: 1, needs: [idle, idle], position: 1 }, 0],
  ])('gives %s', (_, facts, share) => {
    expect(rateShare(facts).share).toBe(share);
  });

  it('never gives all instances together more than the setting, and none of it to no one', () => {
    const need = fc.nat(400);
    const instances = fc.array(fc.record({ interactive: need, sync: need }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), instances, (setting, needs) => {
        const facts = { setting, needs, reservedByOthers: 0, used: 400 };
        const parts = needs.map((_, position) => rateShare({ ...facts, position }).share);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(setting);
      }),
    );
  });
});
