import { GenesysMalformedAnswerError } from '../../genesys/errors/genesys-malformed-answer-error';
import { GenesysNetworkError } from '../../genesys/errors/genesys-network-error';
import { GenesysRateWaitTooLongError } from '../../genesys/errors/genesys-rate-wait-too-long-error';
import { GenesysTimeBudgetError } from '../../genesys/errors/genesys-time-budget-error';
import { aRequest } from '../../genesys/testing/scripted-transport';
import { failureOf } from '../../genesys/transport/failure-of';
import { responseError } from '../../genesys/transport/response-error';
import { isOpen } from './genesys-failures';

const answered = (status: number, body: object = {}) =>
  responseError(aRequest(), { status, headers: {}, body });
const failure = failureOf(aRequest());

describe('Whether Genesys carried a call out', () => {
  it.each<[string, unknown, boolean]>([
    ['500', answered(500), true],
    ['502', answered(502), true],
    [
      'an answer that nobody can read',
      new GenesysMalformedAnswerError('', { ...failure, status: 200 }),
      true,
    ],
    ['a reset connection', new GenesysNetworkError(failure, 'ECONNRESET', true), true],
    ['a call whose time is over', new GenesysTimeBudgetError('', failure), true],
    ['400', answered(400), false],
    ['404', answered(404), false],
    ['429', answered(429), false],
    ['503 of Genesys itself', answered(503, { code: 'service.unavailable' }), false],
    ['a refused connection', new GenesysNetworkError(failure, 'ECONNREFUSED', false), false],
    ['a call that the rate limit held back', new GenesysRateWaitTooLongError(failure, 1_000), false],
    ['a fault of our own', new TypeError(), false],
  ])('is open after %s: %p', (_what, error, open) => expect(isOpen(error)).toBe(open));
});
