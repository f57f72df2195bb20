import { afterAttempt } from './delivery';

const NOW = Date.parse('2026-01-01T00:00:00.000Z');

describe('afterAttempt', () => {
  it('is over once the receiver took it', () => {
    expect(afterAttempt(2, { status: 204 }, NOW, 0.5)).toEqual({
      state: 'delivered',
      attempts: 3,
      nextAttemptAt: null,
      lastAttemptAt: '2026-01-01T00:00:00.000Z',
      lastStatus: 204,
      lastError: null,
    });
  });

  it.each([
    [0, 0, '2026-01-01T00:01:00.000Z'],
    [0, 1, '2026-01-01T00:01:12.000Z'],
    [1, 0, '2026-01-01T00:05:00.000Z'],
    [6, 0, '2026-01-02T00:00:00.000Z'],
  ])('is tried again after attempt %i, later each time', (before, fraction, nextAttemptAt) => {
    const after = afterAttempt(before, { status: 500, fault: 'status' }, NOW, fraction);
    expect(after).toMatchObject({ state: 'pending', attempts: before + 1, nextAttemptAt, lastStatus: 500 });
  });

  it.each([
    [7, { fault: 'timeout' as const }],
    [0, { fault: 'status' as const, status: 410 }],
  ])('fails after attempt %i with %j', (before, attempt) => {
    expect(afterAttempt(before, attempt, NOW, 0)).toMatchObject({ state: 'failed', nextAttemptAt: null });
  });
});
