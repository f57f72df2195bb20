import { blastRadius } from './blast-radius';

describe('blastRadius', () => {
  const limits = { maxSubjects: 100, maxPercent: 25 };

  it.each([
    ['many subjects', 101, 100_000, ['blast_radius']],
    ['a large share', 26, 100, ['blast_radius']],
    ['just the share', 25, 100, []],
    ['ten of a few', 10, 11, []],
  ])('of %s', (_, subjects, all, codes) => {
    expect(blastRadius(subjects, all, limits).map(({ code }) => code)).toEqual(codes);
  });
});
