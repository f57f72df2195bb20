import type { AccessIndex } from '../../access-index/access-index';
import type { HolderList } from '../../access-index/questions/holder-list';
import { adminHolders, clientsThatCanGrantRoles } from '../../access-index/questions/population';
import type { TableDocument } from '../../common/tables/table-document';
import { consistencyOf } from '../../sync/consistency.query';
import type { IndexedRevision, RevisionSource } from '../../sync/revision-source';
import { refusePaging } from '../files/paging.query';
import { holderDocument } from '../holders/holder-document';
import { holderPage } from '../holders/holder-page';
import type { HolderPageDto } from '../holders/holders.dto';
import type { PopulationQuery, RolesWithoutHoldersDto, UsersWithoutRolesDto } from './population.dto';
import { rolesWithoutHoldersDocument, rolesWithoutHoldersPage } from './roles-without-holders';
import { usersWithoutRolesDocument, usersWithoutRolesPage } from './users-without-roles';

/** A question about the whole population: its answer by pages, and as a file. */
export interface PopulationQuestion<Page> {
  readonly page: (revision: IndexedRevision, query: PopulationQuery) => Page;
  readonly document: (revision: IndexedRevision) => TableDocument;
}

function ofHolders(
  key: string,
  title: string,
  list: (index: AccessIndex) => HolderList,
): PopulationQuestion<HolderPageDto> {
  return {
    page: (revision, query) => holderPage(revision, list(revision.index), query, [key]),
    document: (revision) => holderDocument(revision, list(revision.index), { key, title, filters: [] }),
  };
}

export const populationQuestions = {
  usersWithoutRoles: {
    page: usersWithoutRolesPage,
    document: usersWithoutRolesDocument,
  } satisfies PopulationQuestion<UsersWithoutRolesDto>,
  rolesWithoutHolders: {
    page: rolesWithoutHoldersPage,
    document: rolesWithoutHoldersDocument,
  } satisfies PopulationQuestion<RolesWithoutHoldersDto>,
  admins: ofHolders('general-admins', 'Holders of General Admin', adminHolders),
  grantingClients: ofHolders(
    'granting-oauth-clients',
    'OAuth clients that can grant roles',
    clientsThatCanGrantRoles,
  ),
};

/** Answers what an administrator asks about everybody at once. */
export class PopulationService {
  constructor(private readonly revisions: RevisionSource) {}

  async page<Page>(question: PopulationQuestion<Page>, query: PopulationQuery): Promise<Page> {
    return question.page(await this.revisions.indexedAt(consistencyOf(query)), query);
  }

  /** The whole answer, for a file. */
  async document(question: PopulationQuestion<unknown>, query: PopulationQuery): Promise<TableDocument> {
    refusePaging(query);
    return question.document(await this.revisions.indexedAt(consistencyOf(query)));
  }
}
