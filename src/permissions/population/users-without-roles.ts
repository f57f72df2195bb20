import { usersWithoutRole } from '../../access/questions/population';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import { revisionFacts } from '../../lists/files/revision-facts';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';
import { rankPage } from '../../lists/paging/rank-page';
import { inBatches } from '../../tables/in-batches';
import type { Row, TableDocument } from '../../tables/table-document';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { IndexedRevision } from '../../revisions/current/revision-source';
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
