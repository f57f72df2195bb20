import { isDay } from './is-day';

describe('isDay', () => {
  it.each(['2026-01-31', '2024-02-29', '9999-12-31'])('takes %p', (day) => expect(isDay(day)).toBe(true));

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260131', '2026-01-31T00:00:00Z', '', 20260131, null])(
    'refuses %p',
    (day) => expect(isDay(day)).toBe(false),
  );
});
