type Json = Record<string, unknown>;

interface Document extends Json {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: Json & { readonly schemas: Readonly<Record<string, Json>> };
}

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;
const PROBLEM = {
  description: 'A problem document.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The document with these operations alone ("GET /path"), the schemas they reach, and one answer for every refusal. */
export function partOfDocument(document: Document, operations: readonly string[]): Document {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    const [method = '', path = ''] = operation.split(' ');
    const found = document.paths[path]?.[method.toLowerCase()];
    if (found === undefined) throw new Error(`openapi.json has no operation ${operation}.`);
    (paths[path] ??= {})[method.toLowerCase()] = { ...found, responses: answersOf(found.responses as Json) };
  }
  return { ...document, paths, components: { schemas: reachedFrom(paths, document.components.schemas) } };
}

/** The operations of all paths below one ("GET /path"). */
export function allOperations({ paths }: Document, below: string): string[] {
  const chosen = Object.entries(paths).filter(([path]) => path.startsWith(below));
  return chosen.flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

function answersOf(responses: Json): Json {
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const withoutHeaders = answers.map(([status, answer]) => [status, { ...(answer as Json), headers: {} }]);
  return { ...(Object.fromEntries(withoutHeaders) as Json), default: PROBLEM };
}

function reachedFrom(start: unknown, schemas: Readonly<Record<string, Json>>): Record<string, Json> {
  const reached = new Map<string, Json>();
  const visit = (value: unknown) => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(REFERENCE)) {
      const schema = schemas[name];
      if (schema === undefined || reached.has(name)) continue;
      reached.set(name, schema);
      visit(schema);
    }
  };
  visit(start);
  return Object.fromEntries([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}
