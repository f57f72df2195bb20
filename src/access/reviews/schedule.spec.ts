import fc from 'fast-check';
import { isDay, lastDue, nextDue, type ReviewSchedule } from './schedule';

const halfYearly: ReviewSchedule = { everyMonths: 6, startOn: '2026-01-15' };
const monthly: ReviewSchedule = { everyMonths: 1, startOn: '2026-01-31' };

describe('a schedule', () => {
  it.each([
    [halfYearly, '2026-01-14', undefined, '2026-01-15'],
    [halfYearly, '2024-06-01', undefined, '2026-01-15'],
    [halfYearly, '2026-01-15', '2026-01-15', '2026-07-15'],
    [halfYearly, '2026-07-14', '2026-01-15', '2026-07-15'],
    [halfYearly, '2029-12-31', '2029-07-15', '2030-01-15'],
    [monthly, '2026-02-28', '2026-02-28', '2026-03-31'],
    [monthly, '2026-03-30', '2026-02-28', '2026-03-31'],
    [monthly, '2028-02-29', '2028-02-29', '2028-03-31'],
    [{ everyMonths: 12, startOn: '2028-02-29' }, '2029-03-01', '2029-02-28', '2030-02-28'],
  ])('%j on %s was due on %s and is due on %s', (schedule, today, last, next) => {
    expect([lastDue(schedule, today), nextDue(schedule, today)]).toEqual([last, next]);
  });

  it('has the days that one finds by counting months', () => {
    const days = fc
      .integer({ min: 0, max: 12_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 24 }), days, (startOn, everyMonths, today) => {
        const counted = countedDays(startOn, everyMonths);
        const schedule = { startOn, everyMonths };
        expect(lastDue(schedule, today)).toBe(counted.filter((day) => day <= today).at(-1));
        expect(nextDue(schedule, today)).toBe(counted.find((day) => day > today));
      }),
    );
  });
});

/** Month by month, without any calculation with months. */
function countedDays(startOn: string, everyMonths: number): string[] {
  const wanted = startOn.slice(8);
  const found: string[] = [];
  let [year, month] = [Number(startOn.slice(0, 4)), Number(startOn.slice(5, 7))];
  for (let count = 0; year < 2010; count += 1) {
    const prefix = `${year}-${String(month).padStart(2, '0')}`;
    const fitting = [wanted, '30', '29', '28'].map((day) => `${prefix}-${day}`);
    if (count % everyMonths === 0) found.push(fitting.find((day) => day.slice(8) <= wanted && isDay(day))!);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return found;
}

describe('isDay', () => {
  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00:00Z', false],
    ['', false],
  ])('%s: %s', (text, expected) => expect(isDay(text)).toBe(expected));
});
