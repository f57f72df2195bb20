import { shouldAutoPause } from './should-auto-pause';

describe('shouldAutoPause', () => {
  it.each([
    ['a few failures of a few', { failed: 9 }, false],
    ['as many as the share', { applied: 8, failed: 1, refused: 1 }, true],
    ['fewer than the share', { applied: 9, failed: 1 }, false],
    ['drift, which is nobody’s failure', { drifted: 10 }, false],
    ['what is skipped or still to come', { applied: 8, failed: 1, skipped: 20, planned: 100 }, false],
  ])('by %s', (_, counts, stops) => {
    expect(shouldAutoPause(counts, 20)).toBe(stops);
  });
});
