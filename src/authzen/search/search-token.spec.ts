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

  it.each([
    ['another question', searchToken(scope({ a: 2 }), { limit: 1, after: 'x' })],
    ['another kind of search', searchToken(scope({ a: 1 }, 'actions'), { limit: 1, after: 'x' })],
    ['no place', searchToken(scope({ a: 1 }), { limit: 1 })],
    ['no list', encoded('{}')],
    ['nobody', '%%%'],
  ])('of %s is refused', (_whose, token) => {
    expect(readSearchToken(token, scope({ a: 1 }))).toBeInstanceOf(Fault);
  });
});
