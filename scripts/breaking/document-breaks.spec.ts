import { breaksBetween } from './document-breaks';
import type { Document, Json } from './shape';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function documentOf(operation: Json = {}, schemas: Record<string, Json> = {}, method = 'get'): Document {
  return {
    paths: { '/x': { [method]: { operationId: 'x', responses: {}, ...operation } } },
    components: { schemas },
  };
}
const taking = (schema: Json, required = false): Document =>
  documentOf({ parameters: [{ name: 'p', in: 'query', required, schema }] });
const sending = (One: Json): Document =>
  documentOf({ requestBody: { content: { 'application/json': { schema: ref('One') } } } }, { One }, 'post');
const answering = (One: Json, Two: Json = {}): Document =>
  documentOf(
    { responses: { '200': { content: { 'application/json': { schema: ref('One') } } } } },
    { One, Two },
  );
const text = { type: 'string' };

describe('what breaks clients of an older document', () => {
  it.each([
    ['an operation that is gone', taking(text), { ...documentOf(), paths: {} }, 'GET /x: is gone'],
    ['another operation id', documentOf(), documentOf({ operationId: 'y' }), 'GET /x: operationId x is y'],
    ['a parameter that is gone', taking(text), documentOf(), 'GET /x: query parameter p is gone'],
    [
      'a parameter that is required',
      documentOf(),
      taking(text, true),
      'GET /x: query parameter p is required',
    ],
    ['another type', taking(text), taking({ type: 'boolean' }), 'GET /x p: type string is boolean (sent)'],
    [
      'another default',
      taking({ type: 'integer', default: 50 }),
      taking({ type: 'integer', default: 100 }),
      'GET /x p: default 50 is 100',
    ],
    [
      'a value that is taken no more',
      taking({ ...text, enum: ['a', 'b'] }),
      taking({ ...text, enum: ['a'] }),
      'GET /x p: value b is gone',
    ],
    [
      'a member that must be sent',
      sending({ properties: { a: text } }),
      sending({ properties: { a: text, b: text }, required: ['b'] }),
      'One.b: is required',
    ],
    [
      'a member that is answered no more',
      answering({ properties: { a: text, b: text } }),
      answering({ properties: { a: text } }),
      'One.b: is gone (answered)',
    ],
    [
      'a member that may be absent now, behind a reference',
      answering(
        { properties: { list: { items: ref('Two') } } },
        { properties: { a: text }, required: ['a'] },
      ),
      answering({ properties: { list: { items: ref('Two') } } }, { properties: { a: text } }),
      'Two.a: may be absent',
    ],
  ] as [string, Document, Document, string][])('is %s', (_, before, after, line) => {
    expect(breaksBetween(before, before)).toEqual([]);
    expect(breaksBetween(before, after)).toEqual([line]);
  });

  it.each([
    ['a new member of an answer', answering({ properties: {} }), answering({ properties: { a: text } })],
    ['a new value of an answer', answering({ enum: ['a'] }), answering({ enum: ['a', 'b'] })],
    ['a whole number where any was said', taking({ type: 'number' }), taking({ type: 'integer' })],
    [
      'a choice of schemas with the same members',
      sending({ properties: { kind: text, a: text, b: text }, required: ['kind'] }),
      sending({
        oneOf: [
          { properties: { kind: text, a: text }, required: ['kind', 'a'] },
          { properties: { kind: text, b: text }, required: ['kind', 'b'] },
        ],
      }),
    ],
  ] as [string, Document, Document][])('is not %s', (_, before, after) => {
    expect(breaksBetween(before, after)).toEqual([]);
  });
});
