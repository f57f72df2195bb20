import { Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { roleAt } from '../../lists/entities/role-at';
import { listDocument, type ListTable } from '../../lists/files/list-table';
import { revisionFacts } from '../../lists/files/revision-facts';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { listPage } from '../../lists/paging/list-page';
import { Yielder } from '../../common/yielder';
import type { TableDocument } from '../../tables/table-document';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import { holderRanks } from '../subjects/subject-filter';
import { SubjectLists } from '../subjects/subject-lists';
import { subjectsAt } from '../subjects/subjects-at';
import { toHolderDto, type RoleHolder } from './role-holder-mapping';
import type { RoleHolderDto } from './roles.dto';
import { RoleHolders, type HolderFilter } from './role-holders';
import { heldRoleCells, heldRoleColumns } from '../../lists/files/held-role-columns';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';

/** Maximum number of ways of holding a role that are shown per holder. */
const MAX_SOURCES = 100;

export interface RoleHolderPage {
  readonly holders: RoleHolderDto[];
  readonly total: number;
  readonly nextPageToken?: string | undefined;
}

export interface HolderRequest {
  readonly filter: HolderFilter;
  readonly pageSize?: number | undefined;
  readonly pageToken?: string | undefined;
}

/** Lists the holders of a role. Throws UnknownEntityError (404) for a role that does not exist. */
@Injectable()
export class RoleHolderPages {
  constructor(
    private readonly names: ReferenceNames,
    private readonly lists: SubjectLists,
  ) {}

  async page(
    index: AccessIndex,
    roleId: string,
    { filter, ...asked }: HolderRequest,
  ): Promise<RoleHolderPage> {
    roleAt(index, roleId);
    const { found, matches, list } = await this.find(index, roleId, filter);
    const request = { name: 'role-holders', filter: { ...filter, roleId }, matches, ...asked };
    const { items, ...page } = await listPage(list, request);
    const holders = items.map((rank) => holderOf(index.subjects[rank]!, found));
    return this.names.with(index, (nameOf) => ({
      holders: holders.map((holder) => toHolderDto(holder, nameOf)),
      ...page,
    }));
  }

  /** All of them with everything that they hold, for a file. */
  async document(
    { published, index }: IndexedRevision,
    roleId: string,
    filter: HolderFilter,
  ): Promise<TableDocument> {
    const { name } = roleAt(index, roleId);
    const { found, matches, list } = await this.find(index, roleId, filter);
    const facts = revisionFacts(published, { roleName: name, roleId, ...filter });
    const items = subjectsAt(index, list.all({ matches }, new Yielder()));
    const about = { file: 'role-holders', title: 'Who holds a role', facts, index, items };
    return listDocument(roleHolderTable(roleId, found), about, this.names);
  }

  private async find(index: AccessIndex, roleId: string, filter: HolderFilter) {
    const found = new RoleHolders(index, roleId, filter);
    const ranks = holderRanks(index, roleId);
    const matches = (rank: number) => ranks.has(rank) && found.holds(index.subjects[rank]!);
    return { found, matches, list: await this.lists.sorted(index, 'name') };
  }
}

function holderOf(subject: IndexedSubject, found: RoleHolders): RoleHolder {
  const sources = found.sourcesOf(subject);
  return { subject, sources: sources.slice(0, MAX_SOURCES), sourceCount: sources.length };
}

/** The holders of a role: a row for each way in which one holds it, direct ones first. */
function roleHolderTable(roleId: string, holders: RoleHolders): ListTable<IndexedSubject> {
  return {
    key: 'holders',
    title: 'Holders',
    columns: [...subjectColumns, ...heldRoleColumns],
    rows: (subject, nameOf) =>
      holders
        .sourcesOf(subject)
        .map((source) => [...subjectCells(subject), ...heldRoleCells({ roleId, ...source }, nameOf)]),
  };
}
