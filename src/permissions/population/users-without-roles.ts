import { usersWithoutRole } from '../../access-index/questions/population';
import { listToken, readListToken } from '../../common/list-token';
import { inBatches } from '../../common/tables/in-batches';
import type { Row, TableDocument } from '../../common/tables/table-document';
import { answeredFrom } from '../../sync/answered-from.dto';
import type { IndexedRevision } from '../../sync/revision-source';
import { subjectCells, subjectColumns } from '../answers/subject-columns';
import { toSubjectDto } from '../answers/subject.dto';
import { revisionFacts } from '../files/revision-facts';
import { POSITION_PARTS, positionOf, rankAt } from '../holders/rank-position';
import { DEFAULT_PAGE_SIZE, type PopulationQuery, type UsersWithoutRolesDto } from './population.dto';

const SCOPE = ['users-without-roles'];

export function usersWithoutRolesPage(
  { published, index }: IndexedRevision,
  { pageSize = DEFAULT_PAGE_SIZE, pageToken }: PopulationQuery,
): UsersWithoutRolesDto {
  const list = usersWithoutRole(index);
  const after =
    pageToken === undefined ? undefined : rankAt(index, readListToken(pageToken, SCOPE, POSITION_PARTS));
  const page = list.page(after, pageSize + 1);
  const last = page.length > pageSize ? page[pageSize - 1] : undefined;
  return {
    ...answeredFrom(published),
    total: list.total,
    users: page.slice(0, pageSize).map(toSubjectDto),
    nextPageToken: last && listToken(SCOPE, positionOf(last)),
  };
}

export function usersWithoutRolesDocument({ published, index }: IndexedRevision): TableDocument {
  const list = usersWithoutRole(index);
  function* rows(): Generator<Row> {
    for (const user of list.all()) yield subjectCells(user);
  }
  return {
    key: 'users-without-roles',
    title: 'Users without roles',
    facts: revisionFacts(published, [{ key: 'total', title: 'Users', value: list.total }]),
    tables: [{ key: 'users', title: 'Users', columns: subjectColumns, batches: inBatches(rows()) }],
  };
}
