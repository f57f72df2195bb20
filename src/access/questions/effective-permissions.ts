import { Bitset } from '../matrix/bitset';
import { type Caveat, decisions, decisionsWithCaveat } from '../model/decision';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { coverageOf, type Coverage } from './coverage';
import { effectiveHoldings } from './effective-holdings';
import { permissionOrder } from './permission-order';
import { sourcesOf, type PermissionSource } from './permission-source';

/** A permission that a subject holds, unconditionally or on a condition. */
export interface EffectivePermission extends Coverage {
  readonly permission: string;
  /** Held nowhere without a condition. */
  readonly conditional: boolean;
  readonly caveats: readonly Caveat[];
  /** Every path by which it is held, direct ones first. */
  readonly sources: readonly PermissionSource[];
}

/**
 * What a subject's roles include, sorted by permission. A subject that is not active has the same list, of which
 * nothing counts: the caller shows its state.
 */
export function effectivePermissions(index: AccessIndex, subject: IndexedSubject): EffectivePermission[] {
  const holdings = effectiveHoldings(index, subject).map((holding) => ({
    named: holding.gives.named,
    source: sourcesOf(holding),
  }));
  const listed: EffectivePermission[] = [];
  for (const number of permissionOrder(index.permissions)) {
    const sources: PermissionSource[] = [];
    for (const { named, source } of holdings) if (named.has(number)) sources.push(source(number));
    if (sources.length === 0) continue;
    listed.push({
      permission: index.permissions.nameOf(number),
      ...coverageOf(sources, index.permissions.isDivisionAware(number)),
      conditional: sources.every(({ conditions }) => conditions !== undefined),
      caveats: caveatsOf(index, number),
      sources,
    });
  }
  return listed;
}

/** The permissions that an active subject holds unconditionally somewhere, sorted: those that a bare check allows. */
export function permissionCodes(index: AccessIndex, subject: IndexedSubject): string[] {
  const held = plainlyHeld(index, subject);
  const codes: string[] = [];
  for (const number of permissionOrder(index.permissions)) {
    if (held.has(number)) codes.push(index.permissions.nameOf(number));
  }
  return codes;
}

/** The number of `permissionCodes`. */
export function countPermissions(index: AccessIndex, subject: IndexedSubject): number {
  return plainlyHeld(index, subject).count;
}

function plainlyHeld(index: AccessIndex, subject: IndexedSubject): Bitset {
  const held = new Bitset(index.permissions.size);
  if (subject.state !== 'active') return held;
  for (const { gives } of effectiveHoldings(index, subject)) held.unite(gives.plain);
  return held;
}

/** The caveats that every answer about the permission of this number must mention. */
function caveatsOf(index: AccessIndex, permission: number): readonly Caveat[] {
  return (index.matrix.isTargeted(permission) ? decisionsWithCaveat : decisions).granted.caveats;
}
