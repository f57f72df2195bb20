import type { Caller } from '../access/caller';
import type { SimulatedOrg } from '../org/simulated-org';
import type { Actor } from './audit-event';

type Named = Pick<Caller, 'userId'> & Partial<Pick<Caller, 'clientId'>>;

/** A user of another organization that has access is at home there. */
export function actorOf(org: SimulatedOrg, { userId, clientId }: Named): Actor {
  const trust = [...org.trusts.values()].find(({ users }) => users.some(({ id }) => id === userId));
  return { userId, clientId, homeOrgId: trust?.organizationId ?? org.id };
}
