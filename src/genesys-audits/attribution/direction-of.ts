import type { Grant } from '../../access/model/snapshot';
import type { Entity, Membership } from '../../revisions/history/facts/fact';
import type { FactChange } from '../../revisions/history/reading/fact-change';
import type { Evidence, Direction } from './evidence';

/** How Genesys names what changes in its audits; divisions and permissions have none there. */
const auditedTypes: Partial<Record<Entity['kind'], string>> = {
  user: 'User',
  group: 'DirectoryGroup',
  role: 'Role',
  oauth_client: 'OAuthClient',
  access_policy: 'Policy',
};

/** What an event means for a change; undefined where it is about something else. */
export function directionOf(change: FactChange, event: Evidence): Direction | undefined {
  if (change.kind === 'grant')
    return ofGrant((change.after ?? change.before) as Grant, isAddition(change), event);
  if (change.kind === 'membership') return ofMembership((change.after ?? change.before) as Membership, event);
  return ofEntity(change.before, change.after, event);
}

/** What an event about something else means for what goes and comes with it. */
export function directionOfCause(
  change: FactChange,
  { entityId = '', action }: Evidence,
): Direction | undefined {
  if (change.kind !== 'grant' && change.kind !== 'membership') return undefined;
  if (!referencesOf(change).includes(entityId)) return undefined;
  if (action === 'Delete') return isAddition(change) ? 'undone' : 'made';
  return action === 'Create' && isAddition(change) && change.kind === 'membership' ? 'made' : undefined;
}

/** Whose events say something about a change. */
export function referencesOf(change: FactChange): string[] {
  if (change.kind === 'grant') {
    const { roleId, subjectId } = (change.after ?? change.before) as Grant;
    return [roleId, subjectId];
  }
  if (change.kind === 'membership') {
    const { groupId, userId } = (change.after ?? change.before) as Membership;
    return [groupId, userId];
  }
  return [((change.after ?? change.before) as Entity).id];
}

/** How the events of a grant name it. */
export function grantNameOf(change: FactChange): string | undefined {
  return change.kind === 'grant' ? nameOf((change.after ?? change.before) as Grant) : undefined;
}

const nameOf = ({ subjectId, roleId, divisionId }: Grant) => [subjectId, roleId, divisionId].join('--');

const isAddition = (change: FactChange) => change.before === undefined;

function ofGrant(grant: Grant, added: boolean, event: Evidence): Direction | undefined {
  const { entityType, action, entityId, entityName } = event;
  if (entityType !== 'Role' || entityId !== grant.roleId || entityName !== nameOf(grant)) return undefined;
  if (action !== 'MemberAdd' && action !== 'MemberRemove') return undefined;
  return (action === 'MemberAdd') === added ? 'made' : 'undone';
}

/** The event with the members' ids is the same for joining and leaving. */
function ofMembership({ groupId, relation, userId }: Membership, event: Evidence): Direction | undefined {
  if (event.entityType !== 'DirectoryGroup' || event.entityId !== groupId) return undefined;
  const isMeant =
    relation === 'owner' ? event.properties.includes('ownerIds') : event.memberIds?.includes(userId) === true;
  return isMeant ? 'touched' : undefined;
}

function ofEntity(
  before: Entity | undefined,
  after: Entity | undefined,
  event: Evidence,
): Direction | undefined {
  const { kind, id } = (after ?? before)!;
  const { entityType, entityId, action } = event;
  if (entityType !== auditedTypes[kind] || entityId !== id) return undefined;
  const hasAttributes = before !== undefined && after !== undefined;
  if (action === 'Create' || action === 'Delete') {
    if (hasAttributes) return undefined;
    return (action === 'Create') === (before === undefined) ? 'made' : 'undone';
  }
  if (action !== 'Update' && action !== 'LicenseUpdate') return undefined;
  if (hasAttributes) return mayChange(kind, event) ? 'touched' : undefined;
  // Deleting and restoring a user may be an update of the state.
  return kind === 'user' && event.properties.includes('state') ? 'touched' : undefined;
}

/** Events of people and groups name what changed: those of members change no attribute. */
function mayChange(kind: Entity['kind'], { properties, memberIds }: Evidence): boolean {
  if (kind === 'user') return properties.some((name) => name !== 'version');
  if (kind !== 'group') return true;
  const others = ['memberCount', 'version', 'ownerIds'];
  return memberIds === undefined && properties.some((name) => !others.includes(name));
}
