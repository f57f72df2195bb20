import { Bitset } from '../../access-model/bitset';
import type { IndexedSubject } from '../indexed-subject';
import type { EffectiveHolding } from '../questions/effective-holdings';
import { permissionCodes } from '../questions/effective-permissions';
import { permissionOrder } from '../questions/permission-order';
import { compareHoldings } from './effect-counts';
import { subjectAfter, type Simulation } from './simulation';
import { activeHoldings } from './subject-effect';

/** What a subject may do before and after a change, as permission codes. Each list is sorted, and names none twice. */
export interface AccessChange {
  readonly subject: IndexedSubject;
  /** Held plainly somewhere by an active subject: those for which a bare check says yes. */
  readonly oldPermissions: readonly string[];
  readonly newPermissions: readonly string[];
  /** The new ones that are not old. */
  readonly addedPermissions: readonly string[];
  readonly removedPermissions: readonly string[];
  /** Not added, and yet something comes: a division, or a condition on which it is held. */
  readonly widenedPermissions: readonly string[];
  /** Not removed, and yet something goes. */
  readonly narrowedPermissions: readonly string[];
}

export function accessChange(simulation: Simulation, subject: IndexedSubject): AccessChange {
  const next = subjectAfter(simulation, subject);
  const oldPermissions = permissionCodes(simulation.before, subject);
  const newPermissions = next ? permissionCodes(simulation.after, next) : [];
  const addedPermissions = beyond(newPermissions, oldPermissions);
  const removedPermissions = beyond(oldPermissions, newPermissions);
  const places = changedPlaces(simulation, subject, next);
  return {
    subject,
    oldPermissions,
    newPermissions,
    addedPermissions,
    removedPermissions,
    widenedPermissions: beyond(places.gained, addedPermissions),
    narrowedPermissions: beyond(places.lost, removedPermissions),
  };
}

function beyond(codes: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return codes.filter((code) => !known.has(code));
}

/** The permissions of which something comes, and of which something goes, wherever and however it is held. */
function changedPlaces(simulation: Simulation, subject: IndexedSubject, next: IndexedSubject | undefined) {
  const before = activeHoldings(simulation.before, subject);
  const after = activeHoldings(simulation.after, next);
  const { permissions } = simulation.after;
  const touched = new Bitset(permissions.size);
  for (const { gives } of [...others(before, after), ...others(after, before)]) touched.unite(gives.named);
  const compared = compareHoldings(simulation, subject);
  const [gained, lost]: [string[], string[]] = [[], []];
  for (const number of permissionOrder(permissions)) {
    if (!touched.has(number)) continue;
    const [old, fresh] = compared(number);
    if (fresh.beyond(old)) gained.push(permissions.nameOf(number));
    if (old.beyond(fresh)) lost.push(permissions.nameOf(number));
  }
  return { gained, lost };
}

/** The holdings that are not on the other side as well: only of what these give can anything change. */
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
