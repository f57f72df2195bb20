import { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import type { LicenseFacts } from './license-facts';
import { roleSets } from './role-sets';
import { licensesOfUsers, type UserLicenses } from './user-licenses';

/** How many users need and have a licence, of every state except deleted. */
export interface LicenseCounts {
  readonly id: string;
  needed: number;
  /** Those of `needed` who are not active. */
  neededInactive: number;
  assigned: number;
  /** Those of `assigned` who are not active. */
  assignedInactive: number;
  missing: number;
  surplus: number;
}

/** Who needs which licence, and who has it. */
export interface LicenseOverview {
  /** By rank. */
  readonly users: readonly UserLicenses[];
  /** Every licence that is defined, needed or assigned, by id. */
  readonly counts: ReadonlyMap<string, Readonly<LicenseCounts>>;
  /** Users of whom it is not known what they need. */
  readonly notKnown: number;
  /** Users of whom it is not known what they need, or what they have. */
  readonly mismatchesNotKnown: number;
}

export async function licenseOverview(index: AccessIndex, facts: LicenseFacts): Promise<LicenseOverview> {
  const yielder = new Yielder();
  const users: UserLicenses[] = [];
  const licensesOf = licensesOfUsers(facts);
  for (const set of await roleSets(index)) {
    const licensesOfSet = licensesOf(set.roleIds);
    for (const subject of set.users) {
      if (yielder.due()) await yielder.yield();
      users.push(licensesOfSet(subject));
    }
  }
  users.sort((one, other) => one.subject.rank - other.subject.rank);
  const counts = new Map<string, LicenseCounts>();
  for (const id of facts.definitions.keys()) counts.set(id, nothing(id));
  for (const user of users) count(counts, user);
  return {
    users,
    counts,
    notKnown: users.filter(({ needed }) => needed === undefined).length,
    mismatchesNotKnown: users.filter((one) => one.needed === undefined || one.assigned === undefined).length,
  };
}

function count(counts: Map<string, LicenseCounts>, user: UserLicenses): void {
  const of = (id: string) => {
    const known = counts.get(id) ?? nothing(id);
    counts.set(id, known);
    return known;
  };
  const inactive = user.subject.state === 'active' ? 0 : 1;
  for (const id of user.needed ?? []) {
    of(id).needed++;
    of(id).neededInactive += inactive;
  }
  for (const id of user.assigned ?? []) {
    of(id).assigned++;
    of(id).assignedInactive += inactive;
  }
  for (const id of user.missing) of(id).missing++;
  for (const id of user.surplus) of(id).surplus++;
}

function nothing(id: string): LicenseCounts {
  return { id, needed: 0, neededInactive: 0, assigned: 0, assignedInactive: 0, missing: 0, surplus: 0 };
}
