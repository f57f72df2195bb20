import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
}

export interface SwaggerOperation {
  /** The scopes any one of which a user's token needs, under the name of the scheme. */
  security?: Record<string, string[]>[];
  responses: Record<string, { schema?: Schema; 'x-inin-error-codes'?: Record<string, string> }>;
  'x-inin-requires-permissions'?: { type: 'ANY' | 'ALL'; permissions: string[] };
}

export interface Swagger {
  paths: Record<string, Record<string, SwaggerOperation>>;
  definitions: Record<string, Schema>;
}

const beside = resolve(__dirname, '../../../shared/genesys/openapi-subset.json');

/** The vendor's description of its API. It is not part of this repository and may be absent. */
export function readSwagger(): Swagger | undefined {
  const path = process.env.GENESYS_OPENAPI ?? beside;
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Swagger;
  console.warn('Skipped: the Genesys OpenAPI document is absent (set GENESYS_OPENAPI to its path).');
  return undefined;
}

/** Required by the document, and still missing in answers of the real API. */
const tolerated = new Set([
  // The division `*` of a grant comes without name and description.
  'AuthzDivision.description',
]);

/** Holds a value against a schema. Properties that the schema does not know are problems too. */
export class SchemaWalker {
  constructor(private readonly swagger: Swagger) {}

  problems(schema: Schema, value: unknown, at = '$', definition = ''): string[] {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1)!;
      return this.problems(this.swagger.definitions[name]!, value, at, name);
    }
    if (schema.enum && !schema.enum.includes(value))
      return [`${at}: ${JSON.stringify(value)} is not allowed`];
    if (schema.type === 'array') return this.arrayProblems(schema, value, at);
    if (schema.type === 'object') return this.objectProblems(schema, value, at, definition);
    return isOfType(schema, value) ? [] : [`${at}: ${JSON.stringify(value)} is no ${schema.type}`];
  }

  private arrayProblems(schema: Schema, value: unknown, at: string): string[] {
    if (!Array.isArray(value)) return [`${at} is no array`];
    return value.flatMap((item, index) => this.problems(schema.items!, item, `${at}[${index}]`));
  }

  private objectProblems(schema: Schema, value: unknown, at: string, definition: string): string[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
    const { properties, additionalProperties, required = [] } = schema;
    if (!properties && additionalProperties === undefined) return [];
    const missing = required
      .filter((name) => !(name in value) && !tolerated.has(`${definition}.${name}`))
      .map((name) => `${at}.${name} is missing`);
    const wrong = Object.entries(value).flatMap(([name, inner]) => {
      const expected = properties?.[name] ?? additionalProperties;
      if (typeof expected !== 'object') return [`${at}.${name} is unknown to ${definition}`];
      return this.problems(expected, inner, `${at}.${name}`);
    });
    return [...missing, ...wrong];
  }
}

function isOfType({ type, format }: Schema, value: unknown): boolean {
  switch (type) {
    case 'string':
      if (typeof value !== 'string') return false;
      return format !== 'date-time' || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
    case 'boolean':
      return typeof value === type;
    default:
      return false;
  }
}
