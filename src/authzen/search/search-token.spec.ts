import { Fault } from '../request/fault';
import { readSearchToken, searchScope, searchToken } from './search-token';

const scope = (body: object, kind = 'subjects') => searchScope(kind, body as never) as string;
const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('A search token', () => {
  it('gives back limit and place', () => {
    const token = searchToken(scope({ a: 1 }), { limit: 7, after: '"],[\0ü' });
    expect(readSearchToken(token, scope({ a: 1 }))).toEqual({ limit: 7, after: '"],[\0ü' });
  });

  it('does not mind the page or the order of members', () => {
    expect(scope({ a: 1, b: { c: 1, d: 2 }, page: { limit: 1 } })).toBe(scope({ b: { d: 2, c: 1 }, a: 1 }));
  });

  it.each<[string, string]>([
    ['another question', searchToken(scope({ a: 2 }), { limit: 1, after: 'x' })],
    ['another kind of search', searchToken(scope({ a: 1 }, 'actions'), { limit: 1, after: 'x' })],
    ['no place', searchToken(scope({ a: 1 }), { limit: 1 })],
    ...[0, -1, 1.5, 1_001, 1e9, null, '5', [5]].map(
      (limit) =>
        [`the limit ${JSON.stringify(limit)}`, encoded(JSON.stringify([scope({ a: 1 }), limit, 'x']))] as [
          string,
          string,
        ],
    ),
    ['an endless limit', encoded(`["${scope({ a: 1 })}",1e999,"x"]`)],
    ['more than a place', encoded(JSON.stringify([scope({ a: 1 }), 1, 'x', 'y']))],
    ['no list', encoded('{}')],
    ['nobody', '%%%'],
  ])('of %s is refused', (_whose, token) => {
    expect(readSearchToken(token, scope({ a: 1 }))).toBeInstanceOf(Fault);
  });
});
