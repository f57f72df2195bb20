import type { AccessIndex } from '../../access/index/access-index';
import { changedRoles } from '../role-set-key';
import type { AskOptions, LicenseSource } from './license-source';

/**
 * Those of the sets of roles whose roles are in Genesys as in the revision. Genesys infers from roles as they are: what it
 * infers from one that changed since the revision was read is no answer for the revision.
 */
export async function unchangedSets(
  source: LicenseSource,
  index: AccessIndex,
  sets: ReadonlyMap<string, readonly string[]>,
  options: AskOptions,
): Promise<ReadonlySet<string>> {
  if (sets.size === 0) return new Set();
  const ids = [...new Set([...sets.values()].flat())];
  const changed = changedRoles(index, ids, await source.roles(ids, options));
  const unchanged = [...sets].filter(([, roleIds]) => !roleIds.some((id) => changed.has(id)));
  return new Set(unchanged.map(([key]) => key));
}
