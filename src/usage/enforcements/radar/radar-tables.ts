import type { EvaluatedClient, RoleLacking } from '../../../access/usage/evaluated-callers';
import type { EvaluatedPerson } from '../../../access/usage/evaluated-people';
import type { ListTable } from '../../../lists/files/list-table';
import { referenceCells, referenceColumns } from '../../../lists/files/reference-columns';
import { subjectCells, subjectColumns } from '../../../lists/files/subject-columns';

const readinessColumns = [
  { key: 'readiness', title: 'Readiness' },
  { key: 'missing', title: 'Missing', kind: 'list' },
] as const;

export const clientTable: ListTable<EvaluatedClient> = {
  key: 'clients',
  title: 'Clients',
  columns: [
    ...subjectColumns,
    ...readinessColumns,
    { key: 'doubt', title: 'Why not known' },
    { key: 'succeededCount', title: 'Calls that succeeded', kind: 'number' },
    { key: 'refusedCount', title: 'Calls refused', kind: 'number' },
    { key: 'operations', title: 'Operations', kind: 'list' },
  ],
  rows: ({ client, readiness, missing, doubt, calls }) => [
    [
      ...subjectCells(client),
      readiness,
      missing,
      doubt ?? null,
      calls.reduce((sum, { succeeded }) => sum + succeeded, 0),
      calls.reduce((sum, { refused }) => sum + refused, 0),
      calls.map(({ operation }) => operation),
    ],
  ],
};

export const personTable: ListTable<EvaluatedPerson> = {
  key: 'people',
  title: 'People',
  columns: [
    ...subjectColumns,
    ...readinessColumns,
    { key: 'lastAt', title: 'Last audited' },
    { key: 'actCount', title: 'Events', kind: 'number' },
  ],
  rows: ({ person, readiness, missing, lastAt, actCount }) => [
    [...subjectCells(person), readiness, missing, lastAt, actCount],
  ],
};

export const roleTable: ListTable<RoleLacking> = {
  key: 'roles',
  title: 'Roles',
  columns: [
    ...referenceColumns('role', 'Role'),
    { key: 'missing', title: 'Missing', kind: 'list' },
    { key: 'clientCount', title: 'Clients', kind: 'number' },
    { key: 'personCount', title: 'People', kind: 'number' },
  ],
  rows: ({ roleId, missing, clientCount, personCount }, nameOf) => [
    [...referenceCells(nameOf('role', roleId)), missing, clientCount, personCount],
  ],
};
