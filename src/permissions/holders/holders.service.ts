import { holders } from '../../access-index/questions/holders';
import type { ReferenceNames } from '../../answers/naming/reference-names';
import type { TableDocument } from '../../common/tables/table-document';
import { consistencyOf } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import { holderDocument } from './holder-document';
import { holderPage } from './holder-page';
import type { HolderPageDto, HoldersQuery } from './holders.dto';

/** Tells who holds permissions, and by which roles. */
export class HoldersService {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws UnknownPermissionError (404). */
  async page(query: HoldersQuery): Promise<HolderPageDto> {
    const revision = await this.revisions.indexedAt(consistencyOf(query));
    const { permissions, match, divisionId, subjectType, pageSize, pageToken } = query;
    const scope = ['holders', permissions, match, divisionId, subjectType];
    const list = holders(revision.index, questionOf(query));
    return holderPage(revision, list, { scope, pageSize, pageToken }, this.names);
  }

  /** All of them with their sources, for a file. Throws UnknownPermissionError (404). */
  async document(query: HoldersQuery): Promise<TableDocument> {
    const revision = await this.revisions.indexedAt(consistencyOf(query));
    const { permissions, match = 'all', divisionId, subjectType } = query;
    const filter = { permissions, match, divisionId, subjectType };
    const list = holders(revision.index, questionOf(query));
    const about = { file: 'holders', title: 'Who holds a permission', filter };
    return holderDocument(revision, list, about, this.names);
  }
}

function questionOf({ permissions, match, divisionId, subjectType }: HoldersQuery) {
  return { permissions, match, divisionId, types: subjectType && [subjectType] };
}
