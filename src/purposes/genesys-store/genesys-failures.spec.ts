import {
  GenesysLeaseEndedError,
  GenesysMalformedAnswerError,
  GenesysNetworkError,
  GenesysRateWaitTooLongError,
  GenesysTimeBudgetError,
} from '../../genesys/genesys.errors';
import { aRequest } from '../../genesys/testing/scripted-transport';
import { failureOf } from '../../genesys/interceptors/failure-of';
import { responseError } from '../../genesys/interceptors/response-error';
import { PurposeRefusedError, PurposesBusyError } from '../purposes.errors';
import { withGenesysRefusals, isConflict, isOpen } from './genesys-failures';

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
    ['a lease that had ended', new GenesysLeaseEndedError('', failure), false],
    ['a fault of our own', new TypeError(), false],
  ])('is open after %s: %p', (_what, error, open) => expect(isOpen(error)).toBe(open));
});

describe('What Genesys answers, as it reaches whoever asked', () => {
  const said = async (error: Error): Promise<unknown> =>
    withGenesysRefusals(Promise.reject(error)).catch((thrown: unknown) => thrown);
  const body = {
    code: 'bad.request',
    message: 'The name holds a word that is not allowed.',
    contextId: 'c-1',
  };

  it.each([
    [400, 'genesys_request_refused', 'Genesys refused it (400 bad.request): '],
    [403, 'genesys_forbidden', 'Genesys refused it to the OAuth client of this service (403 bad.request): '],
    [409, 'genesys_request_refused', 'Genesys refused it (409 bad.request): '],
    [413, 'genesys_request_refused', 'Genesys refused it (413 bad.request): '],
    [422, 'genesys_request_refused', 'Genesys refused it (422 bad.request): '],
  ])('is a refusal with its status and words for %p', async (status, code, sentence) => {
    const error = (await said(answered(status, body))) as PurposeRefusedError;
    expect(error).toBeInstanceOf(PurposeRefusedError);
    expect(error).toMatchObject({ status, code, message: sentence + body.message });
    const { message: words, contextId: correlationId } = body;
    expect(error.refusal).toEqual({ status, code: body.code, words, correlationId });
    expect([isConflict(error), isOpen(error)]).toEqual([status === 409, false]);
  });

  it('is a refusal without words where Genesys says none', async () => {
    expect(await said(answered(400))).toMatchObject({ message: 'Genesys refused it (400).' });
  });

  it('says of too many calls when to come again', async () => {
    expect(await said(answered(429))).toBeInstanceOf(PurposesBusyError);
  });

  it.each([302, 401, 404, 500, 503])('is what it was for %p', async (status) => {
    const error = answered(status, body);
    expect(await said(error)).toBe(error);
  });
});
