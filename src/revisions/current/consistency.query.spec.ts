import { InvalidRequestError } from '../../common/errors';
import { consistencyOf } from './consistency.query';

describe('consistencyOf', () => {
  it('asks for nothing when nothing is said', () => {
    expect(consistencyOf({})).toEqual({ level: 'minimize_latency' });
  });

  it('takes each level', () => {
    expect(consistencyOf({ consistency: 'minimize_latency' })).toEqual({ level: 'minimize_latency' });
    expect(consistencyOf({ consistency: 'fully_consistent' })).toEqual({ level: 'fully_consistent' });
    expect(consistencyOf({ consistency: 'at_least_as_fresh', atLeastRevision: 7 })).toEqual({
      level: 'at_least_as_fresh',
      revision: 7,
    });
  });

  it.each([
    ['at_least_as_fresh without a revision', { consistency: 'at_least_as_fresh' }],
    ['a revision alone', { atLeastRevision: 7 }],
    ['a revision with fully_consistent', { consistency: 'fully_consistent', atLeastRevision: 7 }],
    ['a revision with minimize_latency', { consistency: 'minimize_latency', atLeastRevision: 7 }],
  ] as const)('refuses %s', (_, query) => {
    expect(() => consistencyOf(query)).toThrow(InvalidRequestError);
  });
});
