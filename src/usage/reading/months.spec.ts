import { dueMonths, knownWindow, monthsUntil, type MonthWindow } from './months';
import type { MonthRead } from './usage-reading';

const at = (time: string) => Date.parse(time);
const HOUR = 3_600_000;
const now = at('2026-11-30T12:00:00Z');
const readOf = (windows: readonly MonthWindow[], readAt: string): MonthRead[] =>
  windows.map(({ month, from, to }) => ({ month, from, through: to, readAt }));

describe('monthsUntil', () => {
  it('goes back a year from yesterday, without a gap and with no window of more than 90 days', () => {
    const windows = monthsUntil(now);
    expect(windows[0]).toEqual({ month: '2026-11', from: '2026-11-01', to: '2026-11-29' });
    expect(windows.at(-1)).toEqual({ month: '2025-12', from: '2025-12-01', to: '2025-12-31' });
    expect(knownWindow(readOf(windows, '2026-11-30T12:00:00Z'))).toEqual({
      from: '2025-12-01',
      through: '2026-11-29',
    });
  });

  it('cuts the first month where a year ends', () => {
    expect(monthsUntil(at('2026-11-15T00:00:00Z')).at(-1)).toEqual({
      month: '2025-11',
      from: '2025-11-16',
      to: '2025-11-30',
    });
  });

  it('begins with the month before on the first day of one', () => {
    expect(monthsUntil(at('2026-03-01T05:00:00Z'))[0]).toMatchObject({
      from: '2026-02-01',
      to: '2026-02-28',
    });
  });
});

describe('dueMonths', () => {
  const read = readOf(monthsUntil(now), '2026-11-30T12:00:00Z');
  const due = (time: string, known = read) => dueMonths(at(time), known, 24 * HOUR).map(({ month }) => month);

  it('are all of them at first', () => {
    expect(due('2026-11-30T12:00:00Z', [])).toHaveLength(12);
  });

  it('are none until the interval has passed, then those of which more may be told', () => {
    expect(due('2026-12-01T11:00:00Z')).toEqual([]);
    expect(due('2026-12-01T12:00:00Z')).toEqual(['2026-11']);
    expect(due('2026-12-02T12:00:00Z')).toEqual(['2026-12', '2026-11']);
  });

  it('are no more those that were read days after their end', () => {
    const later = readOf(monthsUntil(now), '2026-12-05T00:00:00Z');
    expect(due('2026-12-10T00:00:00Z', later)).toEqual(['2026-12']);
  });
});

describe('knownWindow', () => {
  const windows = monthsUntil(now);

  it('ends at a month that is not read', () => {
    const read = readOf(
      windows.filter(({ month }) => month !== '2026-08'),
      '2026-11-30T12:00:00Z',
    );
    expect(knownWindow(read)?.from).toBe('2026-09-01');
    expect(knownWindow([])).toBeUndefined();
  });

  it('ends at a month that was read before it was over', () => {
    const read = readOf(windows, '2026-11-30T12:00:00Z').map((one) =>
      one.month === '2026-10' ? { ...one, through: '2026-10-20' } : one,
    );
    expect(knownWindow(read)?.from).toBe('2026-11-01');
  });
});
