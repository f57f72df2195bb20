import { referenceCells, referenceColumns } from '../../lists/files/reference-columns';
import type { SubjectListKind } from '../subjects/subject-list-kind';
import { toUserDto, toUserPageDto } from './user-mapping';
import type { ListUsersQuery, UserPageDto } from './users.dto';

export const userList: SubjectListKind<ListUsersQuery, UserPageDto> = {
  name: 'users',
  filterOf: ({ name, email, state, divisionId, roleId, groupId, hasRoles }) => ({
    types: ['user'],
    name,
    email,
    state,
    divisionId,
    roleId,
    groupId,
    hasRoles,
  }),
  toPage: toUserPageDto,
  table: {
    key: 'users',
    title: 'Users',
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'id', title: 'Id', kind: 'id' },
      { key: 'email', title: 'E-mail' },
      { key: 'state', title: 'State' },
      ...referenceColumns('division', 'Division'),
      { key: 'dormantSince', title: 'Dormant since' },
    ],
    rows: (subject, nameOf) => {
      const {
        name = '',
        id,
        email = null,
        state,
        division,
        dormantSince = null,
      } = toUserDto(subject, nameOf);
      return [[name, id, email, state, ...referenceCells(division), dormantSince]];
    },
  },
};
