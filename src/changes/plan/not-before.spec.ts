import { readNotBefore } from './not-before';

const now = Date.parse('2026-11-30T12:00:00Z');

describe('readNotBefore', () => {
  it.each([
    ['2026-12-30T12:00:00Z', '2026-12-30T12:00:00.000Z'],
    ['2026-12-30T13:00:00+01:00', '2026-12-30T12:00:00.000Z'],
    ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00.000Z'],
    ['2027-02-28T12:00:00Z', '2027-02-28T12:00:00.000Z'],
  ])('takes %s', (text, time) => expect(readNotBefore(text, now)).toBe(time));

  it.each([['2027-02-28T12:00:01Z'], ['2026-12-30'], ['2026-02-30T00:00:00Z'], [''], [7], [null], [{}]])(
    'refuses %j',
    (value) => expect(() => readNotBefore(value, now)).toThrow(/invalid|notBefore|request/i),
  );
});
