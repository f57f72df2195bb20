import type { Operation, Schema, SchemaOrReference, Schemas } from './openapi-types';

const REF = '#/components/schemas/';
const MOMENTS = /^(asOf|.+At|since|time|createdDate|changedDate|lastModifiedDate)$/;
const DAYS = /^dormantSince$/;

/** What decorators cannot say, or would have to say a hundred times: held by rule for every schema and parameter. */
export function applyDocumentRules(operations: readonly Operation[], schemas: Schemas): void {
  for (const operation of operations) {
    describeFiles(operation);
    for (const parameter of operation.parameters ?? []) {
      if ('$ref' in parameter || parameter.schema === undefined) continue;
      if (parameter.in === 'query' && hasDefault(parameter.schema)) parameter.required = false;
      tidy(parameter.schema);
    }
  }
  for (const schema of Object.values(schemas)) tidy(schema);
  for (const name of sentSchemas(operations, schemas)) letDefaultsBeLeftOut(schemas[name]);
}

/** JSON is an object even where the same answer can be a file; a CSV body is text. */
function describeFiles({ requestBody, responses }: Operation): void {
  for (const response of Object.values(responses)) {
    if (response === undefined || !('content' in response)) continue;
    for (const [type, { schema }] of Object.entries(response.content ?? {}))
      if (type.startsWith('application/json') && schema !== undefined && 'format' in schema)
        Object.assign(response.content ?? {}, {
          [type]: { schema: { type: 'object', additionalProperties: true } },
        });
  }
  if (requestBody !== undefined && 'content' in requestBody && 'text/csv' in requestBody.content)
    requestBody.content['text/csv'] = { schema: { type: 'string' } };
}

function hasDefault(schema: SchemaOrReference): boolean {
  return 'default' in schema && schema.default !== undefined;
}

/** A number is a whole number unless its format says otherwise; moments and days say that they are some. */
function tidy(schema: SchemaOrReference): void {
  if ('$ref' in schema) return;
  if (schema.type === 'number' && schema.format === undefined) schema.type = 'integer';
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    if (!('$ref' in member) && member.type === 'string' && member.enum === undefined)
      member.format ??= formatOf(name);
    if (!('$ref' in member) && member.format === undefined) delete member.format;
    tidy(member);
  }
  for (const inner of innerOf(schema)) tidy(inner);
}

function formatOf(name: string): string | undefined {
  if (MOMENTS.test(name)) return 'date-time';
  return DAYS.test(name) ? 'date' : undefined;
}

function innerOf({ items, oneOf, anyOf, allOf, additionalProperties }: Schema) {
  const values = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [
    ...(items === undefined ? [] : [items]),
    ...(oneOf ?? []),
    ...(anyOf ?? []),
    ...(allOf ?? []),
    ...values,
  ];
}

/** Names of the schemas that callers send. */
function sentSchemas(operations: readonly Operation[], schemas: Schemas): Set<string> {
  const names = new Set<string>();
  const visit = (schema: SchemaOrReference | undefined): void => {
    if (schema === undefined) return;
    if ('$ref' in schema) {
      const name = schema.$ref.replace(REF, '');
      if (names.has(name)) return;
      names.add(name);
      return visit(schemas[name]);
    }
    [...Object.values(schema.properties ?? {}), ...innerOf(schema)].forEach(visit);
  };
  for (const { requestBody } of operations)
    if (requestBody !== undefined && 'content' in requestBody)
      Object.values(requestBody.content).forEach(({ schema }) => visit(schema));
  return names;
}

function letDefaultsBeLeftOut(schema: SchemaOrReference | undefined): void {
  if (schema === undefined || '$ref' in schema) return;
  const members = Object.entries(schema.properties ?? {}).filter(([, member]) => hasDefault(member));
  const names = new Set(members.map(([name]) => name));
  const required = (schema.required ?? []).filter((name) => !names.has(name));
  if (required.length > 0) schema.required = required;
  else delete schema.required;
  for (const [, member] of members) sayDefault(member);
}

/** Some generators take a member with a default for one that is always there, also in what is sent. */
function sayDefault(member: SchemaOrReference): void {
  if ('$ref' in member) return;
  const said = `Default: \`${JSON.stringify(member.default)}\`.`;
  member.description = member.description === undefined ? said : `${member.description} ${said}`;
  delete member.default;
}
