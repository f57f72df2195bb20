import { pageOf } from './search-page';

describe('pageOf', () => {
  const texts = ['b', 'a', 'd', 'c'];

  it.each([
    ['the first page', { limit: 3 }, { ids: ['a', 'b', 'c'], total: 4, more: true }],
    ['a page that ends with the list', { limit: 4 }, { ids: ['a', 'b', 'c', 'd'], total: 4, more: false }],
    ['what is behind a text', { limit: 3, after: 'b' }, { ids: ['c', 'd'], total: 4, more: false }],
    ['what is behind a text that is gone', { limit: 1, after: 'bb' }, { ids: ['c'], total: 4, more: true }],
    ['nothing behind the last', { limit: 3, after: 'd' }, { ids: [], total: 4, more: false }],
  ])('gives %s', (_what, window, page) => {
    expect(pageOf(texts, window)).toEqual(page);
  });
});
