import { evidenceAddress } from './evidence-address';

describe('evidenceAddress', () => {
  it('names the control and the period in UTC', () => {
    expect(evidenceAddress('soc2-cc6.1', '2026-01-01', '2026-07-01')).toBe(
      '/api/v1/evidence/soc2-cc6.1?from=2026-01-01T00%3A00%3A00Z&to=2026-07-01T00%3A00%3A00Z',
    );
  });

  it.each([
    ['', '2026-07-01'],
    ['2026-01-01', ''],
    ['2026-07-01', '2026-07-01'],
    ['2026-07-02', '2026-07-01'],
  ])('is nowhere from %p to %p', (from, to) => {
    expect(evidenceAddress('soc2-cc6.1', from, to)).toBeUndefined();
  });
});
