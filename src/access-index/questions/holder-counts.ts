import { Bitset } from '../../access-model/bitset';
import { Breather } from '../../common/breather';
import type { AccessIndex } from '../access-index';
import { effectiveHoldings } from './effective-holdings';

/** How many hold each permission, and how many roles give it. */
export interface HolderCounts {
  /** Active subjects of every kind that hold it plainly somewhere, directly or through a group. */
  holdersOf(permission: string): number;
  /** Roles that give it, plainly or on a condition. */
  rolesOf(permission: string): number;
}

const known = new WeakMap<AccessIndex, Promise<HolderCounts>>();

/** Counted once for each index, in steps that let others use the event loop. */
export function holderCounts(index: AccessIndex): Promise<HolderCounts> {
  const before = known.get(index);
  if (before !== undefined) return before;
  const counts = count(index, new Breather());
  known.set(index, counts);
  return counts;
}

async function count(index: AccessIndex, breather: Breather): Promise<HolderCounts> {
  const holders = new Uint32Array(index.permissions.size);
  for (const subject of index.subjects) {
    if (subject.state !== 'active') continue;
    const held = new Bitset(index.permissions.size);
    for (const { gives } of effectiveHoldings(index, subject)) held.unite(gives.plain);
    for (const number of held.numbers()) holders[number]!++;
    if (breather.due()) await breather.breathe();
  }
  const roles = countRoles(index);
  return {
    holdersOf: (permission) => holders[index.permissions.numberOf(permission)] ?? 0,
    rolesOf: (permission) => roles[index.permissions.numberOf(permission)] ?? 0,
  };
}

function countRoles(index: AccessIndex): Uint32Array {
  const roles = new Uint32Array(index.permissions.size);
  for (const roleId of index.roles.keys()) {
    for (const number of index.gives(roleId)?.named.numbers() ?? []) roles[number]!++;
  }
  return roles;
}
