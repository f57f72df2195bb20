import { holders } from '../../access-index/questions/holders';
import type { ReferenceNames } from '../../answers/naming/reference-names';
import type { TableDocument } from '../../common/tables/table-document';
import type { AskedRevisions } from '../../simulations/asked-revisions';
import { holderDocument } from './holder-document';
import { holderPage } from './holder-page';
import type { HolderPageDto, HoldersQuery } from './holders.dto';

/** Tells who holds permissions, and by which roles. */
export class HoldersService {
  constructor(
    private readonly revisions: AskedRevisions,
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
