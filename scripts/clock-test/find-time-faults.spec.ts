import { buildChain } from '../../src/audit/testing/build-chain';
import { findTimeFaults } from './find-time-faults';

const times = {
  fromMs: Date.parse('2026-01-01T00:00:00.000Z'),
  toMs: Date.parse('2026-01-01T01:00:00.000Z'),
};
const faultsOf = (...records: [time: string, action?: 'clock.jumped'][]) => {
  const chain = buildChain(records.length);
  return findTimeFaults(
    records.map(([time, action], i) => ({ ...chain[i]!, time, ...(action && { action }) })),
    times,
  ).length;
};

describe('findTimeFaults', () => {
  it('finds none where times are right and go on', () => {
    expect(faultsOf(['2026-01-01T00:00:01.000Z'], ['2026-01-01T00:00:02.000Z'])).toBe(0);
  });

  it('finds a time that was never so', () => {
    expect(faultsOf(['2026-07-01T00:00:00.000Z'])).toBe(1);
    expect(faultsOf(['2025-07-01T00:00:00.000Z'])).toBe(1);
  });

  it('finds a time that goes back, unless the record says so', () => {
    expect(faultsOf(['2026-01-01T00:00:02.000Z'], ['2026-01-01T00:00:01.000Z'])).toBe(1);
    expect(faultsOf(['2026-01-01T00:00:02.000Z'], ['2026-01-01T00:00:01.000Z', 'clock.jumped'])).toBe(0);
  });
});
