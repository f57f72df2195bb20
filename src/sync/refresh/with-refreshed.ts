import { readingSteps } from '../../access-model/apply-reading';
import type { Snapshot } from '../../access-model/snapshot';
import { Breather } from '../../common/breather';
import { inSlices } from '../../common/in-slices';
import { applyChanges } from '../../snapshots/facts/apply-changes';
import { diffSnapshots } from '../../snapshots/facts/diff-snapshots';
import type { Difference } from '../../snapshots/facts/fact';
import type { OrganizationPicture } from '../organization-reader';
import type { RefreshedLately } from './refreshed-lately';

/**
 * What was read of the whole organisation, with what was read of single subjects meanwhile. What was read here is known,
 * changed or not. What another instance read is in the revisions that it made between `before`, the newest snapshot when
 * the whole reading began, and `newest`.
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
  return inSlices(readingSteps(known, lately.reading()), new Breather());
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
  return applyChanges(whole, changes, whole);
}

/** What came takes the place of what is there of it already. */
function inPlace<Fact>({ came, went }: Difference<Fact>): Difference<Fact> {
  return { came, went: [...went, ...came] };
}
