import type { Change } from '../../simulator/controls/change';
import type { HistoryEntryDto } from '../../src/history/api/history.dto';

/** What an entry of the history is about. */
export function keyOfEntry(entry: HistoryEntryDto): string {
  const { kind, subject, role, division, group, relation, accessPolicy, permission } = entry;
  switch (kind) {
    case 'grant':
      return key('grant', subject?.id, role?.id, division?.id);
    case 'membership':
      return relation === 'owner' ? key('owners', group?.id) : key('member', group?.id, subject?.id);
    case 'role':
      return key('role', role?.id);
    case 'division':
      return key('division', division?.id);
    case 'access_policy':
      return key('access_policy', accessPolicy?.id);
    case 'permission':
      return key('permission', permission);
    default:
      return key(kind, subject?.id);
  }
}

/** What a change is about in the first place; consequences of it are not named. */
export function keysOfChange(change: Change): string[] {
  switch (change.op) {
    case 'grant':
    case 'revoke':
      return [key('grant', change.subjectId, change.roleId, change.divisionId)];
    case 'add-member':
    case 'remove-member':
      return [key('member', change.groupId, change.userId)];
    case 'set-group-owners':
      return [key('owners', change.groupId), key('group', change.groupId)];
    case 'set-group-roles-enabled':
    case 'delete-group':
      return [key('group', change.groupId)];
    case 'add-group':
      return [key('group', change.group.id)];
    case 'add-user':
      return [key('user', change.user.id)];
    case 'set-user-state':
    case 'set-user-division':
      return [key('user', change.userId)];
    case 'set-client-state':
      return [key('oauth_client', change.clientId)];
    case 'add-role':
      return [key('role', change.role.id)];
    case 'set-role-policies':
      return [key('role', change.roleId)];
    case 'set-access-policy':
      return [key('access_policy', change.policy.id)];
    case 'delete-access-policy':
      return [key('access_policy', change.policyId)];
    default:
      return [];
  }
}

function key(...parts: (string | undefined)[]): string {
  return JSON.stringify(parts);
}
