import { revisionsToThin } from './thinning-rule';

const DAY_MS = 24 * 3_600_000;
const NOW = Date.parse('2026-03-31T12:00:00Z');

function thinned(times: readonly string[], retentionDays = 400): number[] {
  const revisions = times.map((asOf, i) => ({ revision: i + 1, asOf }));
  return revisionsToThin(revisions, NOW, retentionDays * DAY_MS);
}

describe('revisionsToThin', () => {
  it('keeps every revision of the last seven days', () => {
    expect(
      thinned(['2026-03-24T12:00:00.000Z', '2026-03-24T12:15:00.000Z', '2026-03-31T12:00:00.000Z']),
    ).toEqual([]);
  });

  it('keeps the last of each older day', () => {
    const times = [
      '2026-03-20T00:00:00.000Z',
      '2026-03-20T12:00:00.000Z',
      '2026-03-20T23:59:59.999Z',
      '2026-03-21T00:00:00.000Z',
      '2026-03-31T12:00:00.000Z',
    ];
    expect(thinned(times)).toEqual([1, 2]);
  });

  it('keeps the same ones the next time', () => {
    expect(
      thinned(['2026-03-20T23:59:59.999Z', '2026-03-21T00:00:00.000Z', '2026-03-31T12:00:00.000Z']),
    ).toEqual([]);
  });

  it('lets go of what is past retention, whatever day it is the last of', () => {
    expect(
      thinned(['2026-03-01T12:00:00.000Z', '2026-03-29T12:00:00.000Z', '2026-03-31T12:00:00.000Z'], 10),
    ).toEqual([1]);
  });

  it('never lets the newest go', () => {
    expect(thinned(['2020-01-01T00:00:00.000Z', '2020-01-01T01:00:00.000Z'], 1)).toEqual([1]);
  });

  it('has nothing to do where nothing is', () => {
    expect(thinned([])).toEqual([]);
  });
});
