import { refreshSteps } from '../../access/model/apply-refresh';
import { roleInBoth } from '../../access/model/in-both';
import type { Snapshot } from '../../access/model/snapshot';
import type { RefreshData } from '../../access/matrix/refreshed-subject';
import { Yielder } from '../../common/yielder';
import { inSlices } from '../../common/in-slices';
import { applyChanges } from '../../revisions/history/facts/apply-changes';
import { diffSnapshots } from '../../revisions/history/facts/diff-snapshots';
import type { Difference } from '../../revisions/history/facts/fact';
import type { SnapshotContent } from '../organization-reader';
import { notWider } from './not-wider';
import type { RecentRefreshes } from './recent-refreshes';

/**
 * What was read of the whole organisation, with what was read of single subjects in the meantime. What was read here is
 * known, changed or not. What another instance read is in the revisions that it made between `before`, the newest
 * snapshot when the sync run began, and `newest`.
 */
export async function withRefreshed(
  refreshed: SnapshotContent,
  before: Snapshot | undefined,
  newest: Snapshot | undefined,
  lately: RecentRefreshes,
): Promise<SnapshotContent> {
  const whole: Snapshot = { ...refreshed, revision: 0 };
  const known =
    before !== undefined && newest !== undefined && othersMade(before, newest, lately)
      ? await withChangesBetween(whole, before, newest)
      : whole;
  const data = withoutDeleted(lately.latest(), whole, newest);
  if (known === whole && data.refreshedSubjects.length === 0) return whole;
  const yielder = new Yielder();
  const taken = await inSlices(refreshSteps(known, data), yielder);
  return inSlices(notWider(whole, taken, newest), yielder);
}

/** A role that was known and that the sync run lacks is gone, and stays so. */
function withoutDeleted(data: RefreshData, whole: Snapshot, newest?: Snapshot): RefreshData {
  if (data.roles.length === 0) return data;
  const there = new Set(whole.roles.map(({ id }) => id));
  const known = new Set(newest?.roles.map(({ id }) => id));
  return { ...data, roles: data.roles.filter(({ id }) => there.has(id) || !known.has(id)) };
}

function othersMade(before: Snapshot, newest: Snapshot, lately: RecentRefreshes): boolean {
  for (let revision = before.revision + 1; revision <= newest.revision; revision++)
    if (!lately.isOurs(revision)) return true;
  return false;
}

async function withChangesBetween(whole: Snapshot, before: Snapshot, newest: Snapshot): Promise<Snapshot> {
  const { entities, memberships, grants } = await diffSnapshots(before, newest);
  const changes = {
    entities: inPlace(entities),
    memberships: inPlace(memberships),
    grants: inPlace(grants),
  };
  const taken = await applyChanges(whole, changes, whole);
  // What another instance read, it read together with what roles gave in its revision, and with nothing more.
  const known = new Map(newest.roles.map((role) => [role.id, role]));
  const roles = taken.roles.map((role) => {
    const then = known.get(role.id);
    return then === undefined ? role : roleInBoth(then, role);
  });
  return { ...taken, roles };
}

/** What came takes the place of what is there of it already. */
function inPlace<Fact>({ came, went }: Difference<Fact>): Difference<Fact> {
  return { came, went: [...went, ...came] };
}
