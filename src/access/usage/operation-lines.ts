import { operationKey, type OperationNeeds } from './operation-needs';

/**
 * Operations as text: a line for each path, with its methods and what they need:
 * `/api/v2/users/{userId} DELETE any admin directory:user:delete; GET -`. A dash: not listed.
 */
export function toOperationLines(operations: ReadonlyMap<string, OperationNeeds>): string[] {
  const byPath = new Map<string, string[]>();
  for (const [operation, needs] of operations) {
    const [method = '', path = ''] = operation.split(' ');
    const listed = needs.kind === 'not_listed' ? ['-'] : [needs.kind, ...needs.permissions];
    byPath.set(path, [...(byPath.get(path) ?? []), [method, ...listed].join(' ')]);
  }
  return [...byPath].map(([path, methods]) => `${path} ${methods.sort().join('; ')}`).sort();
}

/** By `operationKey`. */
export function readOperationLines(text: string): ReadonlyMap<string, OperationNeeds> {
  const found = new Map<string, OperationNeeds>();
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const space = line.indexOf(' ');
    for (const part of line.slice(space + 1).split('; ')) {
      const [method = '', kind, ...permissions] = part.split(' ');
      const needs: OperationNeeds =
        kind === 'all' || kind === 'any' ? { kind, permissions } : { kind: 'not_listed' };
      found.set(operationKey(`${method} ${line.slice(0, space)}`), needs);
    }
  }
  return found;
}
