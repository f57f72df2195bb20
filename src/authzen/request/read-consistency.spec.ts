import { Fault } from './fault';
import { readConsistency } from './read-consistency';

describe('readConsistency', () => {
  it.each([
    [{}, { level: 'minimize_latency' }],
    [{ consistency: 'fully_consistent' }, { level: 'fully_consistent' }],
    [
      { consistency: 'at_least_as_fresh', revision: 3 },
      { level: 'at_least_as_fresh', revision: 3 },
    ],
    [{ at: '3' }, { level: 'past', moment: { revision: 3 } }],
    [{ at: '2026-01-31T12:00:00Z' }, { level: 'past', moment: { time: '2026-01-31T12:00:00.000Z' } }],
  ])('reads %j', (context, expected) => {
    expect(readConsistency({ context })).toEqual(expected);
  });

  it.each([
    { at: 'yesterday' },
    { at: 3 },
    { at: '3', consistency: 'fully_consistent' },
    { consistency: 'at' },
  ])('refuses %j', (context) => {
    expect(readConsistency({ context })).toBeInstanceOf(Fault);
  });
});
