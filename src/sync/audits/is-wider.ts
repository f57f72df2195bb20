import { roleInBoth } from '../../access/model/in-both';
import type { Role } from '../../access/model/snapshot';
import { sameContent } from '../../revisions/history/facts/same-content';

/** Whether a role includes more now than is known. One that is not known includes nothing yet. */
export function isWider(known: Role | undefined, now: Role | undefined): boolean {
  if (now === undefined) return false;
  if (known === undefined) return now.permissions.length + now.policies.length > 0;
  const { permissions, policies } = roleInBoth(known, now);
  return !sameContent([permissions, policies], [now.permissions, now.policies]);
}
