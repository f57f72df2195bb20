/** Part of an OpenAPI document, as it is written. */
export type Json = Record<string, unknown>;

export interface Document {
  readonly paths: Record<string, Record<string, Json>>;
  readonly components: { readonly schemas: Record<string, Json> };
}

/** What matters of a schema to those who send or read it. */
export interface Shape {
  readonly type?: string;
  readonly values?: readonly string[];
  readonly default?: string;
  readonly items?: Json;
  /** An object of whatever members. */
  readonly open?: boolean;
  readonly members: ReadonlyMap<string, Json>;
  readonly required: ReadonlySet<string>;
}

const REF = '#/components/schemas/';

export function nameOf(schema: Json | undefined): string | undefined {
  const one = soleReference(schema);
  return typeof one?.$ref === 'string' ? one.$ref.slice(REF.length) : undefined;
}

/** The shape of a schema; of choices, the members of all of them, required where each of them requires it. */
export function shapeOf(schema: Json, document: Document): Shape {
  const { $ref } = schema as { $ref?: string };
  if ($ref !== undefined)
    return {
      ...shapeOf(document.components.schemas[$ref.slice(REF.length)] ?? {}, document),
      ...own(schema),
    };
  const choices = list(schema.oneOf ?? schema.anyOf).filter(({ type }) => type !== 'null');
  if (choices.length > 0) return { ...either(choices.map((one) => shapeOf(one, document))), ...own(schema) };
  const parts = list(schema.allOf).map((one) => shapeOf(one, document));
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  const items = schema.items as Json | undefined;
  return {
    ...parts.at(-1),
    ...own(schema),
    ...(items !== undefined && { items }),
    ...(schema.additionalProperties === true && properties.length === 0 && { open: true }),
    members: new Map([...parts.flatMap(({ members }) => [...members]), ...properties]),
    required: new Set([
      ...parts.flatMap(({ required }) => [...required]),
      ...((schema.required ?? []) as string[]),
    ]),
  };
}

function own(schema: Json): Partial<Shape> {
  const type = typeOf(schema);
  return {
    ...(type !== undefined && { type }),
    ...(Array.isArray(schema.enum) && { values: schema.enum.map(String) }),
    ...(schema.default !== undefined && { default: JSON.stringify(schema.default) }),
  };
}

/** A number was documented where only whole ones came. */
function typeOf({ type, properties, enum: values }: Json): string | undefined {
  const named = (list(type) as unknown[])
    .map(String)
    .filter((one) => one !== 'null')
    .join(' or ');
  if (named === 'integer') return 'number';
  if (named !== '') return named;
  if (properties !== undefined) return 'object';
  return values === undefined ? undefined : 'string';
}

function either(shapes: readonly Shape[]): Shape {
  const [first, ...others] = shapes;
  const types = new Set(shapes.map(({ type }) => type));
  const required = [...(first?.required ?? [])].filter((name) =>
    others.every((one) => one.required.has(name)),
  );
  const members = new Map<string, Json>();
  for (const name of new Set(shapes.flatMap((one) => [...one.members.keys()]))) {
    const [first, ...others] = shapes.map((one) => one.members.get(name)).filter((one) => one !== undefined);
    if (first !== undefined) members.set(name, others.length === 0 ? first : { anyOf: [first, ...others] });
  }
  const values = shapes.flatMap((one) => one.values ?? []);
  return {
    ...(types.size === 1 && { type: first?.type }),
    ...(shapes.every((one) => one.values !== undefined) && { values }),
    ...(shapes.length > 0 && { items: shapes.find(({ items }) => items !== undefined)?.items }),
    members,
    required: new Set(required),
  };
}

/** `allOf` of one reference is how descriptions are put beside it. */
function soleReference(schema: Json | undefined): Json | undefined {
  const parts = list(schema?.allOf);
  return parts.length === 1 ? parts[0] : schema;
}

function list(value: unknown): Json[] {
  return value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as Json[]);
}
