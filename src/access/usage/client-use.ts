import { chosenPermissions, type CalledOperation } from './chosen-permissions';
import type { HeldPermissions } from './held-permissions';
import type { LackingCall, RecordedCalls } from './recorded-calls';
import { byNarrowness, needsOf, type OperationNeeds, type OperationTable } from './operation-needs';

/**
 * `used`: a call that needs it succeeded. `needed`: only calls that did not succeed need it. `alternative`: another one
 * that is held sufficed. `never_used`: no call needs it. `not_known`: calls of which it is not known what they need may
 * have used it.
 */
export type PermissionUse = 'used' | 'needed' | 'alternative' | 'never_used' | 'not_known';

export interface ClientUse {
  /** By permission that is held. */
  readonly held: ReadonlyMap<string, PermissionUse>;
  /** The narrowest part of what is held that would have allowed as much, sorted. */
  readonly sufficient: readonly string[];
  readonly lacking: readonly LackingCall[];
  /** Called operations of which it is not known what they need. */
  readonly notKnown: readonly RecordedCalls[];
  /** Whether calls are known, of all of them what they need, and all that succeeded are explained by what is held. */
  readonly isComplete: boolean;
}

export interface UseFacts {
  readonly table: OperationTable;
  /** Calls in the known window; undefined when nothing is known. */
  readonly calls: readonly RecordedCalls[] | undefined;
}

/** What a client did with what it holds. Unknown is never unused. */
export function clientUse(held: HeldPermissions, { table, calls }: UseFacts): ClientUse {
  const known: CalledOperation[] = [];
  const notKnown: RecordedCalls[] = [];
  for (const call of calls ?? []) {
    const needs = needsOf(table, call.operation);
    if (isListed(needs)) known.push({ call, ...needs });
    else notKnown.push(call);
  }
  const { chosen, lacking } = chosenPermissions(held, known, byNarrowness(table));
  // What succeeded without what it needs was allowed by something else, of which nothing is known.
  const isExplained = lacking.every(({ succeeded }) => succeeded === 0);
  const isComplete = calls !== undefined && notKnown.length === 0 && isExplained;
  const unseen = isComplete ? 'never_used' : 'not_known';
  const alternatives = new Set(known.flatMap(({ permissions }) => permissions));
  const use = (permission: string): PermissionUse =>
    chosen.get(permission) ?? (alternatives.has(permission) ? 'alternative' : unseen);
  return {
    held: new Map([...held.permissions].sort().map((permission) => [permission, use(permission)])),
    sufficient: [...chosen.keys()].sort(),
    lacking,
    notKnown,
    isComplete,
  };
}

function isListed(
  needs: OperationNeeds | undefined,
): needs is Exclude<OperationNeeds, { readonly kind: 'not_listed' }> {
  return needs !== undefined && needs.kind !== 'not_listed';
}
