import 'reflect-metadata';
import { validateSync } from 'class-validator';
import { IsLaterThan, isTime, utcTime } from './is-time';

class Period {
  from?: string;
  @IsLaterThan('from')
  to?: string;
}

const faultsOf = (period: Period) => validateSync(Object.assign(new Period(), period)).length;

describe('isTime', () => {
  it.each(['2026-01-31T23:59:59Z', '2026-01-01T00:00:00.123456789+02:00', '2024-02-29T12:00:00-11:30'])(
    'takes %s',
    (time) => expect(isTime(time)).toBe(true),
  );

  it.each([
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-02-30T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00+25:00',
    '2026-W01-1T00:00:00Z',
    '+012026-01-01T00:00:00Z',
    // In UTC these lie outside the years that four digits can write.
    '9999-12-31T23:59:59-10:00',
    '0000-01-01T00:00:00+02:00',
    1,
    null,
  ])('refuses %p', (time) => expect(isTime(time)).toBe(false));
});

describe('utcTime', () => {
  it.each([
    ['2026-01-01T00:00:00+02:00', '2025-12-31T22:00:00.000Z'],
    ['2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00.500Z'],
    ['2026-01-01T00:00:00.123000Z', '2026-01-01T00:00:00.123Z'],
    ['2026-01-01T00:00:00.123001Z', '2026-01-01T00:00:00.124Z'],
    ['2026-12-31T23:59:59.9991-01:00', '2027-01-01T01:00:00.000Z'],
  ])('writes %s as %s', (time, utc) => expect(utcTime(time)).toBe(utc));
});

describe('IsLaterThan', () => {
  it.each<[Period, number]>([
    [{ from: '2026-01-01T01:00:00+02:00', to: '2025-12-31T23:30:00Z' }, 0],
    [{ from: '2025-12-31T23:30:00Z', to: '2026-01-01T01:00:00+02:00' }, 1],
    [{ from: '2026-01-01T02:00:00+02:00', to: '2026-01-01T00:00:00Z' }, 1],
    [{ to: '2026-01-01T00:00:00Z' }, 0],
    [{ from: 'x', to: '2026-01-01T00:00:00Z' }, 0],
  ])('compares times, not texts: %j has %i faults', (period, faults) => {
    expect(faultsOf(period)).toBe(faults);
  });
});
