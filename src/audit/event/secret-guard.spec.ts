import { isSecretName, looksLikeSecret } from './secret-guard';

describe('names of secrets', () => {
  it.each([
    'secret',
    'clientSecret',
    'client_secret',
    'CLIENT-SECRET',
    'password',
    'accessToken',
    'refresh_token',
    'Authorization',
    'apiKey',
    'api_key',
    'x-api-key',
    'private key',
    'Set-Cookie',
    'credentials',
  ])('are recognised: %s', (name) => expect(isSecretName(name)).toBe(true));

  it.each(['name', 'apiKeyId', 'keyId', 'tokenLifetime', 'secretary', 'roles', 'hash', 'publicKey'])(
    'are not seen in %s',
    (name) => expect(isSecretName(name)).toBe(false),
  );
});

describe('values of secrets', () => {
  const key = `rk_${'a1B2'.repeat(8)}`;
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl';

  it.each([
    key,
    `the key ${key}.`,
    jwt,
    `(${jwt})`,
    'Bearer abcdefghijklmnopqrstuvwxyz',
    'authorization: basic YWxhZGRpbjpvcGVuc2VzYW1l',
    'the header was Basic YWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    'Bearer 2YotnFZFEjr1zCsicMWpAA',
    'a basic bearer: Basic responsibilities, then Bearer c2VjcmV0LXRva2VuLTE',
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAw',
    '-----BEGIN RSA PRIVATE KEY-----',
  ])('are recognised: %s', (text) => expect(looksLikeSecret(text)).toBe(true));

  it.each([
    'rk_short',
    'work_items_of_the_day_and_night',
    'the bearer of bad news',
    'Basic responsibilities of agents towards customers',
    'basic customer-relationship-management',
    'Basic Telecommunications/Infrastructure',
    'bearer internationalisation',
    'The bearer CERTIFICATE-OF-INCORPORATION is kept',
    'Basic Verantwortlichkeiten',
    'bearer telecommunications-2026-revision',
    'eyJust.a.word',
    '-----BEGIN PUBLIC KEY-----',
    '0192f0a0-0000-7000-8000-000000000000',
    'a'.repeat(64),
  ])('are not seen in %s', (text) => expect(looksLikeSecret(text)).toBe(false));
});
