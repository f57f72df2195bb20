/**
 * The permissions that an operation of Genesys needs: all of them, or any one. `not_listed`: its documentation names
 * none, which does not mean that it needs none.
 */
export type OperationNeeds =
  { readonly kind: 'all' | 'any'; readonly permissions: readonly string[] } | { readonly kind: 'not_listed' };

/** What is known about operations, at a day. */
export interface OperationTable {
  /** The day of what it was made from, such as `2026-11-30`. */
  readonly asOf: string;
  /** By `operationKey`. */
  readonly operations: ReadonlyMap<string, OperationNeeds>;
}

/** The needs of an operation such as `GET /api/v2/users/{userId}`; undefined when the table does not have it. */
export function needsOf({ operations }: OperationTable, operation: string): OperationNeeds | undefined {
  return operations.get(operationKey(operation));
}

/** Parameters have other names in other documents. */
export function operationKey(operation: string): string {
  return operation.replace(/\{[^}]*\}/g, '{}').replace(/\/$/, '');
}

/** Puts the narrowest first: what fewer operations name, then what only views. */
export function byNarrowness({ operations }: OperationTable): (one: string, other: string) => number {
  const counts = new Map<string, number>();
  for (const needs of operations.values())
    for (const permission of needs.kind === 'not_listed' ? [] : needs.permissions)
      counts.set(permission, (counts.get(permission) ?? 0) + 1);
  const ranks = (permission: string) => [
    permission.includes(':') ? 0 : 1,
    counts.get(permission) ?? 0,
    permission.endsWith(':view') ? 0 : 1,
  ];
  return (one, other) => {
    const [mine, others] = [ranks(one), ranks(other)];
    const place = mine.findIndex((rank, i) => rank !== others[i]);
    if (place !== -1) return mine[place]! - others[place]!;
    return one < other ? -1 : Number(one > other);
  };
}
