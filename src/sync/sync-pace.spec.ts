import * as fc from 'fast-check';
import { nextFullMs } from './sync-pace';

const MINUTE = 60_000;
const pace = { syncIntervalMs: 15 * MINUTE, fullSyncIntervalMs: 1_440 * MINUTE };

describe('nextFullMs', () => {
  it.each([
    ['without audits', { fullMs: 0 }, 15],
    ['after a poll', { fullMs: 0, changesMs: 10 * MINUTE }, 25],
    ['after a day of polls', { fullMs: 0, changesMs: 1_439 * MINUTE }, 1_440],
    ['after a poll before the sync run', { fullMs: 20 * MINUTE, changesMs: 10 * MINUTE }, 35],
  ])('is due %s', (_, reads, minutes) => expect(nextFullMs(reads, pace)).toBe(minutes * MINUTE));

  it('is never later than the interval of full sync runs, nor sooner than that without audits', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.option(fc.nat(1e9), { nil: undefined }), (fullMs, changesMs) => {
        const due = nextFullMs({ fullMs, changesMs }, pace) - fullMs;
        expect(due).toBeLessThanOrEqual(pace.fullSyncIntervalMs);
        expect(due).toBeGreaterThanOrEqual(pace.syncIntervalMs);
      }),
    );
  });
});
