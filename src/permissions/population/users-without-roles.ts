import { usersWithoutRole } from '../../access-index/questions/population';
import { toSubjectDto } from '../../answers/entities/subject.dto';
import { revisionFacts } from '../../answers/files/revision-facts';
import { subjectCells, subjectColumns } from '../../answers/files/subject-columns';
import { rankPage } from '../../answers/paging/rank-page';
import { inBatches } from '../../common/tables/in-batches';
import type { Row, TableDocument } from '../../common/tables/table-document';
import { answeredFrom } from '../../sync/answered-from.dto';
import type { IndexedRevision } from '../../sync/revision-source';
import type { PopulationQuery, UsersWithoutRolesDto } from './population.dto';

const FILE = 'users-without-roles';

export function usersWithoutRolesPage(
  { published, index }: IndexedRevision,
  { pageSize, pageToken }: PopulationQuery,
): UsersWithoutRolesDto {
  const list = usersWithoutRole(index);
  const { items, nextPageToken } = rankPage(index, list, (user) => user, {
    scope: [FILE],
    pageSize,
    pageToken,
  });
  return { ...answeredFrom(published), total: list.total, users: items.map(toSubjectDto), nextPageToken };
}

export function usersWithoutRolesDocument({ published, index }: IndexedRevision): TableDocument {
  const list = usersWithoutRole(index);
  function* rows(): Generator<Row> {
    for (const user of list.all()) yield subjectCells(user);
  }
  return {
    key: FILE,
    title: 'Users without roles',
    facts: revisionFacts(published, { total: list.total }),
    tables: [{ key: 'users', title: 'Users', columns: subjectColumns, batches: inBatches(rows()) }],
  };
}
