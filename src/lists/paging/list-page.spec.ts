import { Yielder } from '../../common/yielder';
import { InvalidRequestError } from '../../common/errors';
import { listPage, type ListRequest } from './list-page';
import { SortedList } from './sorted-list';

const letters = SortedList.of(
  [...'dacb'],
  { positionOf: (letter) => [letter], positionLength: 1 },
  new Yielder(),
);
const ask = async (request: Partial<ListRequest<string>> = {}) =>
  listPage(await letters, { name: 'letters', sort: 'name', pageSize: 2, ...request });

describe('listPage', () => {
  it('gives a page and the token of the next', async () => {
    const first = await ask();
    const second = await ask({ pageToken: first.nextPageToken });
    expect([first.items, second.items]).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect([first.total, second.nextPageToken]).toEqual([4, undefined]);
  });

  it('goes the other way round', async () => {
    const first = await ask({ sort: '-name' });
    const second = await ask({ sort: '-name', pageToken: first.nextPageToken });
    expect([...first.items, ...second.items]).toEqual(['d', 'c', 'b', 'a']);
  });

  it('does not mind in which order a filter is written, nor what was not given', async () => {
    const { nextPageToken } = await ask({ filter: { name: 'x', state: 'active' } });
    const second = await ask({
      filter: { state: 'active', email: undefined, name: 'x' },
      pageToken: nextPageToken,
    });
    expect(second.items).toEqual(['c', 'd']);
  });

  it.each<[string, Partial<ListRequest<string>>]>([
    ['list', { name: 'others' }],
    ['order', { sort: '-name' }],
    ['filter', { filter: { name: 'x' } }],
  ])('refuses the token of another %s', async (_what, other) => {
    const { nextPageToken } = await ask(other);
    await expect(ask({ pageToken: nextPageToken })).rejects.toThrow(InvalidRequestError);
  });
});
