import fc from 'fast-check';
import { OF_NO_ONE } from './delegation';
import { isCircular } from './is-circular';
import { delegation } from './testing/delegation';

const same = (name: string) => name;

describe('A circle of delegations', () => {
  const chain = [delegation('1', 'a', 'b'), delegation('2', 'b', 'c')];

  it.each([
    ['a', 'c', false],
    ['b', 'a', true],
    ['c', 'a', true],
    ['c', 'd', false],
    ['a', 'a', true],
    [OF_NO_ONE, 'a', false],
  ])('from %j to %j: %s', (from, to, expected) => {
    expect(isCircular(chain, { from, to }, same)).toBe(expected);
  });

  it('is closed by any name of a person', () => {
    const personOf = (name: string) => name.toLowerCase();
    expect(isCircular([delegation('1', 'a', 'B')], { from: 'b', to: 'A' }, personOf)).toBe(true);
  });

  it('is what a search through every path finds', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const pairs = fc.array(fc.tuple(name, name), { maxLength: 8 });
    fc.assert(
      fc.property(pairs, name, name, (some, from, to) => {
        const all = some.map(([giver, receiver], at) => delegation(String(at), giver, receiver));
        const leads = (at: string, left: number): boolean =>
          at === from || (left > 0 && some.some(([giver, next]) => giver === at && leads(next, left - 1)));
        expect(isCircular(all, { from, to }, same)).toBe(leads(to, 5));
      }),
    );
  });
});
