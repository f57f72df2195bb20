import type { Schema, SchemaOrReference, Schemas } from './openapi-types';

const REF = '#/components/schemas/';

/** Names the member that tells the schemas of each `oneOf` apart, where there is one. */
export function addDiscriminators(schemas: Schemas): void {
  for (const schema of Object.values(schemas)) visit(schema, schemas);
}

function visit(schema: SchemaOrReference, schemas: Schemas): void {
  if ('$ref' in schema) return;
  const discriminator = discriminatorOf(schema.oneOf ?? [], schemas);
  if (discriminator !== undefined) schema.discriminator = discriminator;
  for (const member of Object.values(schema.properties ?? {})) visit(member, schemas);
  if (schema.items !== undefined) visit(schema.items, schemas);
}

/** The first member that all of them require, with values that no two of them share. */
export function discriminatorOf(
  choices: readonly SchemaOrReference[],
  schemas: Schemas,
): Schema['discriminator'] {
  const named = choices.map((choice) => ('$ref' in choice ? choice.$ref.slice(REF.length) : ''));
  const [first, ...others] = named.map((name) => schemas[name]);
  if (others.length === 0 || first === undefined || '$ref' in first) return undefined;
  for (const propertyName of first.required ?? []) {
    const pairs = named.flatMap((name) => {
      const values = valuesOf(schemas[name], propertyName);
      return values.length === 0 ? [['', ''] as const] : values.map((value) => [value, REF + name] as const);
    });
    const mapping = Object.fromEntries(pairs);
    if (!('' in mapping) && Object.keys(mapping).length === pairs.length) return { propertyName, mapping };
  }
  return undefined;
}

function valuesOf(schema: SchemaOrReference | undefined, member: string): string[] {
  if (schema === undefined || '$ref' in schema || !schema.required?.includes(member)) return [];
  const values = schema.properties?.[member];
  return values === undefined || '$ref' in values ? [] : ((values.enum ?? []) as string[]);
}
