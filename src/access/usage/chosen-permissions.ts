import type { HeldPermissions } from './held-permissions';
import type { LackingCall, RecordedCalls } from './recorded-calls';

/** A call of an operation whose needs are listed. */
export interface CalledOperation {
  readonly call: RecordedCalls;
  readonly kind: 'all' | 'any';
  readonly permissions: readonly string[];
}

interface Chosen {
  /** Those that are held and needed. */
  readonly chosen: ReadonlyMap<string, 'used' | 'needed'>;
  readonly lacking: readonly LackingCall[];
}

/**
 * Chooses, of what is held, what allows the calls. Where any one of several does, one that is needed anyway, and the
 * narrowest otherwise: of those that are held wherever the others are. What is held of an incomplete set is needed as well.
 */
export function chosenPermissions(
  held: HeldPermissions,
  calls: readonly CalledOperation[],
  order: (one: string, other: string) => number,
): Chosen {
  const chosen = new Map<string, 'used' | 'needed'>();
  const lacking: LackingCall[] = [];
  const open: { call: RecordedCalls; alternatives: readonly string[] }[] = [];
  const choose = (permission: string, { succeeded }: RecordedCalls) => {
    if (succeeded > 0 || !chosen.has(permission)) chosen.set(permission, succeeded > 0 ? 'used' : 'needed');
  };
  for (const { call, kind, permissions } of calls) {
    const alternatives = permissions.filter((one) => held.has(one));
    const missing = missingOf(kind, permissions, held, order);
    if (missing.length > 0) lacking.push({ ...call, missing });
    if (kind === 'all' || alternatives.length === 1) alternatives.forEach((one) => choose(one, call));
    else if (alternatives.length > 1) open.push({ call, alternatives });
  }
  for (const { call, alternatives } of open) {
    const isEnough = (one: string) => alternatives.every((other) => held.covers(one, other));
    const enough = alternatives.filter(isEnough).sort(order);
    const one = enough.find((each) => chosen.has(each)) ?? enough[0];
    // Without one that is held wherever another is, each may be what allowed a call.
    for (const permission of one === undefined ? alternatives : [one]) choose(permission, call);
  }
  return { chosen, lacking };
}

function missingOf(
  kind: 'all' | 'any',
  permissions: readonly string[],
  held: HeldPermissions,
  order: (one: string, other: string) => number,
): readonly string[] {
  if (kind === 'all') return permissions.filter((one) => !held.has(one));
  return permissions.some((one) => held.has(one)) ? [] : [...permissions].sort(order).slice(0, 1);
}
