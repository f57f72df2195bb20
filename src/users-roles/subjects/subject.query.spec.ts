import { InvalidRequestError } from '../../common/errors';
import { freshnessOf } from './subject.query';

describe('freshnessOf', () => {
  it.each([
    [{}, { level: 'minimize_latency' }],
    [{ fresh: false }, { level: 'minimize_latency' }],
    [{ fresh: true }, { level: 'fully_consistent' }],
    [{ fresh: true, consistency: 'fully_consistent' as const }, { level: 'fully_consistent' }],
    [{ fresh: false, consistency: 'fully_consistent' as const }, { level: 'fully_consistent' }],
    [
      { consistency: 'at_least_as_fresh' as const, atLeastRevision: 3 },
      { level: 'at_least_as_fresh', revision: 3 },
    ],
  ])('takes %j as %j', (query, consistency) => {
    expect(freshnessOf(query)).toEqual(consistency);
  });

  it.each([
    { fresh: true, consistency: 'minimize_latency' as const },
    { fresh: true, consistency: 'at_least_as_fresh' as const, atLeastRevision: 3 },
    { fresh: true, atLeastRevision: 3 },
  ])('refuses %j', (query) => {
    expect(() => freshnessOf(query)).toThrow(InvalidRequestError);
  });
});
