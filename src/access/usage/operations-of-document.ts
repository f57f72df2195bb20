import type { OperationNeeds } from './operation-needs';

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'];

/**
 * The operations of an OpenAPI document of Genesys with the permissions that they need, such as
 * `GET /api/v2/users/{userId}`. Throws where the document has no paths; an operation whose needs are of another form than
 * expected needs what is not known, and is left out.
 */
export function operationsOfDocument(document: unknown): ReadonlyMap<string, OperationNeeds> {
  const paths = memberOf(document, 'paths');
  if (!isObject(paths)) throw new Error('The document has no "paths": it is no OpenAPI document.');
  const found = new Map<string, OperationNeeds>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = memberOf(operations, method);
      const needs = operation === undefined ? undefined : needsIn(operation);
      if (needs !== undefined) found.set(`${method.toUpperCase()} ${path}`, needs);
    }
  }
  if (found.size === 0) throw new Error('The document has no operations.');
  return found;
}

function needsIn(operation: unknown): OperationNeeds | undefined {
  const required = memberOf(operation, 'x-inin-requires-permissions');
  if (required === undefined) return { kind: 'not_listed' };
  const kind = { ALL: 'all' as const, ANY: 'any' as const }[String(memberOf(required, 'type'))];
  const permissions = memberOf(required, 'permissions');
  if (!Array.isArray(permissions) || !permissions.every((one) => typeof one === 'string' && one !== ''))
    return undefined;
  if (permissions.length === 0) return { kind: 'not_listed' };
  return kind && { kind, permissions: [...new Set(permissions as string[])] };
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
