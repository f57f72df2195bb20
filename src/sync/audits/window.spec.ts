import * as fc from 'fast-check';
import { nextWindow, OVERLAP_MS, REALTIME_MS } from './window';

const now = Date.parse('2026-12-01T12:00:00.000Z');
const at = (ms: number) => new Date(ms).toISOString();

describe('nextWindow', () => {
  it('begins a quarter of an hour before the first poll', () => {
    expect(nextWindow(undefined, now)).toEqual({ from: at(now - OVERLAP_MS), to: at(now), hasGap: false });
  });

  it('overlaps what was read', () => {
    expect(nextWindow(at(now - 60_000), now).from).toBe(at(now - 60_000 - OVERLAP_MS));
  });

  it('says that there is a gap after too long a pause', () => {
    const { from, hasGap } = nextWindow(at(now - REALTIME_MS), now);
    expect(hasGap).toBe(true);
    expect(Date.parse(from)).toBeGreaterThan(now - REALTIME_MS);
  });

  it('is not emptied by a position of a clock that was ahead', () => {
    expect(nextWindow(at(now + 86_400_000), now).from).toBe(at(now - OVERLAP_MS));
  });

  it('leaves no time out between two polls, whatever their distance, unless it says so', () => {
    fc.assert(
      fc.property(fc.integer({ min: -REALTIME_MS, max: 2 * REALTIME_MS }), (distance) => {
        const { from, to, hasGap } = nextWindow(at(now - distance), now);
        expect(from < to).toBe(true);
        expect(hasGap || Date.parse(from) <= now - Math.max(distance, 0)).toBe(true);
      }),
    );
  });
});
