import type { Operation, SchemaOrReference, Schemas } from './openapi-types';

const REF = '#/components/schemas/';

/**
 * Says of objects that controllers read that they have no further members: these are refused. Not of what is answered,
 * too, where members may come with any release.
 */
export function closeSentSchemas(
  operations: readonly Operation[],
  schemas: Schemas,
  ofControllers: (name: string) => boolean,
): void {
  const answered = reached(
    operations.map(({ responses }) => responses),
    schemas,
  );
  for (const name of reached(
    operations.map(({ requestBody }) => requestBody),
    schemas,
  )) {
    const schema = schemas[name];
    if (schema === undefined || '$ref' in schema || answered.has(name) || !ofControllers(name)) continue;
    if (schema.properties !== undefined) schema.additionalProperties ??= false;
  }
}

/** Names of the schemas that are in it, however deep. */
function reached(value: unknown, schemas: Schemas): Set<string> {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { $ref } = part as Partial<Record<'$ref', unknown>> & SchemaOrReference;
    const name = typeof $ref === 'string' && $ref.startsWith(REF) ? $ref.slice(REF.length) : undefined;
    if (name !== undefined && !names.has(name)) {
      names.add(name);
      visit(schemas[name]);
    }
    Object.values(part).forEach(visit);
  };
  visit(value);
  return names;
}
