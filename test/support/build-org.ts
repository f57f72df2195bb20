import { addGrant } from '../../simulator/org/add-grant';
import { addDefaultClients } from '../../simulator/org/default-clients';
import { emptyOrg } from '../../simulator/org/empty-org';
import type { SimulatedLicense } from '../../simulator/licenses/simulated-license';
import { policies } from '../../simulator/org/policies';
import type {
  SimulatedAccessPolicy,
  SimulatedClient,
  SimulatedGroup,
  SimulatedOrg,
  SimulatedRole,
  SimulatedSubjectType,
  SimulatedTrust,
  SimulatedUser,
} from '../../simulator/org/simulated-org';

type WithId<T> = Partial<T> & { id: string };

export interface OrgParts {
  divisions?: string[];
  users?: WithId<SimulatedUser>[];
  groups?: WithId<SimulatedGroup>[];
  /** `gives` is the short text of `policies()`: `routing:queue:view,edit; quality:*:*`. */
  roles?: (WithId<SimulatedRole> & { gives?: string })[];
  clients?: WithId<SimulatedClient>[];
  trusts?: (Partial<SimulatedTrust> & { organizationId: string })[];
  accessPolicies?: WithId<SimulatedAccessPolicy>[];
  licenses?: WithId<SimulatedLicense>[];
  /** `[subject, role, division, type]`; division `home` and type `PC_USER` when omitted. */
  grants?: [subjectId: string, roleId: string, divisionId?: string, type?: SimulatedSubjectType][];
}

export const GRANTED_AT = '2026-01-01T00:00:00.000Z';

/** A small organisation with the division `home`, the default clients and what a test adds. */
export function buildOrg(parts: OrgParts = {}): SimulatedOrg {
  const org = emptyOrg('org-1', 'Test Organisation', 1);
  for (const id of ['home', ...(parts.divisions ?? [])]) {
    org.divisions.set(id, { id, name: id, description: '', homeDivision: id === 'home' });
  }
  addDefaultClients(org, 'home');
  for (const part of parts.users ?? []) org.users.set(part.id, buildUser(part));
  for (const part of parts.groups ?? []) org.groups.set(part.id, buildGroup(part));
  for (const { gives, ...part } of parts.roles ?? []) org.roles.set(part.id, buildRole(part, gives));
  for (const part of parts.clients ?? []) org.clients.set(part.id, buildClient(part));
  for (const part of parts.trusts ?? []) org.trusts.set(part.organizationId, buildTrust(part));
  for (const part of parts.accessPolicies ?? []) org.accessPolicies.set(part.id, buildAccessPolicy(part));
  for (const part of parts.licenses ?? []) org.licenses.set(part.id, buildLicense(part));
  for (const [subjectId, roleId, divisionId = 'home', subjectType = 'PC_USER'] of parts.grants ?? []) {
    addGrant(org, { subjectId, subjectType, roleId, divisionId, grantMadeAt: GRANTED_AT });
  }
  return org;
}

function buildUser(part: WithId<SimulatedUser>): SimulatedUser {
  return {
    name: part.id,
    email: `${part.id}@example.org`,
    title: 'Agent',
    department: 'Care',
    state: 'active',
    divisionId: 'home',
    version: 1,
    ...part,
  };
}

function buildGroup(part: WithId<SimulatedGroup>): SimulatedGroup {
  return {
    name: part.id,
    state: 'active',
    type: 'official',
    rolesEnabled: true,
    includeOwners: false,
    version: 1,
    ownerIds: [],
    individualIds: [],
    dynamicIds: [],
    ...part,
  };
}

function buildRole(part: WithId<SimulatedRole>, gives = ''): SimulatedRole {
  return {
    name: part.id,
    description: '',
    default: false,
    permissions: [],
    policies: policies(gives),
    ...part,
  };
}

function buildClient(part: WithId<SimulatedClient>): SimulatedClient {
  return {
    name: part.id,
    secret: `${part.id}-secret`,
    authorizedGrantType: 'CLIENT-CREDENTIALS',
    state: 'active',
    scope: [],
    dateCreated: GRANTED_AT,
    ...part,
  };
}

function buildTrust(part: Partial<SimulatedTrust> & { organizationId: string }): SimulatedTrust {
  return { organizationName: part.organizationId, enabled: true, users: [], groups: [], ...part };
}

function buildAccessPolicy(part: WithId<SimulatedAccessPolicy>): SimulatedAccessPolicy {
  return {
    name: part.id,
    description: '',
    targetResource: 'routing:queue:view',
    subject: { type: 'ALL' },
    effect: 'DENY',
    active: true,
    applyToClients: false,
    condition: {},
    ...part,
  };
}

function buildLicense(part: WithId<SimulatedLicense>): SimulatedLicense {
  return { description: part.id, permissions: [], prerequisites: [], comprises: [], ...part };
}
