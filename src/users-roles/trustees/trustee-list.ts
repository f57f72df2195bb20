import type { SubjectListKind } from '../subjects/subject-list-kind';
import { toTrusteeDto, toTrusteePageDto } from './trustee-mapping';
import { type ListTrusteesQuery, type TrusteePageDto, trusteeTypes } from './trustees.dto';

export const trusteeList: SubjectListKind<ListTrusteesQuery, TrusteePageDto> = {
  name: 'trustees',
  filterOf: ({ type, name, roleId, hasRoles }) => ({
    types: type === undefined ? trusteeTypes : [type],
    name,
    roleId,
    hasRoles,
  }),
  toPage: toTrusteePageDto,
  table: {
    key: 'trustees',
    title: 'Trustees',
    columns: [
      { key: 'type', title: 'Type' },
      { key: 'name', title: 'Name' },
      { key: 'id', title: 'Id', kind: 'id' },
      { key: 'state', title: 'State' },
      { key: 'organizationId', title: 'Organisation id', kind: 'id' },
    ],
    rows: (subject) => {
      const { type, name = '', id, state, organizationId = null } = toTrusteeDto(subject);
      return [[type, name, id, state, organizationId]];
    },
  },
};
