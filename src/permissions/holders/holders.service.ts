import { holders } from '../../access-index/questions/holders';
import type { TableDocument } from '../../common/tables/table-document';
import { consistencyOf } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import { refusePaging } from '../files/paging.query';
import { holderDocument } from './holder-document';
import { holderPage } from './holder-page';
import type { HolderPageDto, HoldersQuery } from './holders.dto';

/** Tells who holds permissions, and by which roles. */
export class HoldersService {
  constructor(private readonly revisions: RevisionSource) {}

  /** Throws UnknownPermissionError (404). */
  async page(query: HoldersQuery): Promise<HolderPageDto> {
    const revision = await this.revisions.indexedAt(consistencyOf(query));
    const { permissions, match, divisionId, subjectType } = query;
    const scope = ['holders', permissions, match, divisionId, subjectType];
    return holderPage(revision, holders(revision.index, questionOf(query)), query, scope);
  }

  /** All of them with their sources, for a file. Throws UnknownPermissionError (404). */
  async document(query: HoldersQuery): Promise<TableDocument> {
    refusePaging(query);
    const revision = await this.revisions.indexedAt(consistencyOf(query));
    const { permissions, match = 'all', divisionId, subjectType } = query;
    return holderDocument(revision, holders(revision.index, questionOf(query)), {
      key: 'holders',
      title: 'Who holds a permission',
      filters: [
        { key: 'permissions', title: 'Permissions', value: permissions.join(', ') },
        { key: 'match', title: 'Match', value: match },
        { key: 'divisionId', title: 'Division id', value: divisionId },
        { key: 'subjectType', title: 'Subject type', value: subjectType },
      ],
    });
  }
}

function questionOf({ permissions, match, divisionId, subjectType }: HoldersQuery) {
  return { permissions, match, divisionId, types: subjectType && [subjectType] };
}
