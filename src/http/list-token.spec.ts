import { InvalidRequestError } from '../common/errors';
import { listToken, readListToken, readNumbersToken } from './list-token';

const read = (token: string, scope: readonly unknown[] = ['users', undefined], length = 2) =>
  readListToken(token, scope, length);
const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('A list token', () => {
  it.each([
    ['Ada', '1'],
    ['"],[\u0000ü', ''],
  ])('gives back the position %j %j', (...position) => {
    expect(read(listToken(['users', undefined], position))).toEqual(position);
  });

  it.each([
    ['another list', listToken(['groups', undefined], ['a', 'b'])],
    ['another filter', listToken(['users', 'x'], ['a', 'b'])],
    ['a filter that reads the same', listToken(['users', 'null'], ['a', 'b'])],
    ['another kind of position', listToken(['users', undefined], ['a'])],
    ['no list', encoded('{}')],
    ['nobody', '%%%'],
    ['numbers', encoded('["[\\"users\\",null]",1,2]')],
  ])('of %s is refused', (_whose, token) => {
    expect(() => read(token)).toThrow(InvalidRequestError);
  });

  it.each(['-1', '1e3', '0x1', ' 1', '', '1.5', '9'.repeat(16), 'NaN'])(
    'of the number %j is refused',
    (number) => {
      const token = listToken(['versions'], ['7', number]);
      expect(() => readNumbersToken(token, ['versions'], 2)).toThrow(InvalidRequestError);
    },
  );

  it('gives back numbers', () => {
    expect(readNumbersToken(listToken(['versions'], ['7', '0']), ['versions'], 2)).toEqual([7, 0]);
  });
});
