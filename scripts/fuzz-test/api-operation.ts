import type { OpenAPIV3_1 } from 'openapi-types';

type Document = OpenAPIV3_1.Document;
export type Schema = OpenAPIV3_1.SchemaObject;

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
}

/** One operation of the OpenAPI document, with every reference followed. */
export interface ApiOperation {
  readonly id: string;
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH';
  readonly path: string;
  readonly parameters: readonly ApiParameter[];
  readonly body?: Schema;
  readonly bodyType?: string;
  /** The statuses that the document tells of. */
  readonly statuses: readonly number[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** The operations of the document, and those of the tutorial's paths, which it does not list. */
export function everyOperationOf(document: Document): ApiOperation[] {
  const listed = operationsOf(document);
  const purposes = listed.filter(({ path }) => /^\/api\/v1\/purposes(\/\{id\})?$/.test(path));
  const plain = ['/purposes', '/api/purposes'].flatMap((base) =>
    purposes.map((one) => ({
      ...one,
      path: one.path.replace('/api/v1/purposes', base),
      id: `${one.id} ${base}`,
      // Read with tolerance: any query will do, and conditions that fail are conflicts.
      statuses: [...one.statuses, 409],
    })),
  );
  return [...listed, ...plain];
}

export function operationsOf(document: Document): ApiOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item?.[method];
      return operation === undefined ? [] : [operationOf(document, path, method, operation)];
    }),
  );
}

function operationOf(
  document: Document,
  path: string,
  method: (typeof METHODS)[number],
  { operationId, parameters = [], requestBody, responses = {} }: OpenAPIV3_1.OperationObject,
): ApiOperation {
  const content = (requestBody as OpenAPIV3_1.RequestBodyObject | undefined)?.content ?? {};
  const [bodyType] = Object.keys(content);
  const body = bodyType === undefined ? undefined : content[bodyType]?.schema;
  return {
    id: operationId ?? `${method} ${path}`,
    method: method.toUpperCase() as ApiOperation['method'],
    path,
    parameters: (parameters as OpenAPIV3_1.ParameterObject[])
      .filter(({ in: where }) => where === 'path' || where === 'query')
      .map(({ name, in: where, schema }) => ({
        name,
        in: where as ApiParameter['in'],
        schema: resolved(document, schema),
      })),
    ...(body && { body: resolved(document, body) }),
    ...(bodyType && { bodyType }),
    statuses: Object.keys(responses).map(Number),
  };
}

/** The schema with all that it refers to in place; what refers to itself is cut off where it begins again. */
function resolved(document: Document, schema: unknown, within: readonly string[] = []): Schema {
  if (Array.isArray(schema))
    return schema.map((item) => resolved(document, item, within)) as unknown as Schema;
  if (typeof schema !== 'object' || schema === null) return schema as Schema;
  const { $ref } = schema as { $ref?: string };
  if ($ref !== undefined) {
    if (within.includes($ref)) return {};
    const target = document.components?.schemas?.[$ref.split('/').at(-1) ?? ''];
    return resolved(document, target ?? {}, [...within, $ref]);
  }
  const entries = Object.entries(schema).map(([key, value]) => [key, resolved(document, value, within)]);
  return Object.fromEntries(entries) as Schema;
}
