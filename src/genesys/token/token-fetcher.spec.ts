import { FakeClock } from '../testing/fake-clock';
import { answers, refuses, ScriptedTransport, type Step } from '../testing/scripted-transport';
import { TokenFetcher } from './token-fetcher';

const settings = {
  baseUrls: { api: 'https://api.example', login: 'https://login.example' },
  clientId: 'the-client',
  clientSecret: 'the-secret',
};

describe('TokenFetcher', () => {
  const over = (step: Step) => {
    const transport = new ScriptedTransport([step]);
    const clock = new FakeClock();
    return { transport, clock, fetcher: new TokenFetcher(transport, settings, clock) };
  };

  it('asks with Basic authentication and the client-credentials grant', async () => {
    const { transport, fetcher } = over(answers({ access_token: 'abc', expires_in: 86_400 }));

    await fetcher.fetch();

    expect(transport.requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://login.example/oauth/token',
      body: 'grant_type=client_credentials',
      headers: { authorization: `Basic ${Buffer.from('the-client:the-secret').toString('base64')}` },
      repeatable: true,
    });
  });

  it.each([
    [86_400, 60_000],
    [300, 30_000],
    [10, 1_000],
  ])('wants a token of %i s renewed %i ms before it expires', async (seconds, beforeMs) => {
    const { clock, fetcher } = over(answers({ access_token: 'abc', expires_in: seconds }));

    const token = await fetcher.fetch();

    expect(token.expiresAt - clock.now()).toBe(seconds * 1000);
    expect(token.expiresAt - token.renewAt).toBe(beforeMs);
  });

  it.each([
    undefined,
    {},
    { access_token: 'abc' },
    { access_token: 'abc', expires_in: 0 },
    { access_token: 'abc', expires_in: '86400' },
    { access_token: '', expires_in: 60 },
    { access_token: 'a\r\nb', expires_in: 60 },
    { access_token: 5, expires_in: 60 },
  ])('refuses the answer %j', async (body) => {
    await expect(over(answers(body)).fetcher.fetch()).rejects.toMatchObject({
      code: 'genesys_malformed_answer',
    });
  });

  it.each([
    [400, { error: 'invalid_client', description: 'client not found' }, 'genesys_client_unknown'],
    [401, { error: 'invalid_client', error_description: 'client not found: x' }, 'genesys_client_unknown'],
    [
      401,
      { error: 'invalid_client', error_description: 'authentication failed' },
      'genesys_client_secret_wrong',
    ],
    [
      400,
      { error: 'invalid_request', error_description: 'rate limit exceeded; try later' },
      'genesys_token_throttled',
    ],
    [400, { error: 'invalid_request', error_description: 'no grant type' }, 'genesys_request_refused'],
    [401, {}, 'genesys_unauthorized'],
    [429, {}, 'genesys_rate_limited'],
    [503, '<html>', 'genesys_server_error'],
  ])('takes %i %j for %s', async (status, body, code) => {
    await expect(over(refuses(status, {}, body)).fetcher.fetch()).rejects.toMatchObject({ code });
  });
});
