import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Random } from '../../bench/matrix/random';
import { alteredToken } from './altered-token';

/** A request as it goes over the wire. */
export interface FuzzRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A page that the service gave, with the token of the next one. */
export interface GivenPage {
  readonly request: FuzzRequest;
  readonly nextToken: string;
}

export type Mutation = (request: FuzzRequest, random: Random, pages?: readonly GivenPage[]) => FuzzRequest;

const members = (count: number, value = '1') =>
  `{${Array.from({ length: count }, (_, i) => `"m${i}":${value}`).join(',')}}`;

const withBody = (request: FuzzRequest, body: string | Buffer, type = 'application/json'): FuzzRequest => ({
  ...request,
  body,
  headers: { ...request.headers, 'content-type': type },
});

/** Puts a piece of JSON in the place of one of the values of the body. */
const inPlace =
  (...pieces: readonly string[]): Mutation =>
  (request, random) => {
    const piece = pieces[random.below(pieces.length)]!;
    if (typeof request.body !== 'string') return withBody(request, piece);
    const values = [...request.body.matchAll(/:\s*("[^"]*"|\d+|true|false|null|\[\]|\{\})/g)];
    if (values.length === 0) return withBody(request, piece);
    const { index, 0: found } = values[random.below(values.length)]!;
    return withBody(
      request,
      `${request.body.slice(0, index)}:${piece}${request.body.slice(index + found.length)}`,
    );
  };

const inQuery =
  (...texts: readonly string[]): Mutation =>
  (request, random) => {
    const text = texts[random.below(texts.length)]!;
    const [path = '', query = ''] = request.url.split('?');
    const pairs = query.split('&').filter(Boolean);
    if (pairs.length === 0) return { ...request, url: `${path}?${text}` };
    const at = random.below(pairs.length);
    pairs[at] = `${pairs[at]!.split('=')[0]}=${text.split('=').at(-1)}`;
    return { ...request, url: `${path}?${pairs.join('&')}` };
  };

const withHeader =
  (name: string, ...values: readonly string[]): Mutation =>
  (request, random) => ({
    ...request,
    headers: { ...request.headers, [name]: values[random.below(values.length)]! },
  });

const CODINGS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const;

/** What no route may take for a request that is right, where it reads a body. */
export const mustBeRefused: ReadonlySet<string> = new Set([
  'half surrogates',
  'NUL',
  'double members',
  'a coded body',
  'cut JSON',
  'very deep nesting',
  'bytes that are no UTF-8',
  'many members',
]);

/** What is done to requests that are right but for it, by name. Add kinds here. */
export const mutations: Readonly<Record<string, Mutation>> = {
  none: (request) => request,
  'half surrogates': inPlace(String.raw`"\ud800"`, String.raw`"x\udfff"`, String.raw`{"\ud800":1}`),
  NUL: inPlace(String.raw`"\u0000"`, String.raw`"a\u0000b"`),
  'numbers out of range': inPlace('1e999', '-1e999', '9007199254740993', '1e-400', '-0', '0.5', '-1'),
  'wrong containers': inPlace('[]', '{}', '[[]]', '[{}]', '[null]', 'null', '{"a":[]}', '""', 'true'),
  'members of Object.prototype': inPlace(
    '{"__proto__":{"a":1}}',
    '{"constructor":{"prototype":{"a":1}}}',
    '{"toString":1,"hasOwnProperty":1}',
    '"__proto__"',
    '"constructor"',
  ),
  'long texts': inPlace(JSON.stringify('x'.repeat(60_000)), JSON.stringify('\u202e'.repeat(20_000))),
  'odd texts': inPlace('"\u202e"', '"e\u0301"', '"=1+1"', String.raw`"\r\nX: 1"`, '" "', '"\uffff"', '"😀"'),
  'many members': (request, random) => withBody(request, members([101, 1_000, 90_000][random.below(3)]!)),
  'many items': (request, random) =>
    withBody(request, `{"items":[${Array([501, 20_001, 200_000][random.below(3)]).fill('{}').join(',')}]}`),
  'deep nesting': inPlace('['.repeat(40) + ']'.repeat(40), `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`),
  'very deep nesting': (request) => withBody(request, '['.repeat(200_000)),
  'a body too large': (request) => withBody(request, JSON.stringify({ a: 'x'.repeat(5_000_000) })),
  'cut JSON': (request, random) => {
    const body = typeof request.body === 'string' ? request.body : '{"a":1}';
    // At least one character: an empty body counts as none, which some operations take.
    return withBody(request, body.slice(0, 1 + random.below(Math.max(1, body.length - 1))));
  },
  'double members': (request) =>
    typeof request.body === 'string' && request.body.startsWith('{')
      ? withBody(request, request.body.replace('{', '{"name":"a","name":"b",'))
      : request,
  'no JSON': (request, random) =>
    withBody(request, ['NaN', '<a/>', "{'a':1}", '{"a":01}', '\ufeff{}', '1', '"x"'][random.below(7)]!),
  'bytes that are no UTF-8': (request) =>
    withBody(request, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  'another content type': (request, random) =>
    withBody(
      request,
      typeof request.body === 'string' ? request.body : 'a=1',
      [
        'text/plain',
        'text/csv',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
        ';',
        'application/json; charset=latin1',
        'application/JSON;;;',
      ][random.below(8)],
    ),
  'a coded body': (request, random) => {
    const names = Object.keys(CODINGS) as (keyof typeof CODINGS)[];
    const coding = names[random.below(names.length)]!;
    const coded = withBody(request, CODINGS[coding](typeof request.body === 'string' ? request.body : '{}'));
    return { ...coded, headers: { ...coded.headers, 'content-encoding': coding } };
  },
  'an empty body': (request, random) =>
    withBody(
      request,
      '',
      ['application/json', 'text/csv', 'application/x-www-form-urlencoded'][random.below(3)],
    ),
  'another method': (request, random) => ({
    ...request,
    method: ['HEAD', 'OPTIONS', 'TRACE', 'FOO', 'get', 'PROPFIND', 'PUT', 'PATCH', 'DELETE', 'QUERY'][
      random.below(10)
    ]!,
  }),
  'an odd Host': withHeader(
    'host',
    '',
    'a b',
    'a, b',
    'a/b',
    '[::1',
    'a:99999999',
    'user@a',
    '%',
    '__proto__',
  ),
  'odd expectations': withHeader('expect', '200-ok', '', '100-continue'),
  'CSV of nothing': (request, random) =>
    withBody(
      request,
      ['', '\n\n\n', 'a,b\n"', 'x'.repeat(500_000), '"'.repeat(100_001)][random.below(5)]!,
      'text/csv',
    ),
  'a query of NUL': inQuery('x=%00', 'search=a%00b'),
  'a query that is no UTF-8': inQuery('x=%ff%fe', 'x=%ed%a0%80', 'x=%', 'x=%zz'),
  'odd numbers in a query': inQuery(
    'pageSize=1e2',
    'pageSize=0x10',
    'pageSize=-1',
    'pageSize=',
    'pageSize=99999999999999999999',
    'pageSize=%2010',
    'pageSize=%2B10',
    'pageSize=1_0',
    'pageSize=10.0',
    'pageSize=010',
    'pageSize=%D9%A3',
  ),
  'odd times in a query': inQuery(
    'from=2026-01-01T00:00:00%2B02:00&to=2025-12-31T23:30:00Z',
    'from=2026-01-01T00:00:00Z&to=2025-12-31T23:30:00Z',
    'from=9999-12-31T23:59:59-10:00',
    'from=2026-02-30T00:00:00Z',
    'from=2026-01-01',
  ),
  'members of Object.prototype in a query': inQuery(
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap((name) => [
      `${name}=1`,
      `sort=${name}`,
    ]),
  ),

  'odd texts in a query': inQuery(
    'x=__proto__',
    'x=%F0%9F%98%80',
    `x=${'y'.repeat(5_000)}`,
    'x=*',
    'x=:::',
    'x=%20',
  ),
  'a forged page token': inQuery(
    ...[
      ['"x"', '"\\u0000"'],
      ['[]', '"1e999"'],
      ['"changes"', '"\\ud800"'],
      ['"a"', '"b"', '"c"', '"d"'],
    ].map((parts) => `pageToken=${Buffer.from(`[${parts.join(',')}]`).toString('base64url')}`),
  ),
  'an altered page token': (request, random, pages = []) => {
    const page = pages[random.below(Math.max(1, pages.length))];
    if (page === undefined) return { ...request, url: `${request.url.split('?')[0]}?pageToken=WyJ4Il0` };
    const token = alteredToken(page.nextToken, random);
    // Others were answered without a look at their body, which may be anything.
    if (page.request.method === 'POST' && typeof page.request.body === 'string')
      return withBody(page.request, JSON.stringify({ ...JSON.parse(page.request.body), page: { token } }));
    const url = page.request.url.replace(/[?&]pageToken=[^&]*/, '');
    return { ...page.request, url: `${url}${url.includes('?') ? '&' : '?'}pageToken=${token}` };
  },
  'a flood of parameters': (request) => ({
    ...request,
    url: `${request.url.split('?')[0]}?${Array.from({ length: 3_000 }, (_, i) => `q${i}=1`).join('&')}`,
  }),
  'parameters twice': (request) => {
    const [path = '', query = 'pageSize=1'] = request.url.split('?');
    return { ...request, url: `${path}?${query}&${query}` };
  },
  'a path of odd parts': (request, random) => ({
    ...request,
    url: request.url.replace(
      /\/x\b|\/[0-9a-f-]{36}/,
      () => ['/%00', '/%2e%2e', '/__proto__', `/${'p'.repeat(1_100)}`, '/%', '/%ff'][random.below(6)]!,
    ),
  }),
  'an odd Accept': withHeader(
    'accept',
    'text/csv',
    'image/png',
    '*/*;q=0',
    ';;;',
    'a/b,'.repeat(2_000),
    'application/problem+json',
  ),
  'odd preconditions': withHeader('if-match', '"1"', '*', 'W/"1"', '"', '"a","b"', '""'),
  'an odd Idempotency-Key': withHeader('idempotency-key', '', ' ', 'é', 'k'.repeat(201), 'again'),
  'no key': (request) => ({ ...request, headers: { ...request.headers, authorization: '' } }),
  'a wrong key': withHeader(
    'authorization',
    'Bearer rk_wrong',
    'Basic eDp5',
    `Bearer ${'a'.repeat(8_000)}`,
    'Bearer a.b.c',
  ),
};
