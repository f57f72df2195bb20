import { count } from './common';

export const why = {
  title: (name: string, what: string) => `Why ${name} may “${what}”`,
  titleNot: (name: string, what: string) => `Why ${name} may not “${what}”`,
  paths: (total: number) => `${count(total, 'way', 'ways')} to this permission`,
  picture: 'As a picture',
  person: 'Person',
  group: 'Group',
  role: 'Role',
  policy: 'Part of the role',
  permission: 'Permission',
  memberOf: 'member of',
  holds: (division: string) => `holds in ${division}`,
  includes: 'includes',
  gives: 'gives',
  sentenceDirect: (who: string, role: string, division: string, what: string) =>
    `${who} holds the role ${role} in ${division}, which gives “${what}”`,
  sentenceGroup: (who: string, group: string, role: string, division: string, what: string) =>
    `${who} is a member of the group ${group}, which holds the role ${role} in ${division}; that gives “${what}”`,
  condition: ' when a condition holds',
  counts: 'Counts',
  countsNot: 'Does not count',
  flat: 'Listed by the role itself',
  everything: 'anything',
  wildcard: 'through a wildcard',
  missing: 'What stands in the way',
  nearest: 'What would give it',
  nearestRole: (role: string) => `The role ${role}`,
  adds: (permissions: number) =>
    permissions === 0
      ? 'brings nothing else'
      : `brings ${count(permissions, 'other permission', 'other permissions')}`,
  obstacles: {
    subject_unknown: 'Genesys does not list the person.',
    subject_inactive: 'The person is inactive.',
    subject_deleted: 'The person was deleted.',
    group_passes_no_roles: 'The group passes no roles on to its members.',
    other_division: 'It is in another division.',
    condition_not_met: 'The condition does not hold.',
  },
} as const;
