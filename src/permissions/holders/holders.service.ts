import { Injectable } from '@nestjs/common';
import { holders } from '../../access/questions/holders';
import { ReferenceNames } from '../../lists/naming/reference-names';
import type { TableDocument } from '../../tables/table-document';
import { RequestedRevisions } from '../../revisions/current/requested-revisions';
import { holderDocument } from './holder-document';
import { holderPage } from './holder-page';
import type { HolderPageDto, HoldersQuery } from './holders.dto';

/** Lists holders of permissions, and the roles by which they hold them. */
@Injectable()
export class HoldersService {
  constructor(
    private readonly revisions: RequestedRevisions,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws UnknownPermissionError (404). */
  async page(query: HoldersQuery): Promise<HolderPageDto> {
    const revision = await this.revisions.indexedAt(query);
    const { permissions, match, divisionId, subjectType, simulationId, pageSize, pageToken } = query;
    const scope = ['holders', permissions, match, divisionId, subjectType, simulationId];
    const list = holders(revision.index, questionOf(query));
    const page = await holderPage(revision, list, { scope, pageSize, pageToken }, this.names);
    return { ...page, simulationId };
  }

  /** All of them with their sources, for a file. Throws UnknownPermissionError (404). */
  async document(query: HoldersQuery): Promise<TableDocument> {
    const revision = await this.revisions.indexedAt(query);
    const { permissions, match = 'all', divisionId, subjectType, simulationId } = query;
    const filter = { permissions, match, divisionId, subjectType, simulationId };
    const list = holders(revision.index, questionOf(query));
    const about = { file: 'holders', title: 'Who holds a permission', filter };
    return holderDocument(revision, list, about, this.names);
  }
}

function questionOf({ permissions, match, divisionId, subjectType }: HoldersQuery) {
  return { permissions, match, divisionId, types: subjectType && [subjectType] };
}
