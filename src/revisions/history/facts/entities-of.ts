import type { CataloguePermission, Group, Snapshot } from '../../../access/model/snapshot';
import type { Entity, GroupAttributes } from './fact';

/** Everything in a snapshot that has an id. Each is made while the list is walked through. */
export function* entitiesOf(snapshot: Snapshot): Generator<Entity> {
  for (const content of snapshot.divisions) yield { kind: 'division', id: content.id, content };
  for (const content of snapshot.catalogue) yield { kind: 'permission', id: permissionId(content), content };
  for (const content of snapshot.roles) yield { kind: 'role', id: content.id, content };
  for (const group of snapshot.groups) yield { kind: 'group', id: group.id, content: withoutPeople(group) };
  for (const content of snapshot.oauthClients) yield { kind: 'oauth_client', id: content.id, content };
  for (const content of snapshot.trustees) yield { kind: content.type, id: content.id, content };
  for (const content of snapshot.accessPolicies) yield { kind: 'access_policy', id: content.id, content };
  for (const content of snapshot.users) yield { kind: 'user', id: content.id, content };
}

function withoutPeople({ id, name, state, rolesEnabled, includeOwners }: Group): GroupAttributes {
  return { id, name, state, rolesEnabled, includeOwners };
}

/** `domain:entity:action`; a colon within a part is escaped, so that no two permissions share an id. */
function permissionId({ domain, entity, action }: CataloguePermission): string {
  return [domain, entity, action].map((part) => part.replace(/[%:]/g, encodeURIComponent)).join(':');
}
