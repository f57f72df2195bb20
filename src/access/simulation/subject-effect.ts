import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { effectiveHoldings, type EffectiveHolding } from '../questions/effective-holdings';
import { permissionOrder } from '../questions/permission-order';
import { sourcesOf, type PermissionSource } from '../questions/permission-source';
import { compareHoldings } from './effect-counts';
import type { AccessPlaces, HeldAccess } from './held-access';
import { subjectAfter, type Simulation } from './simulation';

/** A permission that a subject gains or loses, and where. */
export interface PermissionEffect extends AccessPlaces {
  readonly permission: string;
}

/** A permission that loses a path, and that another path still gives in the same place. */
interface KeptPermission {
  readonly permission: string;
  /** Where a path was lost and the permission remains; sorted. `*` for all divisions. */
  readonly divisionIds: readonly string[];
  /** Every path by which it is held afterwards. */
  readonly sources: readonly PermissionSource[];
}

/** What a proposal does to one subject; each list is sorted by permission. */
export interface SubjectEffect {
  readonly subject: IndexedSubject;
  /** The subject afterwards; absent when nothing mentions it any more. */
  readonly after?: IndexedSubject;
  readonly added: readonly PermissionEffect[];
  readonly removed: readonly PermissionEffect[];
  readonly kept: readonly KeptPermission[];
}

export function subjectEffect(simulation: Simulation, subject: IndexedSubject): SubjectEffect {
  const { permissions } = simulation.after;
  const compared = compareHoldings(simulation, subject);
  const next = subjectAfter(simulation, subject);
  const sides = {
    before: activeHoldings(simulation.before, subject),
    after: activeHoldings(simulation.after, next),
  };
  const [added, removed, kept]: [PermissionEffect[], PermissionEffect[], KeptPermission[]] = [[], [], []];
  for (const number of permissionOrder(permissions)) {
    if (![...sides.before, ...sides.after].some(({ gives }) => gives.named.has(number))) continue;
    const permission = permissions.nameOf(number);
    const [before, after] = compared(number);
    const gains = after.beyond(before);
    const losses = before.beyond(after);
    if (gains) added.push({ permission, ...gains });
    if (losses) removed.push({ permission, ...losses });
    const places = placesKept(sides, number, after, permissions.isDivisionAware(number));
    if (places.length > 0)
      kept.push({ permission, divisionIds: places, sources: sourcesAt(sides.after, number) });
  }
  return { subject, ...(next && { after: next }), added, removed, kept };
}

interface Sides {
  readonly before: readonly EffectiveHolding[];
  readonly after: readonly EffectiveHolding[];
}

export function activeHoldings(index: AccessIndex, subject: IndexedSubject | undefined): EffectiveHolding[] {
  return subject?.state === 'active' ? effectiveHoldings(index, subject) : [];
}

function sourcesAt(holdings: readonly EffectiveHolding[], number: number): PermissionSource[] {
  return holdings.filter(({ gives }) => gives.named.has(number)).map((holding) => sourcesOf(holding)(number));
}

/** Where paths are lost and what they gave is still held. */
function placesKept(
  { before, after }: Sides,
  number: number,
  held: HeldAccess,
  divisionAware: boolean,
): string[] {
  const places = new Set<string>();
  for (const holding of before) {
    if (!holding.gives.named.has(number)) continue;
    if (after.some((other) => isSamePath(other, holding, number))) continue;
    const place = divisionAware ? holding.grant.divisionId : '*';
    const conditions = holding.gives.conditionsOf(number);
    const stays = conditions
      ? conditions.every((condition) => held.coversOn(place, condition))
      : held.covers(place);
    if (stays) places.add(place);
  }
  return [...places].sort();
}

function isSamePath(one: EffectiveHolding, other: EffectiveHolding, number: number): boolean {
  return (
    one.grant.roleId === other.grant.roleId &&
    one.grant.divisionId === other.grant.divisionId &&
    one.groupId === other.groupId &&
    one.gives.named.has(number) &&
    JSON.stringify(one.gives.conditionsOf(number)) === JSON.stringify(other.gives.conditionsOf(number))
  );
}
