import { isNotUpYet } from './is-not-up-yet';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('isNotUpYet', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', 'EHOSTUNREACH', '57P03'])(
    'holds of %s',
    (code) => expect(isNotUpYet(withCode(code))).toBe(true),
  );

  it.each([
    'timeout expired',
    'timeout exceeded when trying to connect',
    'Connection terminated due to connection timeout',
    'Connection terminated unexpectedly',
  ])('holds of "%s"', (message) => expect(isNotUpYet(new Error(message))).toBe(true));

  it.each([
    ['a wrong password', withCode('28P01')],
    ['a role that may not connect', withCode('28000')],
    ['a database that is not there', withCode('3D000')],
    ['too many connections', withCode('53300')],
    ['a certificate that is not trusted', withCode('SELF_SIGNED_CERT_IN_CHAIN')],
    ['a server without TLS', new Error('The server does not support SSL connections')],
    ['a code with a fitting message', withCode('28P01', 'timeout expired')],
  ])('does not hold of %s', (_, error) => expect(isNotUpYet(error)).toBe(false));

  it('holds of a name with several addresses that all refuse', () => {
    const refused = Object.assign(new AggregateError([withCode('ECONNREFUSED')]), { code: 'ECONNREFUSED' });
    expect(isNotUpYet(refused)).toBe(true);
  });
});
