import { aRequest } from '../testing/scripted-transport';
import { responseError } from './response-error';

const of = (status: number, body: unknown = {}, headers = {}) =>
  responseError(aRequest(), { status, headers, body });

describe('responseError', () => {
  it.each([
    [302, 'genesys_request_refused'],
    [400, 'genesys_request_refused'],
    [401, 'genesys_unauthorized'],
    [403, 'genesys_forbidden'],
    [404, 'genesys_not_found'],
    [409, 'genesys_request_refused'],
    [429, 'genesys_rate_limited'],
    [500, 'genesys_server_error'],
    [599, 'genesys_server_error'],
  ])('makes of %i %s', (status, code) => {
    expect(of(status)).toMatchObject({
      code,
      genesys: { status, method: 'GET', path: '/api/v2/things/{thingId}' },
    });
  });

  it('carries code and correlation id, from the header before the body', () => {
    const body = { code: 'general.conflict', contextId: 'from-body' };

    expect(of(409, body).genesys).toMatchObject({ code: 'general.conflict', correlationId: 'from-body' });
    expect(of(409, body, { 'inin-correlation-id': 'from-header' }).genesys.correlationId).toBe('from-header');
  });

  it.each([undefined, null, 'text', [], 7, { code: 5, message: {}, contextId: 'two words' }])(
    'survives the body %j',
    (body) => {
      expect(of(403, body)).toMatchObject({
        genesys: { code: undefined, correlationId: undefined },
        missingPermissions: [],
      });
    },
  );

  it('names the missing permissions, each once', () => {
    const message =
      'Unable to perform the requested action. You are missing the following permission(s): ' +
      'directory:user:view, authorization:role:*, directory:user:view';

    expect(of(403, { message })).toMatchObject({
      missingPermissions: ['directory:user:view', 'authorization:role:*'],
    });
    expect(of(403, { message }).message).toContain('It lacks: directory:user:view, authorization:role:*.');
  });

  it('tells our callers when to come back', () => {
    expect(of(429, {}, { 'retry-after': '42' }).retryAfterSeconds).toBe(42);
  });
});
