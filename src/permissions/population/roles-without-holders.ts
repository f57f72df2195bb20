import { rolesWithoutHolder } from '../../access/questions/population';
import type { Role } from '../../access/model/snapshot';
import { revisionFacts } from '../../lists/files/revision-facts';
import { listPage } from '../../lists/paging/list-page';
import { SortedList } from '../../lists/paging/sorted-list';
import { inBatches } from '../../tables/in-batches';
import type { Column, TableDocument } from '../../tables/table-document';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import type { PopulationQuery, RolesWithoutHoldersDto } from './population.dto';

const FILE = 'roles-without-holders';

const byName = { positionOf: ({ id, name }: Role) => [name, id], positionLength: 2 };

const columns: readonly Column[] = [
  { key: 'roleName', title: 'Role' },
  { key: 'roleId', title: 'Role id', kind: 'id' },
];

export async function rolesWithoutHoldersPage(
  { published, index }: IndexedRevision,
  { pageSize, pageToken }: PopulationQuery,
): Promise<RolesWithoutHoldersDto> {
  const list = SortedList.inOrder(rolesWithoutHolder(index), byName);
  const { items, total, nextPageToken } = await listPage(list, { name: FILE, pageSize, pageToken });
  const roles = items.map(({ id, name }) => ({ id, name }));
  return { ...answeredFrom(published), total, roles, nextPageToken };
}

export function rolesWithoutHoldersDocument({ published, index }: IndexedRevision): TableDocument {
  const rows = rolesWithoutHolder(index).map(({ id, name }) => [name, id]);
  return {
    key: FILE,
    title: 'Roles without holders',
    facts: revisionFacts(published, { total: rows.length }),
    tables: [{ key: 'roles', title: 'Roles', columns, batches: inBatches(rows) }],
  };
}
