import { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import { holdingRanks } from './holding-ranks';
import { oncePerIndex } from './once-per-index';
import { activeRanks } from './subject-ranks';

/** How many subjects hold each permission, and how many roles include it. */
export interface HolderCounts {
  /** Active subjects of every kind that hold it unconditionally somewhere, directly or through a group. */
  holdersOf(permission: string): number;
  /** Roles that include it, unconditionally or on a condition. */
  rolesOf(permission: string): number;
}

/** Computed once per index, in steps that yield to the event loop. */
export const holderCounts = oncePerIndex(async (index): Promise<HolderCounts> => {
  const holders = await countHolders(index, new Yielder());
  const roles = countRoles(index);
  return {
    holdersOf: (permission) => holders[index.permissions.numberOf(permission)] ?? 0,
    rolesOf: (permission) => roles[index.permissions.numberOf(permission)] ?? 0,
  };
});

async function countHolders(index: AccessIndex, yielder: Yielder): Promise<Uint32Array> {
  const counts = new Uint32Array(index.permissions.size);
  for (const number of counts.keys()) {
    const holders = holdingRanks(index, {
      permissions: [number],
      gives: (role, permission) => role.plain.has(permission),
    });
    holders.intersect(activeRanks(index));
    counts[number] = holders.count;
    if (yielder.due()) await yielder.yield();
  }
  return counts;
}

function countRoles(index: AccessIndex): Uint32Array {
  const counts = new Uint32Array(index.permissions.size);
  for (const roleId of index.roles.keys()) {
    for (const number of index.gives(roleId)?.named.numbers() ?? []) counts[number]!++;
  }
  return counts;
}
