import type { OpenAPIV3_1 } from 'openapi-types';

/** Refusals that come before a route is found or its body read, whatever the route. */
const ANYWHERE = new Set([
  'body_too_large',
  'expectation_failed',
  'invalid_host',
  'malformed_body',
  'malformed_json',
  'malformed_url',
  'method_not_allowed',
  'path_too_long',
  'unsupported_media_type',
]);

/** The codes that the OpenAPI document lists for each operation. */
export class RouteCodes {
  private readonly byRoute = new Map<string, ReadonlySet<string>>();

  constructor(paths: OpenAPIV3_1.PathsObject) {
    for (const [path, item] of Object.entries(paths))
      for (const [method, operation] of Object.entries(item ?? {}))
        this.byRoute.set(
          `${method.toUpperCase()} ${path.replaceAll(/\{([^}]+)\}/g, ':$1')}`,
          codesOf(operation as OpenAPIV3_1.OperationObject),
        );
  }

  get all(): string[] {
    const codes = [...this.byRoute.values()].flatMap((some) => [...some]);
    return [...new Set(codes.map((code) => code.split(' ').at(-1)!))];
  }

  /** Whether an answer of the route with this status and code is documented. Routes outside the document may answer anything. */
  documents(method: string, route: string, status: number, code: string): boolean {
    const codes = this.byRoute.get(`${method} ${route}`);
    return codes === undefined || ANYWHERE.has(code) || codes.has(`${status} ${code}`);
  }
}

function codesOf({ responses = {} }: OpenAPIV3_1.OperationObject): ReadonlySet<string> {
  return new Set(
    Object.entries(responses).flatMap(([status, response]) =>
      ((response as { 'x-error-codes'?: string[] })['x-error-codes'] ?? []).map(
        (code) => `${status} ${code}`,
      ),
    ),
  );
}
