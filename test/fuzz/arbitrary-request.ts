import fc from 'fast-check';
import type { ApiOperation, ApiParameter } from '../../scripts/fuzz-test/api-operation';
import { arbitraryValue, hostileText } from './arbitrary-value';

export interface FuzzRequest {
  readonly method: ApiOperation['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/** Requests to one operation, from right to hopeless. */
export function arbitraryRequest(operation: ApiOperation): fc.Arbitrary<FuzzRequest> {
  const { method } = operation;
  return fc
    .tuple(arbitraryUrl(operation), arbitraryBody(operation))
    .map(([url, body]): FuzzRequest =>
      body === undefined
        ? { method, url, headers: {} }
        : { method, url, headers: { 'content-type': body.type }, payload: body.payload },
    );
}

function arbitraryUrl({ path, parameters }: ApiOperation): fc.Arbitrary<string> {
  const inPath = parameters.filter(({ in: where }) => where === 'path');
  const inQuery = parameters.filter(({ in: where }) => where === 'query');
  const paths = fc.tuple(...inPath.map(({ schema }) => arbitraryValue(schema).map(segmentOf)));
  const queries = fc.tuple(...inQuery.map(arbitraryPairs));
  const strays = fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, fc.tuple(pairOf('stray')));
  return fc.tuple(paths, queries, strays).map(([values, pairs, stray]) => {
    const filled = inPath.reduce((text, { name }, i) => text.replace(`{${name}}`, () => values[i]!), path);
    const query = [...pairs.flat(), ...stray].join('&');
    return query === '' ? filled : `${filled}?${query}`;
  });
}

/** An empty one would be another path. */
function segmentOf(value: unknown): string {
  const text = encoded(value);
  return text === '' || text === '.' || text === '..' ? 'x' : text;
}

/** Absent, once, or twice. */
function arbitraryPairs({ name, schema }: ApiParameter): fc.Arbitrary<string[]> {
  const pair = arbitraryValue(schema).map((value) => `${name}=${encoded(value)}`);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 4, arbitrary: fc.tuple(pair) },
    { weight: 1, arbitrary: fc.tuple(pair, pair) },
  );
}

function pairOf(name: string): fc.Arbitrary<string> {
  return hostileText.map((value) => `${name}=${encoded(value)}`);
}

function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(text.toWellFormed());
}

function arbitraryBody({ body, bodyType = 'application/json' }: ApiOperation) {
  const none = fc.constant(undefined);
  if (body === undefined) return none;
  const json = arbitraryValue(body).map((value) => JSON.stringify(value) ?? '');
  const right = json.map((payload) => ({ type: bodyType, payload }));
  const cut = json.map((payload) => ({ type: bodyType, payload: payload.slice(0, -1) }));
  const otherType = fc
    .tuple(
      fc.constantFrom(
        'text/plain',
        'application/xml',
        'multipart/form-data',
        ';',
        'application/json; charset=x',
      ),
      json,
    )
    .map(([type, payload]) => ({ type, payload }));
  return fc.oneof({ weight: 12, arbitrary: right }, cut, otherType, none);
}
