import {
  apiKey,
  contact,
  duration,
  httpUrl,
  idList,
  integer,
  jwtAlgorithms,
  oneOf,
  postgresUrl,
  roleMap,
  subjectTypes,
  text,
  trustedUrl,
} from './parsers';

describe('the parsers of settings', () => {
  it.each(['', ' a', 'a\n', '\t'])('refuse text with a stray blank: %p', (value) => {
    expect(text(value)).toBeUndefined();
  });

  it.each([
    ['mailto:security@example.org', true],
    ['https://example.org/report', true],
    ['security@example.org', false],
    ['mailto:', false],
    ['http://example.org/report', false],
    ['javascript:alert(1)', false],
    ['mailto:a@example.org\nContact: mailto:b@example.org', false],
  ])('take %p for a contact: %p', (value, isContact) => {
    expect(contact(value)).toBe(isContact ? value : undefined);
  });

  it('keep blanks inside a text', () => {
    expect(text('a b')).toBe('a b');
  });

  it.each([
    ['1', 1],
    ['10', 10],
    ['0', undefined],
    ['11', undefined],
    ['1.0', undefined],
    ['1e1', undefined],
    ['0x1', undefined],
    ['-1', undefined],
    ['', undefined],
  ])('read %p as the whole number %p between 1 and 10', (value, number) => {
    expect(integer(1, 10)(value)).toBe(number);
  });

  it('hold a duration to its range, ends included', () => {
    const parse = duration(1_000, 60_000);
    expect(['999ms', '1s', '1m', '61s'].map(parse)).toEqual([undefined, 1_000, 60_000, undefined]);
  });

  it('take a choice only as it is written', () => {
    expect(['on', 'ON', 'o'].map(oneOf('on', 'off'))).toEqual(['on', undefined, undefined]);
  });

  it.each(['http://127.0.0.1:3900', 'https://sim.example.com/base'])('take %s as a URL', (value) => {
    expect(httpUrl(value)?.href).toMatch(value);
  });

  it.each(['127.0.0.1:3900', 'ftp://a', 'file:///etc/passwd', 'http://u:p@a', 'http://a/#x', 'javascript:1'])(
    'refuse %s as a URL',
    (value) => {
      expect(httpUrl(value)).toBeUndefined();
    },
  );

  it.each([
    'https://idp.example.com/keys',
    'http://localhost:1/keys',
    'http://127.0.0.1/k',
    'http://[::1]:8/k',
  ])('trust keys from %s', (value) => {
    expect(trustedUrl(value)).toBeDefined();
  });

  it.each([
    'http://idp.example.com/keys',
    'http://localhost.example.com/k',
    'http://127.0.0.1.nip.io/k',
    'keys',
  ])('do not trust keys from %s', (value) => {
    expect(trustedUrl(value)).toBeUndefined();
  });

  it.each(['postgres://db.example.com/rolecall', 'postgresql://u:p%40@127.0.0.1:5432/r?sslmode=verify-full'])(
    'take %s as a database',
    (value) => {
      expect(postgresUrl(value)).toBe(value);
    },
  );

  it.each(['mysql://h/r', 'postgres://h', 'postgres://h/', 'h/r', 'sqlite:r.db', ' postgres://h/r'])(
    'refuse %p as a database',
    (value) => {
      expect(postgresUrl(value)).toBeUndefined();
    },
  );

  it('read a list of algorithms, once each', () => {
    expect(jwtAlgorithms('RS256, EdDSA,RS256')).toEqual(['RS256', 'EdDSA']);
  });

  it.each(['none', 'RS256,none', 'HS256', 'HS512,RS256', 'rs256', '', 'RS256,'])(
    'refuse the algorithms %p',
    (value) => {
      expect(jwtAlgorithms(value)).toBeUndefined();
    },
  );

  it.each([
    'rk_short',
    `rk_${'a'.repeat(31)}`,
    `RK_${'a'.repeat(32)}`,
    'a'.repeat(40),
    `rk_${'a'.repeat(32)}!`,
  ])('refuse the API key %s', (value) => {
    expect(apiKey(value)).toBeUndefined();
  });

  it('take a map from roles of Genesys, by id or by name, to roles of ours', () => {
    const map = roleMap('{"role-1": ["auditor"], "name:Head of = ; , things": ["admin", "auditor"]}');
    expect([...(map ?? [])]).toEqual([
      ['role-1', ['auditor']],
      ['name:Head of = ; , things', ['admin', 'auditor']],
    ]);
  });

  it.each([
    'Purpose Admin=purpose-admin',
    '{}',
    '[]',
    'null',
    '{"": ["admin"]}',
    '{"name:": ["admin"]}',
    '{"role-1": "admin"}',
    '{"role-1": []}',
    '{"role-1": [1]}',
    '{"role-1": {"0": "admin"}}',
    JSON.stringify(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`role-${i}`, ['admin']]))),
  ])('refuse the role map %.60s', (value) => {
    expect(roleMap(value)).toBeUndefined();
  });

  it('take ids separated by commas, each once', () => {
    expect(idList('a-1, b_2,a-1')).toEqual(['a-1', 'b_2']);
  });

  it.each(['', ',', 'a,', 'a b', 'a;b'])('refuse the ids %j', (value) => {
    expect(idList(value)).toBeUndefined();
  });

  it('take other names of types of subjects', () => {
    expect(subjectTypes('identity=user, urn:x:service = oauth_client')).toEqual(
      new Map([
        ['identity', 'user'],
        ['urn:x:service', 'oauth_client'],
      ]),
    );
  });

  it.each([
    '',
    'identity',
    'identity=',
    '=user',
    'identity=person',
    'group=user',
    'a=user,a=group',
    'a b=user',
    'a=user,',
  ])('refuse the types of subjects %j', (value) => {
    expect(subjectTypes(value)).toBeUndefined();
  });

  it('take an API key of 32 url-safe characters', () => {
    expect(apiKey(`rk_${'aZ0_-'.repeat(7)}`)).toBeDefined();
  });
});
