import { closeSentSchemas } from './closed-schemas';
import type { Operation, Schema, Schemas } from './openapi-types';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ content: { 'application/json': { schema: ref(name) } } });
const object = (properties: Schema['properties'] = {}): Schema => ({ type: 'object', properties });

describe('what is sent', () => {
  const operation: Operation = {
    requestBody: json('Sent'),
    responses: { '200': { description: '', ...json('Answered') } },
  };
  const schemas: Schemas = {
    Sent: object({ inner: { type: 'array', items: ref('Inner') }, both: ref('Both'), hot: ref('Hot') }),
    Inner: object({ again: ref('Sent') }),
    Both: object(),
    Hot: object(),
    Answered: object({ both: ref('Both') }),
  };
  closeSentSchemas([operation], schemas, (name) => name !== 'Hot');

  it('has no other members, however deep; what is answered, or read by others, may have some', () => {
    const closed = Object.keys(schemas).filter(
      (name) => (schemas[name] as Schema).additionalProperties === false,
    );
    expect(closed).toEqual(['Sent', 'Inner']);
  });
});
