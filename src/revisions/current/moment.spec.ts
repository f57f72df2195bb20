import { readMoment } from './moment';

describe('readMoment', () => {
  it.each([
    ['17', { revision: 17 }],
    ['2026-01-31T10:00:00Z', { time: '2026-01-31T10:00:00.000Z' }],
    ['2026-01-31T10:00:00.5+02:00', { time: '2026-01-31T08:00:00.500Z' }],
  ])('reads %s', (text, moment) => {
    expect(readMoment(text)).toEqual(moment);
  });

  it.each([
    '',
    '0',
    '-1',
    '1.5',
    '01',
    '2026-01-31',
    '2026-02-30T00:00:00Z',
    'yesterday',
    17,
    undefined,
    null,
  ])('reads nothing in %p', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });
});
