import type { SimulatedOrg, SimulatedSubjectType } from '../org/simulated-org';
import { uri } from './references';

interface Named {
  readonly name: string;
  readonly type: SimulatedSubjectType;
}

/** The subject that an id belongs to, or undefined. */
export function subjectOf(org: SimulatedOrg, id: string): Named | undefined {
  const user = org.users.get(id);
  if (user) return { name: user.name, type: 'PC_USER' };
  const group = org.groups.get(id);
  if (group) return { name: group.name, type: 'PC_GROUP' };
  const client = org.clients.get(id);
  if (client) return { name: client.name, type: 'PC_OAUTH_CLIENT' };
  return trusteeOf(org, id);
}

function trusteeOf(org: SimulatedOrg, id: string): Named | undefined {
  for (const trust of org.trusts.values()) {
    const user = trust.users.find((one) => one.id === id);
    if (user) return { name: user.name, type: 'PC_TRUSTEE_USER' };
    const group = trust.groups.find((one) => one.id === id);
    if (group) return { name: group.name, type: 'PC_TRUSTEE_GROUP' };
  }
  return undefined;
}

export const subjectName = (org: SimulatedOrg, id: string) => subjectOf(org, id)?.name;

export const subjectUri = (id: string) => uri('authorization/subjects', id);
