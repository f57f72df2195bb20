import { addGrant } from './add-grant';
import { policies } from './policies';
import type { SimulatedOrg } from './simulated-org';

const readPermissions = `
  authorization:role:view; authorization:grant:view; authorization:division:view; authorization:policy:view;
  authorization:orgTrustee:view; authorization:orgTrusteeUser:view; authorization:orgTrusteeGroup:view;
  directory:user:view; directory:group:view; oauth:client:view; audits:audit:view;
  recording:retentionPolicy:view
`;
const grantPermissions = 'authorization:grant:add,delete';
const createdAt = '2024-02-01T09:00:00.000Z';

/** The roles that Rolecall's own clients hold. */
const rolecallRole = { id: 'role-rolecall', name: 'Rolecall' };
const rolecallReaderRole = { id: 'role-rolecall-reader', name: 'Rolecall Reader' };

/** Adds the four clients that every simulated organisation has, with their roles. */
export function addDefaultClients(org: SimulatedOrg, homeDivisionId: string): void {
  addRole(
    org,
    rolecallRole,
    'Reads access and grants or removes roles',
    readPermissions + ';' + grantPermissions,
  );
  addRole(org, rolecallReaderRole, 'Reads access, changes nothing', readPermissions);

  addClient(org, 'rolecall-demo', 'Rolecall');
  addClient(org, 'rolecall-reader', 'Rolecall (read only)');
  addClient(org, 'rolecall-partial', 'Rolecall (home division only)');
  addClient(org, 'rolecall-norights', 'Rolecall (no roles)');

  grantRole(org, 'rolecall-demo', rolecallRole.id, '*');
  grantRole(org, 'rolecall-reader', rolecallReaderRole.id, '*');
  grantRole(org, 'rolecall-partial', rolecallReaderRole.id, homeDivisionId);
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
