/** What one may do with this service's own API: the name that a route demands, and what it gives. */
export const ownPermissions = {
  'access:check': 'Ask whether somebody may do something.',
  'access:read': 'See users, roles, groups and permissions, and who holds what.',
  'api-keys:read': 'See the API keys, never the keys themselves.',
  'api-keys:write': 'Create and revoke API keys.',
  'assertions:read':
    'See assertions and whether they hold, and have them judged, which names those who offend.',
  'assertions:write': 'Create, change and delete assertions.',
  'audit:read': 'Read the audit log and its checkpoints.',
  'audit:export': 'Export the audit log.',
  'audit:verify': 'Have the audit log verified, and see the result.',
  'changes:plan': 'Plan changes of access, which changes nothing in Genesys.',
  'changes:approve': 'Approve changes that somebody else has planned.',
  'changes:apply': 'Have planned changes made in Genesys, and pause, cancel or repeat them.',
  'changes:read': 'See changes of access, and what became of each item.',
  'conflicts:read': 'See conflict rules, and who breaks them.',
  'conflicts:write': 'Create, change and delete conflict rules, and load packs of them.',
  'conflicts:except': 'Accept a violation of a conflict rule for a time.',
  'purposes:access': 'See who can reach the data of a category, and for which purpose.',
  'purposes:read': 'See data-sharing purposes and data categories, and the record of processing.',
  'purposes:write': 'Create, change and delete data-sharing purposes and data categories.',
  'reports:read': 'Make reports: who did what, and who has what.',
  'simulations:read': 'See what proposed changes would do.',
  'simulations:write': 'Have a proposed change simulated, which changes nothing in Genesys.',
  'snapshots:read': 'See the kept snapshots of the organisation, and what changed between them.',
  'sync:read': 'See how the reading of the organisation goes.',
  'sync:start': 'Start reading the organisation, which spends calls to Genesys.',
} as const;

export type OwnPermission = keyof typeof ownPermissions;
