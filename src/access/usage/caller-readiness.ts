import type { EnforcedNeeds } from './enforced-needs';
import type { HeldPermissions } from './held-permissions';
import type { RecordedCalls } from './recorded-calls';

/**
 * `lacks`: it called something concerned and does not hold what that needs. `not_known`: it may. `ready`: it called and
 * holds. `not_concerned`: it called nothing concerned in the known window.
 */
export const readinesses = ['lacks', 'not_known', 'ready', 'not_concerned'] as const;
export type Readiness = (typeof readinesses)[number];

/**
 * `calls_not_known`: nothing is known about its calls. `acts_for_users`: its users need the permission. `needs_not_known`:
 * it called an operation of which it is not known what it needs. `held_in_part`: it holds the permission on a condition or
 * in some divisions, and may have called elsewhere.
 */
export const doubts = ['calls_not_known', 'acts_for_users', 'needs_not_known', 'held_in_part'] as const;
export type Doubt = (typeof doubts)[number];

export interface CallerReadiness {
  readonly readiness: Readiness;
  /** Of `not_known`. */
  readonly doubt?: Doubt;
  /** What it lacks, sorted; where any one of several suffices, all of these. */
  readonly missing: readonly string[];
  /** Its calls that are concerned, or may be. */
  readonly calls: readonly RecordedCalls[];
}

export interface CallerFacts {
  readonly held: HeldPermissions;
  /** In the known window; undefined when nothing is known. */
  readonly calls: readonly RecordedCalls[] | undefined;
  readonly actsForUsers: boolean;
}

/** Whether a client is ready for what is going to be enforced. What is not known is never ready. */
export function callerReadiness(
  needs: EnforcedNeeds,
  { held, calls, actsForUsers }: CallerFacts,
): CallerReadiness {
  const doubtful = (doubt: Doubt, some: readonly RecordedCalls[] = []): CallerReadiness => {
    return { readiness: 'not_known', doubt, missing: [], calls: some };
  };
  const known = (calls ?? []).flatMap((call) => {
    const needed = needs.of(call.operation);
    return needed === undefined ? [] : [{ call, needed }];
  });
  const concerned = known.map(({ call }) => call);
  if (calls !== undefined && known.length === 0)
    return { readiness: 'not_concerned', missing: [], calls: [] };
  if (actsForUsers) return doubtful('acts_for_users', concerned);
  if (calls === undefined) {
    const isSafe = needs.permissions.length > 0 && needs.permissions.every((one) => held.isEverywhere(one));
    return isSafe ? { readiness: 'ready', missing: [], calls: [] } : doubtful('calls_not_known');
  }
  const results = known.map(({ needed }) => resultOf(needed, held, needs.permissions));
  const missing = [...new Set(results.flatMap((one) => one.missing))].sort();
  if (missing.length > 0) return { readiness: 'lacks', missing, calls: concerned };
  const doubt = results.map((one) => one.doubt).find((one) => one !== undefined);
  return doubt === undefined
    ? { readiness: 'ready', missing: [], calls: concerned }
    : doubtful(doubt, concerned);
}

interface Result {
  readonly missing: readonly string[];
  readonly doubt?: Doubt;
}

function resultOf(
  needed: NonNullable<ReturnType<EnforcedNeeds['of']>>,
  held: HeldPermissions,
  enforced: readonly string[],
): Result {
  if (needed.kind === 'not_known' || needed.kind === 'not_listed') {
    const isSafe = enforced.length > 0 && enforced.every((one) => held.isEverywhere(one));
    return isSafe ? { missing: [] } : { missing: [], doubt: 'needs_not_known' };
  }
  const { kind, permissions } = needed;
  const lacking = permissions.filter((one) => !held.has(one));
  const isMissing = kind === 'all' ? lacking.length > 0 : lacking.length === permissions.length;
  if (isMissing) return { missing: lacking };
  const isWhole =
    kind === 'all'
      ? permissions.every((one) => held.isEverywhere(one))
      : permissions.some((one) => held.isEverywhere(one));
  return isWhole ? { missing: [] } : { missing: [], doubt: 'held_in_part' };
}
