import { isDated, momentOf, today } from './as-of';

const now = new Date(2026, 2, 5, 9);

describe('momentOf', () => {
  it('takes a day to its end, as clocks here have it', () => {
    expect(momentOf('2026-03-01', now)).toBe(new Date(2026, 2, 1, 23, 59, 59, 999).toISOString());
  });

  it.each([undefined, '2026-03-05', '2027-01-01'])('asks about now for %p', (day) => {
    expect(momentOf(day, now)).toBeUndefined();
  });

  it.each(['17', '2026-03-01T12:00:00Z'])('passes %s on', (moment) => {
    expect(momentOf(moment, now)).toBe(moment);
  });
});

it('today is the day of the calendar here', () => {
  expect(today(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
});

it('knows what answers from the past', () => {
  expect([isDated('/api/v1/users'), isDated('/api/v1/changes'), isDated('toString')]).toEqual([
    true,
    false,
    false,
  ]);
});
