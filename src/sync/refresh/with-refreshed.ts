import { readingSteps } from '../../access/model/apply-reading';
import { roleInBoth } from '../../access/model/in-both';
import type { Snapshot } from '../../access/model/snapshot';
import type { SubjectReading } from '../../access/matrix/subject-picture';
import { Breather } from '../../common/breather';
import { inSlices } from '../../common/in-slices';
import { applyChanges } from '../../revisions/history/facts/apply-changes';
import { diffSnapshots } from '../../revisions/history/facts/diff-snapshots';
import type { Difference } from '../../revisions/history/facts/fact';
import type { OrganizationPicture } from '../organization-reader';
import { notWider } from './not-wider';
import type { RefreshedLately } from './refreshed-lately';

/**
 * What was read of the whole organisation, with what was read of single subjects in the meantime. What was read here is
 * known, changed or not. What another instance read is in the revisions that it made between `before`, the newest
 * snapshot when the sync run began, and `newest`.
 */
export async function withRefreshed(
  picture: OrganizationPicture,
  before: Snapshot | undefined,
  newest: Snapshot | undefined,
  lately: RefreshedLately,
): Promise<OrganizationPicture> {
  const whole: Snapshot = { ...picture, revision: 0 };
  const known =
    before !== undefined && newest !== undefined && othersMade(before, newest, lately)
      ? await withChangesBetween(whole, before, newest)
      : whole;
  const reading = withoutDeleted(lately.reading(), whole, newest);
  if (known === whole && reading.pictures.length === 0) return whole;
  const breather = new Breather();
  const taken = await inSlices(readingSteps(known, reading), breather);
  return inSlices(notWider(whole, taken, newest), breather);
}

/** A role that was known and that the sync run lacks is gone, and stays so. */
function withoutDeleted(reading: SubjectReading, whole: Snapshot, newest?: Snapshot): SubjectReading {
  if (reading.roles.length === 0) return reading;
  const there = new Set(whole.roles.map(({ id }) => id));
  const known = new Set(newest?.roles.map(({ id }) => id));
  return { ...reading, roles: reading.roles.filter(({ id }) => there.has(id) || !known.has(id)) };
}

function othersMade(before: Snapshot, newest: Snapshot, lately: RefreshedLately): boolean {
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
