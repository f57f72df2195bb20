import { InvalidRequestError } from '../common/errors';
import { expiryOf } from './expiry-of';

const NOW = Date.parse('2026-05-01T12:00:00.000Z');

describe('expiryOf', () => {
  it.each([
    ['2026-05-01T12:00:00.001Z', '2026-05-01T12:00:00.001Z'],
    ['2026-05-01T13:30:00+01:00', '2026-05-01T12:30:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('gives %s in UTC with milliseconds', (given, expected) => {
    expect(expiryOf(given, NOW)).toBe(expected);
  });

  it('gives null for a key without an end', () => {
    expect(expiryOf(undefined, NOW)).toBeNull();
  });

  it.each([
    '2026-05-01T12:00:00.000Z',
    '2026-05-01T12:59:59+01:00',
    '9999-12-31T23:59:59-01:00',
    'never',
    '',
  ])('refuses %p', (given) => {
    expect(() => expiryOf(given, NOW)).toThrow(InvalidRequestError);
  });
});
