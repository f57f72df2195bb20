import { differences, type Facts } from './facts';

const facts = (rows: Record<string, string>): Facts => new Map([['change', new Map(Object.entries(rows))]]);

describe('differences', () => {
  it('are none where all is there', () => {
    expect([...differences(facts({ a: 'one' }), facts({ a: 'one' }))]).toEqual([]);
  });

  it.each([
    ['a lost fact', facts({}), 'change lost one'],
    ['a lost table', new Map(), 'change lost one'],
    ['a fact that came', facts({ a: 'one', b: 'two' }), 'change has what was not there before: two'],
  ])('are found in %s', (_, after, sentence) => {
    expect([...differences(facts({ a: 'one' }), after)]).toEqual([sentence]);
  });
});
