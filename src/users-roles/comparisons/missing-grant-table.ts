import type { MissingGrant } from '../../access/questions/missing-grants';
import type { ListTable } from '../../lists/files/list-table';
import { referenceCells, referenceColumns } from '../../lists/files/reference-columns';
import { toMissingGrantDto } from './comparison-mapping';

export const missingGrantTable: ListTable<MissingGrant> = {
  key: 'grants',
  title: 'Missing grants',
  columns: [
    ...referenceColumns('role', 'Role'),
    ...referenceColumns('division', 'Division'),
    { key: 'direct', title: 'Held directly' },
    { key: 'groupNames', title: 'Through groups' },
    { key: 'groupIds', title: 'Group ids', kind: 'id' },
  ],
  rows: (missing, nameOf) => {
    const { role, division, direct, groups } = toMissingGrantDto(missing, nameOf);
    const names = groups.map(({ name = '' }) => name).join(', ');
    const ids = groups.map(({ id }) => id).join(', ');
    return [[...referenceCells(role), ...referenceCells(division), direct, names, ids]];
  },
};
