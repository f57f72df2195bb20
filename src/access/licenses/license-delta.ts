import type { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { subjectAfter, type Simulation } from '../simulation/simulation';
import { estimatedNeeds } from './estimated-needs';
import type { LicenseFacts } from './license-facts';
import { rolesOf } from './role-sets';
import { neededFor } from './user-licenses';

/** How a proposal changes who needs a licence. */
interface LicenseChange {
  readonly licenseId: string;
  /** Users who would need it and do not now. */
  gained: number;
  /** Users who need it and would not. */
  lost: number;
  /** Those of `gained` and `lost` of whom only the definitions tell. */
  estimated: number;
}

/** A user who would need a licence, or need it no more. */
interface UserLicenseChange {
  readonly change: 'gained' | 'lost';
  readonly licenseId: string;
  readonly userId: string;
  /** Only the definitions tell. */
  readonly isEstimated: boolean;
}

export interface LicenseDelta {
  /** Sorted by licence. */
  readonly changes: readonly Readonly<LicenseChange>[];
  /** The first of them, those whose own roles change before those who hold a role that is edited. */
  readonly users: readonly UserLicenseChange[];
  /** All of them: a user with two licences counts twice. */
  readonly userCount: number;
  /** Users of whom only the definitions tell, whether they need something else or not. */
  readonly estimatedUsers: number;
  /** Users whose roles change or include something else, and of whom it is not known what they need now, or would. */
  readonly notKnown: number;
}

/** So many users are listed. */
const MAX_USERS = 500;

/** What is known before and after a proposal: the keys of roles that are edited differ, so that nothing is known of them. */
export interface FactsOfBoth {
  readonly before: LicenseFacts;
  readonly after: LicenseFacts;
}

export async function licenseDelta(
  simulation: Simulation,
  facts: FactsOfBoth,
  yielder: Yielder,
): Promise<LicenseDelta> {
  const estimate = estimatedNeeds(simulation, facts.before.definitions);
  const tally = new Tally();
  for await (const { before, roleIdsBefore, roleIdsAfter } of concerned(simulation, yielder)) {
    const now = before.state === 'deleted' ? [] : neededFor(roleIdsBefore, facts.before.inferred);
    const inferred = neededFor(roleIdsAfter, facts.after.inferred);
    const then = inferred ?? (now && estimate(now, roleIdsBefore, roleIdsAfter));
    if (now === undefined || then === undefined) tally.notKnown++;
    else tally.count(before.id, now, then, inferred === undefined);
  }
  return tally.delta();
}

/** The sets of roles after the proposal that someone would hold, of whom the proposal changes something. */
export async function roleSetsAfter(
  simulation: Simulation,
  yielder: Yielder,
): Promise<readonly (readonly string[])[]> {
  const sets = new Map<string, readonly string[]>();
  for await (const { roleIdsAfter } of concerned(simulation, yielder))
    sets.set(JSON.stringify(roleIdsAfter), roleIdsAfter);
  return [...sets.values()].filter(({ length }) => length > 0);
}

interface Concerned {
  /** As it is now; a user whom nothing mentions yet, as after the proposal. */
  readonly before: IndexedSubject;
  readonly roleIdsBefore: readonly string[];
  /** None for a user who would be deleted. */
  readonly roleIdsAfter: readonly string[];
}

/** Users whose roles may change, or include something else. */
async function* concerned(simulation: Simulation, yielder: Yielder): AsyncGenerator<Concerned> {
  const { before, after, changed, reached } = simulation;
  yield* newUsers(simulation);
  for (const ranks of [changed, reached]) {
    for (const rank of ranks.numbers()) {
      if (yielder.due()) await yielder.yield();
      const subject = before.subjects[rank]!;
      if (subject.type !== 'user') continue;
      const next = subjectAfter(simulation, subject);
      yield {
        before: subject,
        roleIdsBefore: rolesOf(before, subject),
        roleIdsAfter:
          next === undefined || next.state === 'deleted' ? [] : existing(after, rolesOf(after, next)),
      };
    }
  }
}

/** Users whom nothing mentions before, such as unlisted members of a group that passes no roles on until then. */
function* newUsers({ before, after }: Simulation): Generator<Concerned> {
  for (const subject of after.subjects) {
    if (before.subjects[subject.rank]?.id === subject.id || subject.type !== 'user') continue;
    if (before.subject('user', subject.id) !== undefined || subject.state === 'deleted') continue;
    yield { before: subject, roleIdsBefore: [], roleIdsAfter: existing(after, rolesOf(after, subject)) };
  }
}

/** A role that would be deleted is held by no one. */
function existing(index: AccessIndex, roleIds: readonly string[]): readonly string[] {
  return roleIds.filter((id) => index.roles.has(id));
}

/** Counts users one by one. */
class Tally {
  notKnown = 0;
  private readonly changes = new Map<string, LicenseChange>();
  private readonly users: UserLicenseChange[] = [];
  private userCount = 0;
  private estimatedUsers = 0;

  count(userId: string, now: readonly string[], then: readonly string[], isEstimated: boolean): void {
    if (isEstimated) this.estimatedUsers++;
    const missingIn = (others: readonly string[]) => (id: string) => !others.includes(id);
    for (const licenseId of then.filter(missingIn(now)))
      this.add({ change: 'gained', licenseId, userId, isEstimated });
    for (const licenseId of now.filter(missingIn(then)))
      this.add({ change: 'lost', licenseId, userId, isEstimated });
  }

  delta(): LicenseDelta {
    const { users, userCount, estimatedUsers, notKnown } = this;
    const changes = [...this.changes.values()];
    changes.sort((one, other) => (one.licenseId < other.licenseId ? -1 : 1));
    return { changes, users, userCount, estimatedUsers, notKnown };
  }

  private add(one: UserLicenseChange): void {
    const { licenseId, change, isEstimated } = one;
    const known = this.changes.get(licenseId) ?? { licenseId, gained: 0, lost: 0, estimated: 0 };
    this.changes.set(licenseId, known);
    known[change]++;
    if (isEstimated) known.estimated++;
    this.userCount++;
    if (this.users.length < MAX_USERS) this.users.push(one);
  }
}
