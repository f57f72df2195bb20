import fc from 'fast-check';
import { GenesysNetworkError, GenesysTimeoutError } from '../genesys.errors';
import { aRequest } from '../testing/scripted-transport';
import { TOKEN_PATH } from '../token/token-response-error';
import { failureOf } from './failure-of';
import { responseError } from './response-error';
import { classify, retryDelay, type Verdict } from './retry-decision';

const answered = (status: number, body: object = {}, pathTemplate = '/api/v2/x') =>
  responseError(aRequest({ pathTemplate }), { status, headers: {}, body });
const failure = failureOf(aRequest());

describe('classify', () => {
  it.each<[string, unknown, Verdict]>([
    ['429', answered(429), 'not_carried_out'],
    ['503 of Genesys itself', answered(503, { code: 'service.unavailable' }), 'not_carried_out'],
    ['503 of a proxy', answered(503), 'maybe_carried_out'],
    ['500', answered(500, { code: 'internal.server.error' }), 'maybe_carried_out'],
    ['502', answered(502), 'maybe_carried_out'],
    ['504', answered(504), 'maybe_carried_out'],
    ['501', answered(501), 'final'],
    ['400', answered(400), 'final'],
    ['401', answered(401), 'final'],
    ['403', answered(403), 'final'],
    ['404', answered(404), 'final'],
    ['409', answered(409), 'final'],
    ['302', answered(302), 'final'],
    ['a refused connection', new GenesysNetworkError(failure, 'ECONNREFUSED', false), 'not_carried_out'],
    ['a reset connection', new GenesysNetworkError(failure, 'ECONNRESET', true), 'maybe_carried_out'],
    ['a timeout', new GenesysTimeoutError('', failure), 'maybe_carried_out'],
    [
      'a throttled token endpoint',
      answered(400, { error: 'invalid_request', error_description: 'rate limit exceeded; wait' }, TOKEN_PATH),
      'not_carried_out',
    ],
    [
      'an unknown client',
      answered(400, { error: 'invalid_client', description: 'client not found' }, TOKEN_PATH),
      'final',
    ],
    ['a fault of our own', new TypeError(), 'final'],
  ])('says of %s', (_, error, verdict) => {
    expect(classify(error)).toBe(verdict);
  });
});

describe('retryDelay', () => {
  it.each([
    [1, undefined, 0.5, 250],
    [2, undefined, 0.5, 500],
    [4, undefined, 0, 0],
    [30, undefined, 0.5, 15_000],
    [1, 20_000, 0.99, 20_000],
    [5, 0, 0.5, 4_000],
  ])('after %i failures, Retry-After %p and chance %d it is %d ms', (failed, retryAfter, random, ms) => {
    expect(retryDelay(failed, retryAfter, random)).toBe(ms);
  });

  it('is never less than Genesys asked for, and otherwise at most 30 s', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.option(fc.nat(86_400_000)),
        chance,
        (failed, retryAfter, random) => {
          const delay = retryDelay(failed, retryAfter ?? undefined, random);
          expect(delay).toBeGreaterThanOrEqual(retryAfter ?? 0);
          expect(delay).toBeLessThanOrEqual(Math.max(30_000, retryAfter ?? 0));
        },
      ),
    );
  });
});
