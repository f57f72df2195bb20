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

export interface LicenseDelta {
  /** Sorted by licence. */
  readonly changes: readonly Readonly<LicenseChange>[];
  /** Users whose roles change or include something else, and of whom it is not known what they need now. */
  readonly notKnown: number;
}

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
  const changes = new Map<string, LicenseChange>();
  let notKnown = 0;
  for await (const { before, roleIdsBefore, roleIdsAfter } of concerned(simulation, yielder)) {
    const now = before.state === 'deleted' ? [] : neededFor(roleIdsBefore, facts.before.inferred);
    if (now === undefined) {
      notKnown++;
      continue;
    }
    const inferred = neededFor(roleIdsAfter, facts.after.inferred);
    const then = inferred ?? estimate(now, roleIdsBefore, roleIdsAfter);
    count(changes, now, then, inferred === undefined);
  }
  const sorted = [...changes.values()].sort((one, other) => (one.licenseId < other.licenseId ? -1 : 1));
  return { changes: sorted, notKnown };
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
  readonly before: IndexedSubject;
  readonly roleIdsBefore: readonly string[];
  /** None for a user who would be deleted. */
  readonly roleIdsAfter: readonly string[];
}

/** Users whose roles may change, or include something else. */
async function* concerned(simulation: Simulation, yielder: Yielder): AsyncGenerator<Concerned> {
  const { before, after, changed, reached } = simulation;
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

/** A role that would be deleted is held by no one. */
function existing(index: AccessIndex, roleIds: readonly string[]): readonly string[] {
  return roleIds.filter((id) => index.roles.has(id));
}

function count(
  changes: Map<string, LicenseChange>,
  now: readonly string[],
  then: readonly string[],
  isEstimated: boolean,
): void {
  const of = (licenseId: string) => {
    const known = changes.get(licenseId) ?? { licenseId, gained: 0, lost: 0, estimated: 0 };
    changes.set(licenseId, known);
    if (isEstimated) known.estimated++;
    return known;
  };
  for (const id of then) if (!now.includes(id)) of(id).gained++;
  for (const id of now) if (!then.includes(id)) of(id).lost++;
}
