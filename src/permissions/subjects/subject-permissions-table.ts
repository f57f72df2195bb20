import type { EffectivePermission } from '../../access/questions/effective-permissions';
import type { ListTable } from '../../lists/files/list-table';
import type { NameLookup } from '../../lists/naming/reference';
import type { Row } from '../../tables/table-document';
import { sourceCells, sourceColumns } from '../sources/source-columns';

/** What a subject may do: a row for each source of each permission. */
export const subjectPermissionsTable: ListTable<EffectivePermission> = {
  key: 'permissions',
  title: 'Permissions',
  columns: [
    { key: 'permission', title: 'Permission' },
    { key: 'everywhere', title: 'Everywhere' },
    { key: 'accessPolicyMayApply', title: 'Access policy may apply' },
    ...sourceColumns,
  ],
  rows: rowsOf,
};

function* rowsOf(
  { permission, everywhere, caveats, sources }: EffectivePermission,
  nameOf: NameLookup,
): Generator<Row> {
  for (const source of sources)
    yield [permission, everywhere, caveats.length > 0, ...sourceCells(source, nameOf)];
}
