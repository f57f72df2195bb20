import { gapsIn } from './gaps-in';

describe('gapsIn', () => {
  it('reads what is missing, and of what', () => {
    const gaps = [
      { purposeId: null, purpose: null, code: 'controller_missing', meaning: 'Not named.', about: null },
      {
        purposeId: 'p1',
        purpose: 'Training',
        code: 'safeguard_missing',
        meaning: 'No safeguard.',
        about: 'US',
      },
    ];
    expect(gapsIn({ report: 'ropa', activities: [], gaps })).toEqual([
      { id: '0', purpose: '', meaning: 'Not named.', about: undefined },
      { id: '1', purpose: 'Training', meaning: 'No safeguard.', about: 'US' },
    ]);
  });

  it('has none where the record names none', () => {
    expect(gapsIn({})).toEqual([]);
  });
});
