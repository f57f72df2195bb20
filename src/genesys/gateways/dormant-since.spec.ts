import { dormantSince } from './dormant-since';

const now = Date.parse('2026-06-30T12:00:00Z');

describe('dormantSince', () => {
  it.each([
    ['more than 90 days ago', '2026-04-01T11:59:59.000Z', '2026-04-01'],
    ['years ago', '2021-02-03T04:05:06Z', '2021-02-03'],
    ['90 days ago', '2026-04-01T12:00:00.000Z', undefined],
    ['yesterday', '2026-06-29T12:00:00.000Z', undefined],
    ['in the future', '2027-01-01T00:00:00.000Z', undefined],
    ['at a time that nobody can read', 'long ago', undefined],
    ['never, or nobody knows when', undefined, undefined],
  ])('tells of somebody who signed in %s', (_, lastSignIn, day) => {
    expect(dormantSince(lastSignIn, now)).toBe(day);
  });

  it('stays the same day while time goes on', () => {
    const days = [0, 1, 100].map((later) => dormantSince('2025-01-01T23:59:59Z', now + later * 86_400_000));
    expect(days).toEqual(['2025-01-01', '2025-01-01', '2025-01-01']);
  });
});
