import { Bitset } from '../matrix/bitset';
import type { PermissionIndex } from '../matrix/permission-index';
import { ALL_DIVISIONS } from '../model/snapshot';
import type { IndexedSubject } from '../index/indexed-subject';
import type { EffectiveHolding } from '../questions/effective-holdings';
import { permissionOrder } from '../questions/permission-order';
import { compareHoldings } from './effect-counts';
import { subjectAfter, type Simulation } from './simulation';
import { activeHoldings } from './subject-effect';

/** What a subject may do before and after a change, as permission codes. Each list is sorted and has no duplicates. */
export interface AccessChange {
  readonly subject: IndexedSubject;
  /** Held unconditionally somewhere by an active subject: those that a bare check allows. */
  readonly oldPermissions: readonly string[];
  readonly newPermissions: readonly string[];
  /** The new ones that are not old. */
  readonly addedPermissions: readonly string[];
  readonly removedPermissions: readonly string[];
  /** Not added, but something is gained: a division, or a condition on which it is held. */
  readonly widenedPermissions: readonly string[];
  /** Not removed, but something is lost. */
  readonly narrowedPermissions: readonly string[];
}

export function accessChange(simulation: Simulation, subject: IndexedSubject): AccessChange {
  const { permissions } = simulation.after;
  const before = heldBy(activeHoldings(simulation.before, subject), permissions.size);
  const after = heldBy(activeHoldings(simulation.after, subjectAfter(simulation, subject)), permissions.size);
  const added = beyond(after.plain, before.plain);
  const removed = beyond(before.plain, after.plain);
  const { gained, lost } = changedPlaces(simulation, subject, before, after);
  const codes = (numbers: Bitset) => codesOf(permissions, numbers);
  return {
    subject,
    oldPermissions: codes(before.plain),
    newPermissions: codes(after.plain),
    addedPermissions: codes(added),
    removedPermissions: codes(removed),
    widenedPermissions: codes(beyond(gained, added)),
    narrowedPermissions: codes(beyond(lost, removed)),
  };
}

/** What a subject holds on one side, by permission number. */
interface Held {
  readonly holdings: readonly EffectiveHolding[];
  /** Unconditionally somewhere. */
  readonly plain: Bitset;
  /** Unconditionally by a grant in all divisions. */
  readonly everywhere: Bitset;
  /** Unconditionally or on a condition. */
  readonly named: Bitset;
}

function heldBy(holdings: readonly EffectiveHolding[], size: number): Held {
  const [plain, everywhere, named] = [new Bitset(size), new Bitset(size), new Bitset(size)];
  for (const { grant, gives } of holdings) {
    plain.unite(gives.plain);
    if (grant.divisionId === ALL_DIVISIONS) everywhere.unite(gives.plain);
    named.unite(gives.named);
  }
  return { holdings, plain, everywhere, named };
}

function beyond(numbers: Bitset, others: Bitset): Bitset {
  const rest = numbers.clone();
  rest.subtract(others);
  return rest;
}

function codesOf(permissions: PermissionIndex, numbers: Bitset): string[] {
  if (numbers.words.every((word) => word === 0)) return [];
  const codes: string[] = [];
  for (const number of permissionOrder(permissions))
    if (numbers.has(number)) codes.push(permissions.nameOf(number));
  return codes;
}

/**
 * The permissions of which something is gained, and of which something is lost, wherever and however they are held.
 * Places are compared only for those that are held on both sides, by paths that are not on both, and not
 * unconditionally everywhere.
 */
function changedPlaces(simulation: Simulation, subject: IndexedSubject, before: Held, after: Held) {
  const { permissions } = simulation.after;
  const [gained, lost] = [beyond(after.named, before.named), beyond(before.named, after.named)];
  const unsure = new Bitset(permissions.size);
  for (const { gives } of others(before.holdings, after.holdings)) unsure.unite(gives.named);
  for (const { gives } of others(after.holdings, before.holdings)) unsure.unite(gives.named);
  unsure.intersect(before.named);
  unsure.intersect(after.named);
  const compared = compareHoldings(simulation, subject);
  const isEverywhere = ({ plain, everywhere }: Held, number: number) =>
    everywhere.has(number) || (plain.has(number) && !permissions.isDivisionAware(number));
  for (const number of unsure.numbers()) {
    if (isEverywhere(before, number) && isEverywhere(after, number)) continue;
    const [old, fresh] = compared(number);
    if (fresh.beyond(old)) gained.add(number);
    if (old.beyond(fresh)) lost.add(number);
  }
  return { gained, lost };
}

/** The holdings that are not on the other side as well: only what these give can change. */
function others(
  holdings: readonly EffectiveHolding[],
  against: readonly EffectiveHolding[],
): EffectiveHolding[] {
  return holdings.filter(
    ({ grant, groupId, gives }) =>
      !against.some(
        (other) =>
          other.gives === gives &&
          other.groupId === groupId &&
          other.grant.roleId === grant.roleId &&
          other.grant.divisionId === grant.divisionId,
      ),
  );
}
