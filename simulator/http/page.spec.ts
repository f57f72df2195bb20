import { withQuery } from './page';

describe('withQuery', () => {
  it.each([
    ['/users', { pageNumber: 2 }, '/users?pageNumber=2'],
    ['/users?pageNumber=1&state=any', { pageNumber: 2 }, '/users?pageNumber=2&state=any'],
    ['/users?after=a', { after: undefined }, '/users'],
    ['/users?name=a%20b', { pageSize: 25 }, '/users?name=a+b&pageSize=25'],
  ])('turns %s with %j into %s', (url, values, expected) => {
    expect(withQuery(url, values)).toBe(expected);
  });
});
