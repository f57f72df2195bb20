import { addDefaultClients } from '../default-clients';
import { addGrant } from '../add-grant';
import { assignNeededLicenses } from '../../licenses/assigned-licenses';
import { addDefaultLicenses } from '../../licenses/default-licenses';
import { emptyOrg } from '../empty-org';
import type { SimulatedOrg } from '../simulated-org';
import { Place, type Members } from './place';
import {
  readAccessPolicy,
  readClient,
  readDivision,
  readGrant,
  readGroup,
  readPermission,
  readRole,
  readTrustee,
  readUser,
  type FileTrustee,
} from './read-entities';
import { refer, refuseStrangers, refuseStrangersOfGrant } from './refuse-strangers';

const parts = [
  '$schema',
  'format',
  'version',
  'capturedAt',
  'pseudonymised',
  'incomplete',
  'gaps',
  'organization',
  'divisions',
  'permissions',
  'roles',
  'users',
  'groups',
  'oauthClients',
  'trustees',
  'accessPolicies',
  'grants',
] as const;

/**
 * The organisation that a file describes (docs/organization-file.schema.json). Throws with the place of what is wrong.
 * Rolecall's own clients are added, unless the file has clients of these ids.
 */
export function orgFromFile(text: string): SimulatedOrg {
  const file = new Place(parsed(text)).object(parts);
  file.get('format').oneOf(['rolecall-organization']);
  const version = file.get('version');
  if (version.value !== 1) version.refuse('1');
  const org = organizationOf(file);
  addTo(org.divisions, file, 'divisions', readDivision);
  const homes = [...org.divisions.values()].filter(({ homeDivision }) => homeDivision);
  if (homes.length !== 1)
    throw new Error(`divisions must have one with "isHome": true, not ${homes.length}.`);
  const home = homes[0]!.id;
  addTo(org.roles, file, 'roles', readRole);
  addTo(org.users, file, 'users', (place) => readUser(place, home));
  addTo(org.groups, file, 'groups', readGroup);
  addTo(org.clients, file, 'oauthClients', readClient);
  addTo(org.accessPolicies, file, 'accessPolicies', readAccessPolicy);
  file.or('trustees', (list) => list.list(readTrustee), []).forEach((one) => addTrustee(org, one));
  const incomplete = file.or('incomplete', (place) => place.flag(), false);
  if (!incomplete) refuseStrangers(org);
  addGrants(org, file, incomplete);
  addDefaultClients(org, home, (id) => !org.clients.has(id) && !org.roles.has(id));
  addDefaultLicenses(org);
  assignNeededLicenses(org);
  return org;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The file is no JSON: ${(error as Error).message}`, { cause: error });
  }
}

function organizationOf(file: Members): SimulatedOrg {
  const members = file.get('organization').object(['id', 'name']);
  const id = members.get('id').id();
  const org = emptyOrg(
    id,
    members.or('name', (place) => place.text(), id),
    0,
  );
  if (file.has('permissions'))
    org.catalogue.splice(0, Infinity, ...file.get('permissions').list(readPermission));
  return org;
}

function addTo<T extends { id: string }>(
  entities: Map<string, T>,
  file: Members,
  name: string,
  read: (place: Place) => T,
): void {
  const add = (place: Place) => {
    const entity = read(place);
    if (entities.has(entity.id))
      throw new Error(`${place.in('id')} is there twice: ${JSON.stringify(entity.id)}.`);
    entities.set(entity.id, entity);
  };
  file.or(name, (list) => list.list(add), []);
}

function addTrustee({ trusts }: SimulatedOrg, { id, name, type, organizationId }: FileTrustee): void {
  const trust = trusts.get(organizationId) ?? {
    organizationId,
    organizationName: organizationId,
    enabled: true,
    users: [],
    groups: [],
  };
  trusts.set(organizationId, trust);
  if (type === 'trustee_user') trust.users.push({ id, name, email: '', state: 'active' });
  else trust.groups.push({ id, name });
}

function addGrants(org: SimulatedOrg, file: Members, incomplete: boolean): void {
  const add = (place: Place) => {
    const grant = readGrant(place);
    refer(org.roles, grant.roleId, place.in('roleId'));
    if (!incomplete) refuseStrangersOfGrant(org, grant, place.path);
    addGrant(org, grant);
  };
  file.or('grants', (list) => list.list(add), []);
}
