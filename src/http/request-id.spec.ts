import { requestIdOf } from './request-id';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idOf = (value?: string | string[]) => requestIdOf({ headers: { 'x-request-id': value } });

describe('requestIdOf', () => {
  it.each(['a', 'req-1', '~!{}', 'x'.repeat(128)])("takes the caller's %s", (given) => {
    expect(idOf(given)).toBe(given);
  });

  it.each([undefined, '', 'a b', 'a\nb', 'a\u007f', 'ä', 'x'.repeat(129), 'one, two'])(
    'replaces %p by a UUID',
    (given) => {
      expect(idOf(given)).toMatch(UUID);
    },
  );

  it('gives every request its own', () => {
    expect(idOf()).not.toBe(idOf());
  });
});
