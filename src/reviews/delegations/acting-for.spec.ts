import { actingFor } from './acting-for';
import { delegation } from './testing/delegation';

describe('Those for whom someone may answer', () => {
  const all = [
    delegation('1', 'email:cy', 'email:dee'),
    delegation('2', 'email:eve', 'email:dee'),
    delegation('3', 'email:cy', 'email:dee'),
    delegation('4', 'email:dee', 'email:fay'),
  ];
  const idsFor = (...names: string[]) =>
    [...actingFor(names, all)].map(([name, some]) => [name, some.map(({ id }) => id)]);

  it.each([
    [['email:gus'], [['email:gus', []]]],
    [
      ['email:dee'],
      [
        ['email:cy', ['1', '3']],
        ['email:eve', ['2']],
        ['email:dee', []],
      ],
    ],
  ])('%j: themselves, and those who delegated to them', (names, expected) => {
    expect(idsFor(...names)).toEqual(expected);
  });

  it('are not those behind the one who delegated', () => {
    expect(idsFor('email:fay')).toEqual([
      ['email:dee', ['4']],
      ['email:fay', []],
    ]);
  });

  it('need no delegation for what they are asked under another name', () => {
    expect(idsFor('email:cy', 'email:dee')).toEqual([
      ['email:cy', []],
      ['email:eve', ['2']],
      ['email:dee', []],
    ]);
  });
});
