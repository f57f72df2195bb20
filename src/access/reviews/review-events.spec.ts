import fc from 'fast-check';
import { reviewEvents, type PersonFacts } from './review-events';

const plain: PersonFacts = { divisionId: 'north', active: true, dormant: false, powerful: false };

describe('reviewEvents', () => {
  it.each([
    [{}, {}, []],
    [{}, { powerful: true }, ['became_powerful']],
    [{ powerful: true }, { powerful: true }, []],
    [{ powerful: true }, {}, []],
    [{}, { divisionId: 'south' }, ['moved_division']],
    [{ divisionId: undefined }, {}, ['moved_division']],
    [{ active: false }, {}, ['returned']],
    [{ dormant: true }, {}, ['returned']],
    [{ dormant: true }, { dormant: true }, []],
    [{}, { dormant: true }, []],
    [{ active: false, dormant: true }, {}, ['returned']],
    [{}, { active: false }, []],
    [{}, { active: false, powerful: true, divisionId: 'south' }, []],
    [
      { active: false },
      { powerful: true, divisionId: 'south' },
      ['became_powerful', 'moved_division', 'returned'],
    ],
  ])('from %j to %j: %j', (then, now, kinds) => {
    const before = new Map([['ann', { ...plain, ...then }]]);
    const after = new Map([['ann', { ...plain, ...now }]]);
    expect(reviewEvents(before, after)).toEqual(kinds.map((kind) => ({ kind, userId: 'ann' })));
  });

  it('finds power of those who are new, and nothing else', () => {
    const after = new Map([
      ['ann', plain],
      ['bob', { ...plain, powerful: true }],
    ]);
    expect(reviewEvents(new Map(), after)).toEqual([{ kind: 'became_powerful', userId: 'bob' }]);
    expect(reviewEvents(after, new Map())).toEqual([]);
  });

  it('finds nothing where nothing differs, and each event of a person once', () => {
    const facts = fc.record({
      divisionId: fc.constantFrom('north', 'south', undefined),
      active: fc.boolean(),
      dormant: fc.boolean(),
      powerful: fc.boolean(),
    });
    const people = fc.dictionary(fc.constantFrom('ann', 'bob', 'cy'), facts);
    fc.assert(
      fc.property(people, people, (one, other) => {
        const [before, after] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
        expect(reviewEvents(after, after)).toEqual([]);
        const found = reviewEvents(before, after).map(({ kind, userId }) => `${kind} ${userId}`);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
