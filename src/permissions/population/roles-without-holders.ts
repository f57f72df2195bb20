import { compareTexts } from '../../access-index/questions/compare-texts';
import { rolesWithoutHolder } from '../../access-index/questions/population';
import { listToken, readListToken } from '../../common/list-token';
import { inBatches } from '../../common/tables/in-batches';
import type { Column, TableDocument } from '../../common/tables/table-document';
import { answeredFrom } from '../../sync/answered-from.dto';
import type { IndexedRevision } from '../../sync/revision-source';
import { revisionFacts } from '../files/revision-facts';
import { DEFAULT_PAGE_SIZE, type PopulationQuery, type RolesWithoutHoldersDto } from './population.dto';

const SCOPE = ['roles-without-holders'];

const columns: readonly Column[] = [
  { key: 'roleName', title: 'Role' },
  { key: 'roleId', title: 'Role id', kind: 'id' },
];

export function rolesWithoutHoldersPage(
  { published, index }: IndexedRevision,
  { pageSize = DEFAULT_PAGE_SIZE, pageToken }: PopulationQuery,
): RolesWithoutHoldersDto {
  const roles = rolesWithoutHolder(index);
  const after = pageToken === undefined ? undefined : readListToken(pageToken, SCOPE, 2);
  const rest =
    after === undefined ? roles : roles.filter(({ name, id }) => compareTexts([name, id], after) > 0);
  const page = rest.slice(0, pageSize);
  const last = rest.length > pageSize ? page.at(-1) : undefined;
  return {
    ...answeredFrom(published),
    total: roles.length,
    roles: page.map(({ id, name }) => ({ id, name })),
    nextPageToken: last && listToken(SCOPE, [last.name, last.id]),
  };
}

export function rolesWithoutHoldersDocument({ published, index }: IndexedRevision): TableDocument {
  const rows = rolesWithoutHolder(index).map(({ id, name }) => [name, id]);
  return {
    key: 'roles-without-holders',
    title: 'Roles without holders',
    facts: revisionFacts(published, [{ key: 'total', title: 'Roles', value: rows.length }]),
    tables: [{ key: 'roles', title: 'Roles', columns, batches: inBatches(rows) }],
  };
}
