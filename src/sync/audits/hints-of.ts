import type { GenesysAudit } from '../../genesys/gateways/read-audit';
import { WHOLE, type Hint } from './hint';

/** Joins subject, role and division in the name of a grant's event. */
const JOINT = '--';
/** Properties of users that decide nothing about access; most events of users are of these. */
const NOISE: ReadonlySet<string> = new Set(['version', 'dateLastLogin', 'lastTokenIssued', 'presence']);

type Told = Pick<
  GenesysAudit,
  'service' | 'entityType' | 'action' | 'entityId' | 'entityName' | 'properties'
>;

/** What an event tells to read again. Nothing else of its content is used. */
export function hintsOf(event: Told): Hint[] {
  switch (event.service) {
    case 'PeoplePermissions':
      return ofPermissions(event);
    case 'Groups':
      return event.entityType === 'DirectoryGroup' ? named('group', event) : [];
    case 'Directory':
      return ofDirectory(event);
    default:
      return [];
  }
}

function ofPermissions(event: Told): Hint[] {
  switch (event.entityType) {
    case 'Role':
      return event.action.startsWith('Member') ? ofGrant(event) : named('role', event);
    case 'RoleSettings':
      return [{ kind: 'roles', id: WHOLE }];
    case 'Policy':
      return [{ kind: 'access_policies', id: WHOLE }];
    case 'OAuthClient':
      return named('oauth_client', event);
    case 'OrganizationAuthorizationTrust':
    case 'OrganizationAuthorizationUserTrust':
      return [{ kind: 'organization', id: WHOLE }];
    default:
      return [];
  }
}

function ofDirectory(event: Told): Hint[] {
  switch (event.entityType) {
    case 'User':
      return isNoise(event) ? [] : named('user', event);
    case 'Group':
    case 'DirectoryGroup':
      return named('group', event);
    default:
      return [];
  }
}

/** The triple is read only where it names the role of the event; otherwise all holders of the role are compared. */
function ofGrant({ entityId, entityName }: Told): Hint[] {
  const parts = entityName?.split(JOINT) ?? [];
  const [subjectId, roleId, divisionId] = parts;
  const isTriple =
    parts.length === 3 && parts.every((part) => part !== '') && roleId === (entityId ?? roleId);
  if (!isTriple || subjectId === undefined || divisionId === undefined)
    return entityId === undefined ? [] : [{ kind: 'role_holders', id: entityId }];
  return [{ kind: 'subject', id: subjectId }];
}

function named(kind: 'user' | 'group' | 'oauth_client' | 'role', { entityId }: Told): Hint[] {
  // Something of this kind changed, and only a full reading finds out what.
  return [entityId === undefined ? { kind: 'organization', id: WHOLE } : { kind, id: entityId }];
}

/** An update of a user that changed nothing that decides about access. It is not kept either. */
export function isNoise({ service, entityType, action, properties }: Told): boolean {
  const isUser = service === 'Directory' && entityType === 'User';
  return (
    isUser && action === 'Update' && properties.length > 0 && properties.every((name) => NOISE.has(name))
  );
}
