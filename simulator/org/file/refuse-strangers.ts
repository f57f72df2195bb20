import { findSubject } from '../grants-in-effect';
import type { SimulatedOrg } from '../simulated-org';

/** Refuses references to what the file does not have, and names the first. */
export function refuseStrangers(org: SimulatedOrg): void {
  const users = [...org.users.values()];
  users.forEach((user, index) => refer(org.divisions, user.divisionId, `users[${index}].divisionId`));
  [...org.groups.values()].forEach((group, index) => {
    group.individualIds.forEach((id, at) => refer(org.users, id, `groups[${index}].memberIds[${at}]`));
    group.ownerIds.forEach((id, at) => refer(org.users, id, `groups[${index}].ownerIds[${at}]`));
  });
}

/** Of a grant, at its place in the file. */
export function refuseStrangersOfGrant(
  org: SimulatedOrg,
  grant: { readonly subjectId: string; readonly divisionId: string },
  path: string,
): void {
  if (findSubject(org, grant.subjectId) === undefined)
    throw new Error(
      `${path}.subjectId names what the file does not have: ${JSON.stringify(grant.subjectId)}.`,
    );
  if (grant.divisionId !== '*') refer(org.divisions, grant.divisionId, `${path}.divisionId`);
}

export function refer(known: ReadonlyMap<string, unknown>, id: string, path: string): void {
  if (!known.has(id)) throw new Error(`${path} names what the file does not have: ${JSON.stringify(id)}.`);
}
