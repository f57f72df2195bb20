import { MeasuredLag } from './measured-lag';

const now = Date.parse('2026-12-01T12:00:00.000Z');
const at = (secondsAgo: number) => new Date(now - secondsAgo * 1_000).toISOString();

describe('MeasuredLag', () => {
  it('knows nothing before an event arrived', () => {
    expect(new MeasuredLag().p95Ms()).toBeUndefined();
  });

  it('measures from the event to its arrival', () => {
    const lag = new MeasuredLag();
    for (let i = 1; i <= 20; i++) lag.add({ at: at(i), receivedAt: at(0), polledBefore: at(60) });
    expect(lag.p95Ms()).toBe(20_000);
  });

  it('doubts audits for an hour after an event that was asked for in vain', () => {
    const lag = new MeasuredLag();
    lag.add({ at: at(700), receivedAt: at(0), polledBefore: at(60) });
    expect(lag.isBeyond(600_000, now)).toBe(true);
    expect(lag.isBeyond(600_000, now + 3_600_000)).toBe(false);
  });

  it('does not call an event late because no one asked for it', () => {
    const lag = new MeasuredLag();
    lag.add({ at: at(700), receivedAt: at(0), polledBefore: at(800) });
    lag.add({ at: at(700), receivedAt: at(0) });
    expect(lag.isBeyond(600_000, now)).toBe(false);
  });
});
