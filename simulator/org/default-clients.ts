import { addGrant } from './add-grant';
import { policies } from './policies';
import type { SimulatedOrg } from './simulated-org';

const readPermissions = `
  authorization:role:view; authorization:grant:view; authorization:division:view; authorization:policy:view;
  authorization:orgTrustee:view; authorization:orgTrusteeUser:view; authorization:orgTrusteeGroup:view;
  directory:user:view; directory:group:view; oauth:client:view; audits:audit:view; authorization:audit:view;
  authorization:license:view; recording:retentionPolicy:view; usage:organization:view; authorization:settings:view
`;
const grantPermissions = 'authorization:grant:add,delete';
const createdAt = '2024-02-01T09:00:00.000Z';

/** The roles that Rolecall's own clients hold. */
const rolecallRole = { id: 'role-rolecall', name: 'Rolecall' };
const rolecallReaderRole = { id: 'role-rolecall-reader', name: 'Rolecall Reader' };

const clients: readonly { id: string; name: string; roleId?: string; divisionId?: string }[] = [
  { id: 'rolecall-demo', name: 'Rolecall', roleId: rolecallRole.id, divisionId: '*' },
  { id: 'rolecall-reader', name: 'Rolecall (read only)', roleId: rolecallReaderRole.id, divisionId: '*' },
  { id: 'rolecall-partial', name: 'Rolecall (home division only)', roleId: rolecallReaderRole.id },
  { id: 'rolecall-norights', name: 'Rolecall (no roles)' },
];

/** Adds the four clients that every simulated organisation has, with their roles; `isWanted` may leave some out. */
export function addDefaultClients(
  org: SimulatedOrg,
  homeDivisionId: string,
  isWanted: (id: string) => boolean = () => true,
): void {
  const changes = 'Reads access and grants or removes roles';
  if (isWanted(rolecallRole.id))
    addRole(org, rolecallRole, changes, readPermissions + ';' + grantPermissions);
  if (isWanted(rolecallReaderRole.id))
    addRole(org, rolecallReaderRole, 'Reads access, changes nothing', readPermissions);

  for (const { id, name, roleId, divisionId = homeDivisionId } of clients) {
    if (!isWanted(id)) continue;
    addClient(org, id, name);
    if (roleId !== undefined) grantRole(org, id, roleId, divisionId);
  }
}

function addRole(
  org: SimulatedOrg,
  role: { id: string; name: string },
  description: string,
  text: string,
): void {
  org.roles.set(role.id, { ...role, description, default: false, permissions: [], policies: policies(text) });
}

function addClient(org: SimulatedOrg, id: string, name: string): void {
  org.clients.set(id, {
    id,
    name,
    secret: `${id}-secret`,
    authorizedGrantType: 'CLIENT-CREDENTIALS',
    state: 'active',
    scope: [],
    dateCreated: createdAt,
  });
}

function grantRole(org: SimulatedOrg, subjectId: string, roleId: string, divisionId: string): void {
  addGrant(org, { subjectId, subjectType: 'PC_OAUTH_CLIENT', roleId, divisionId, grantMadeAt: createdAt });
}
