import { subjectOrder } from './indexed-subject';

const order = (name: string, id: string) => subjectOrder({ type: 'user', name, id });

describe('subjectOrder', () => {
  it.each([
    ['a', 'z', 'ab', 'a'],
    ['a', '2', 'a', '10'],
    ['', 'b', 'a', 'a'],
    ['a', 'b', 'a\0', 'a'],
    ['a\0', 'b', 'a\u0001', 'a'],
  ])('orders by name and then by id: %j %j and %j %j', (name, id, otherName, otherId) => {
    const expected = name === otherName ? id < otherId : name < otherName;
    expect(order(name, id) < order(otherName, otherId)).toBe(expected);
  });

  it('gives no two subjects the same place, whatever their names hold', () => {
    expect(order('a\0', 'b')).not.toBe(order('a', '\0b'));
    expect(order('a\0\0', 'b')).not.toBe(order('a', 'b'));
  });
});
