import { PartLosses } from './part-losses';

const rows = (bad: number, all: number) => {
  const losses = new PartLosses();
  losses.listed(all, bad === 0 ? undefined : { count: bad, detail: 'no id.' });
  return losses;
};
const listings = (bad: number, all: number) => {
  const losses = new PartLosses();
  for (let i = 0; i < all; i++) losses.oneOfMany(i < bad ? 'is gone.' : undefined);
  return losses;
};

describe('PartLosses', () => {
  it('makes one gap of all that was left out, with how much, and why the first', () => {
    const losses = rows(2, 9);
    losses.listed(5, { count: 1, detail: 'later.' });
    losses.oneOfMany('is gone.');
    losses.oneOfMany();

    expect(losses.gaps('grants')).toEqual([
      {
        part: 'grants',
        seen: 11,
        detail: '3 rows and 1 listings could not be read and are left out. The first: no id.',
      },
    ]);
  });

  it('makes none where nothing was', () => {
    expect(listings(0, 4).gaps('grants')).toEqual([]);
    expect(rows(0, 4).gaps('users')).toEqual([]);
  });

  it('says of access policies what it means that one is missing', () => {
    expect(rows(1, 3).gaps('accessPolicies')[0]?.detail).toContain('may deny what is shown here as allowed');
  });

  describe.each([
    ['rows', rows],
    ['listings', listings],
  ])('leaves out bad %s', (what, make) => {
    it.each([
      [0, 0],
      [1, 1],
      [1, 2],
      [10, 11],
      [11, 22],
      [400, 1_000],
    ])('when they are %i of %i', (bad, all) => {
      expect(() => make(bad, all).refuseTooMuch()).not.toThrow();
    });

    it.each([
      [2, 2],
      [11, 21],
      [700, 1_000],
    ])('but not when they are %i of %i: then it is no part any more', (bad, all) => {
      expect(() => make(bad, all).refuseTooMuch()).toThrow(`${bad} of ${all} ${what} could not be read`);
    });
  });
});
