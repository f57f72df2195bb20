import { needsOf, operationKey, type OperationNeeds, type OperationTable } from './operation-needs';

/** What Genesys is going to enforce: a permission, for one operation or for all that name it; or what an operation needs. */
export interface EnforcedPart {
  readonly permission?: string | undefined;
  /** Such as `GET /api/v2/users/{userId}`. */
  readonly operation?: string | undefined;
}

/** What callers need once something is enforced. */
export interface EnforcedNeeds {
  /** What the operation will need; `not_known` when no one can tell. Undefined: it is not concerned. */
  readonly of: (operation: string) => OperationNeeds | { readonly kind: 'not_known' } | undefined;
  /** The operations that are concerned, by `operationKey`. */
  readonly operations: readonly string[];
  /** All permissions that are named for them. */
  readonly permissions: readonly string[];
}

/** A permission alone is enforced where the table names it; of operations that it does not list, no one can tell. */
export function enforcedNeeds(table: OperationTable, { permission, operation }: EnforcedPart): EnforcedNeeds {
  if (operation === undefined) return ofPermission(table, permission ?? '');
  const key = operationKey(operation);
  const listed = needsOf(table, operation);
  const needs = permission === undefined ? listed : ({ kind: 'all', permissions: [permission] } as const);
  const known = needs === undefined || needs.kind === 'not_listed' ? { kind: 'not_known' as const } : needs;
  return {
    of: (called) => (operationKey(called) === key ? known : undefined),
    operations: [key],
    permissions: known.kind === 'not_known' ? [] : known.permissions,
  };
}

function ofPermission(table: OperationTable, permission: string): EnforcedNeeds {
  const names = (needs: OperationNeeds) =>
    needs.kind !== 'not_listed' && needs.permissions.includes(permission);
  const operations = [...table.operations].filter(([, needs]) => names(needs)).map(([key]) => key);
  const of = (called: string) => {
    const needs = needsOf(table, called);
    if (needs === undefined || needs.kind === 'not_listed') return { kind: 'not_known' } as const;
    if (!names(needs)) return undefined;
    // What else such an operation needs is needed already.
    return needs.kind === 'any' ? needs : ({ kind: 'all', permissions: [permission] } as const);
  };
  return { of, operations, permissions: [permission] };
}
