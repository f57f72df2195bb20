import type { SubjectListKind } from '../subjects/subject-list-kind';
import { toGroupDto, toGroupPageDto } from './group-mapping';
import type { GroupPageDto, ListGroupsQuery } from './groups.dto';

export const groupList: SubjectListKind<ListGroupsQuery, GroupPageDto> = {
  name: 'groups',
  filterOf: ({ name, state, roleId, hasRoles, rolesEnabled }) => ({
    types: ['group'],
    name,
    state,
    roleId,
    hasRoles,
    rolesEnabled,
  }),
  toPage: toGroupPageDto,
  table: {
    key: 'groups',
    title: 'Groups',
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'id', title: 'Id', kind: 'id' },
      { key: 'state', title: 'State' },
      { key: 'rolesEnabled', title: 'Roles enabled' },
      { key: 'includeOwners', title: 'Owners count' },
      { key: 'memberCount', title: 'Members', kind: 'number' },
      { key: 'ownerCount', title: 'Owners', kind: 'number' },
    ],
    rows: (subject) => {
      const { name = '', id, state, ...group } = toGroupDto(subject);
      const { rolesEnabled = null, includeOwners = null, memberCount = null, ownerCount = null } = group;
      return [[name, id, state, rolesEnabled, includeOwners, memberCount, ownerCount]];
    },
  },
};
