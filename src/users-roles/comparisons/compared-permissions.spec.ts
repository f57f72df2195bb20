import { comparedPermissions } from './compared-permissions';

const plain = { everywhere: true };
const some = { everywhere: false };

describe('comparedPermissions', () => {
  it('has what is common once, for all', () => {
    const compared = comparedPermissions({ common: [{ permission: 'p', ...plain }], differing: [] }, [
      'a',
      'b',
    ]);
    expect(compared).toEqual([
      { permission: 'p', common: true, variants: [{ ids: ['a', 'b'], access: plain }] },
    ]);
  });

  it('puts those together who have a permission in the same way', () => {
    const havers = [
      { id: 'a', ...plain },
      { id: 'b', ...some },
      { id: 'c', ...plain },
    ];
    const compared = comparedPermissions({ common: [], differing: [{ permission: 'p', havers }] }, [
      'a',
      'b',
      'c',
    ]);
    expect(compared).toEqual([
      {
        permission: 'p',
        common: false,
        variants: [
          { ids: ['a', 'c'], access: plain },
          { ids: ['b'], access: some },
        ],
      },
    ]);
  });
});
