import { SchemaBreaks } from './schema-breaks';
import type { Document, Json } from './shape';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Json;
}

type Content = Record<string, { readonly schema?: Json }>;

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  /** Files that are answered where they are asked for. */
  readonly 'x-file-formats'?: readonly string[];
  readonly responses: Record<string, { readonly content?: Content }>;
}

/** What breaks clients of the older document, one line each, sorted. */
export function breaksBetween(before: Document, after: Document): string[] {
  const schemas = new SchemaBreaks(before, after);
  for (const [path, item] of Object.entries(before.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const place = `${method.toUpperCase()} ${path}`;
      const now = after.paths[path]?.[method];
      if (now === undefined) schemas.found.add(`${place}: is gone`);
      else compareOperations(operation as unknown as Operation, now as unknown as Operation, place, schemas);
    }
  }
  return [...schemas.found].sort();
}

function compareOperations(was: Operation, is: Operation, place: string, schemas: SchemaBreaks): void {
  if (was.operationId !== is.operationId)
    schemas.found.add(`${place}: operationId ${was.operationId} is ${is.operationId}`);
  compareParameters(was.parameters ?? [], is.parameters ?? [], place, schemas);
  if (was.requestBody === undefined && is.requestBody !== undefined)
    schemas.found.add(`${place}: body is new`);
  compareContents(was.requestBody?.content, is.requestBody?.content, `${place} body`, 'sent', schemas);
  for (const [status, { content }] of Object.entries(was.responses)) {
    if (!status.startsWith('2')) continue;
    if (is.responses[status] === undefined) schemas.found.add(`${place}: status ${status} is gone`);
    const files = Object.fromEntries((is['x-file-formats'] ?? []).map((type) => [type, {}]));
    const now = { ...files, ...is.responses[status]?.content };
    compareContents(content, now, `${place} ${status}`, 'answered', schemas);
  }
}

function compareParameters(
  was: readonly Parameter[],
  is: readonly Parameter[],
  place: string,
  schemas: SchemaBreaks,
): void {
  const same = (a: Parameter) => (b: Parameter) =>
    a.in === b.in && a.name.toLowerCase() === b.name.toLowerCase();
  for (const one of was) {
    const now = is.find(same(one));
    if (now === undefined) schemas.found.add(`${place}: ${one.in} parameter ${one.name} is gone`);
    else schemas.compare(one.schema, now.schema, 'sent', `${place} ${one.name}`);
  }
  for (const one of is)
    if (one.required === true && was.find(same(one))?.required !== true)
      schemas.found.add(`${place}: ${one.in} parameter ${one.name} is required`);
}

function compareContents(
  was: Content = {},
  is: Content = {},
  place: string,
  direction: 'sent' | 'answered',
  schemas: SchemaBreaks,
): void {
  for (const [type, { schema }] of Object.entries(was)) {
    const now = is[type] ?? is[type.split(';')[0]!];
    if (now === undefined) schemas.found.add(`${place}: ${type} is gone`);
    else if (schema !== undefined && now.schema !== undefined)
      schemas.compare(schema, now.schema, direction, place);
  }
}
