import { InvalidRequestError } from '../common/errors';
import { pageToken, readPageToken } from './page-token';

const ID = '0193abcd-0000-7000-8000-000000000001';

describe('a page token', () => {
  it('gives back the key after which the page begins', () => {
    expect(readPageToken(pageToken(ID))).toBe(ID);
  });

  it.each(['', 'x', pageToken('x'), `${pageToken(ID)}=`, pageToken(`${ID}x`), pageToken(ID.toUpperCase())])(
    'is not %p',
    (token) => {
      expect(() => readPageToken(token)).toThrow(InvalidRequestError);
    },
  );
});
