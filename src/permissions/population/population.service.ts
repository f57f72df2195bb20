import { Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import type { HolderList } from '../../access/questions/holder-list';
import { adminHolders, clientsThatCanGrantRoles } from '../../access/questions/population';
import type { ListAnswer } from '../../lists/files/list-answer';
import { ReferenceNames } from '../../lists/naming/reference-names';
import type { TableDocument } from '../../tables/table-document';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { type IndexedRevision, RevisionSource } from '../../revisions/current/revision-source';
import { holderDocument } from '../holders/holder-document';
import { holderPage } from '../holders/holder-page';
import type { HolderPageDto } from '../holders/holders.dto';
import type { PopulationQuery, RolesWithoutHoldersDto, UsersWithoutRolesDto } from './population.dto';
import { rolesWithoutHoldersDocument, rolesWithoutHoldersPage } from './roles-without-holders';
import { usersWithoutRolesDocument, usersWithoutRolesPage } from './users-without-roles';

/** A question about the whole population: its answer by pages, and as a file. */
export interface PopulationQuestion<Page> {
  readonly page: (
    revision: IndexedRevision,
    query: PopulationQuery,
    names: ReferenceNames,
  ) => Page | Promise<Page>;
  readonly document: (revision: IndexedRevision, names: ReferenceNames) => TableDocument;
}

function ofHolders(
  file: string,
  title: string,
  list: (index: AccessIndex) => HolderList,
): PopulationQuestion<HolderPageDto> {
  return {
    page: (revision, { pageSize, pageToken }, names) =>
      holderPage(revision, list(revision.index), { scope: [file], pageSize, pageToken }, names),
    document: (revision, names) => holderDocument(revision, list(revision.index), { file, title }, names),
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

/** Answers an administrator's questions about everyone at once. */
@Injectable()
export class PopulationService {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly names: ReferenceNames,
  ) {}

  list<Page>(question: PopulationQuestion<Page>, query: PopulationQuery): ListAnswer<Page> {
    const revision = () => this.revisions.indexedAt(consistencyOf(query));
    return {
      page: async () => question.page(await revision(), query, this.names),
      document: async () => question.document(await revision(), this.names),
    };
  }
}
