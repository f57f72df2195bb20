import type { Schema, Schemas } from './openapi-types';

/**
 * By kind, the members that a schema has beside those of every kind: false for one that may be left out, else true, or
 * the fewest items of a list.
 */
export type MembersByKind = Readonly<Record<string, Readonly<Record<string, boolean | number>>>>;

/** Makes of a flat schema with the member `kind` one schema for each kind, so that clients get a type for each. */
export function splitByKind(name: string, members: MembersByKind, schemas: Schemas): void {
  const whole = schemas[name];
  if (whole === undefined || '$ref' in whole || whole.properties === undefined) return;
  const choices = Object.keys(members).map((kind) => [`${pascal(kind)}${name}`, kind] as const);
  for (const [choice, kind] of choices) schemas[choice] = ofKind(kind, members, whole);
  schemas[name] = {
    description: whole.description,
    oneOf: choices.map(([choice]) => ({ $ref: `#/components/schemas/${choice}` })),
  };
}

function ofKind(kind: string, members: MembersByKind, { properties = {}, required = [] }: Schema): Schema {
  const own = members[kind] ?? {};
  const others = new Set(Object.values(members).flatMap((some) => Object.keys(some)));
  const entries = Object.entries(properties).filter(([member]) => member in own || !others.has(member));
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([member, schema]) => {
        if (member === 'kind') return [member, { type: 'string', enum: [kind] }];
        const fewest = own[member];
        const isList = typeof fewest === 'number' && !('$ref' in schema) && schema.type === 'array';
        return [member, isList ? { ...schema, minItems: fewest } : schema];
      }),
    ),
    required: entries
      .map(([member]) => member)
      .filter((member) => required.includes(member) || (own[member] ?? false) !== false),
  };
}

function pascal(kind: string): string {
  return kind.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
