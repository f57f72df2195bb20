import { cursorPage, type CursorPage } from './cursor-page';

const list = (...ids: string[]) => ids.map((id) => ({ id }));
const idsOf = (page: CursorPage<{ id: string }>) => page.items.map(({ id }) => id);
const five = list('a', 'b', 'c', 'd', 'e');

describe('cursorPage', () => {
  it('begins at the beginning and ends without a cursor', () => {
    const first = cursorPage(five, 2, {});
    const second = cursorPage(five, 2, { after: first.next });
    const third = cursorPage(five, 2, { after: second.next });

    expect([first, second, third].map(idsOf)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(first.previous).toBeUndefined();
    expect(third.next).toBeUndefined();
  });

  it('skips nothing when the entity that a cursor names has gone', () => {
    const { next } = cursorPage(five, 2, {});

    expect(idsOf(cursorPage(list('a', 'c', 'd'), 2, { after: next }))).toEqual(['c', 'd']);
  });

  it('goes back to where it came from', () => {
    const second = cursorPage(five, 2, { after: cursorPage(five, 2, {}).next });

    expect(idsOf(cursorPage(five, 2, { before: second.previous }))).toEqual(['a', 'b']);
  });

  it('walks downwards', () => {
    const down = five.toReversed();
    const first = cursorPage(down, 2, { descending: true });

    expect(idsOf(cursorPage(down, 2, { after: first.next, descending: true }))).toEqual(['c', 'b']);
  });

  it('gives an empty page for an empty list', () => {
    expect(cursorPage([], 2, {})).toEqual({ items: [] });
  });

  it('keeps ids whole that hold separators or are empty', () => {
    const odd = list('', 'v1:', 'ä/ö');

    expect(idsOf(cursorPage(odd, 1, { after: cursorPage(odd, 1, {}).next }))).toEqual(['v1:']);
    expect(idsOf(cursorPage(odd, 1, { after: cursorPage(odd, 2, {}).next }))).toEqual(['ä/ö']);
  });

  it('refuses a cursor that it did not give', () => {
    expect(() => cursorPage(five, 2, { after: 'nonsense' })).toThrow('Value [nonsense] is not valid');
  });
});
