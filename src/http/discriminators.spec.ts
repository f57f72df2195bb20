import { addDiscriminators } from './discriminators';
import type { Schema, Schemas } from './openapi-types';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const withKind = (...kinds: string[]): Schema => ({
  required: ['kind'],
  properties: { kind: { type: 'string', enum: kinds } },
});

function discriminator(One: Schema, Other: Schema) {
  const schemas: Schemas = { Choice: { items: { oneOf: [ref('One'), ref('Other')] } }, One, Other };
  addDiscriminators(schemas);
  return ((schemas.Choice as Schema).items as Schema).discriminator;
}

describe('the discriminator of a choice', () => {
  it('is the member whose values tell them apart, with what each value means', () => {
    expect(discriminator(withKind('a', 'b'), withKind('c'))).toEqual({
      propertyName: 'kind',
      mapping: { a: ref('One').$ref, b: ref('One').$ref, c: ref('Other').$ref },
    });
  });

  it.each([
    ['two of them share a value', withKind('a', 'b'), withKind('b')],
    [
      'one of them takes any value',
      withKind('a'),
      { ...withKind(), properties: { kind: { type: 'string' } } },
    ],
    ['one of them may be without the member', withKind('a'), { ...withKind('b'), required: [] }],
  ] as [string, Schema, Schema][])('is none when %s', (_, one, other) => {
    expect(discriminator(one, other)).toBeUndefined();
  });
});
