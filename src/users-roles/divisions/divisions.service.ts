import { Injectable } from '@nestjs/common';
import type { Division } from '../../access/model/snapshot';
import { UnknownEntityError } from '../../lists/entities/unknown-entity-error';
import type { ListAnswer } from '../../lists/files/list-answer';
import { listDocument } from '../../lists/files/list-table';
import { revisionFacts } from '../../lists/files/revision-facts';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { isDescending, listPage } from '../../lists/paging/list-page';
import { Yielder } from '../../common/yielder';
import type { TableDocument } from '../../tables/table-document';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { consistencyOf, type ConsistencyQuery } from '../../revisions/current/consistency.query';
import { RevisionSource } from '../../revisions/current/revision-source';
import { folded, sortPart } from '../../lists/listing/folded';
import { divisionCounts } from './division-counts';
import { toDivisionDto } from './division-mapping';
import { divisionTable } from './division-table';
import type { DivisionDetailsDto, DivisionPageDto, ListDivisionsQuery } from './divisions.dto';
import { Lists } from '../../lists/listing/lists';

/** Shows divisions: the number of their users, and how much is granted there. */
@Injectable()
export class DivisionsService {
  private readonly lists = divisionLists();

  constructor(
    private readonly revisions: RevisionSource,
    private readonly names: ReferenceNames,
  ) {}

  list(query: ListDivisionsQuery): ListAnswer<DivisionPageDto> {
    return { page: () => this.page(query), document: () => this.document(query) };
  }

  async get(id: string, query: ConsistencyQuery): Promise<DivisionDetailsDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const division = index.divisions.get(id);
    if (division === undefined) throw new UnknownEntityError('division', index.revision, id);
    return { division: toDivisionDto(division, await divisionCounts(index)), ...answeredFrom(published) };
  }

  private async page(query: ListDivisionsQuery): Promise<DivisionPageDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { name, sort, pageSize, pageToken } = query;
    const list = await this.lists.sorted(index, 'name');
    const asked = { name: 'divisions', sort, filter: { name }, matches: testOf(query), pageSize, pageToken };
    const { items, ...page } = await listPage(list, asked);
    const counts = await divisionCounts(index);
    const divisions = items.map((division) => toDivisionDto(division, counts));
    return { divisions, ...page, ...answeredFrom(published) };
  }

  private async document(query: ListDivisionsQuery): Promise<TableDocument> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { name, sort } = query;
    const list = await this.lists.sorted(index, 'name');
    const wanted = { descending: isDescending(sort), matches: testOf(query) };
    const items = list.all(wanted, new Yielder());
    const facts = revisionFacts(published, { name, sort });
    const table = divisionTable(await divisionCounts(index));
    return listDocument(table, { file: 'divisions', facts, index, items }, this.names);
  }
}

function testOf({ name = '' }: ListDivisionsQuery): (division: Division) => boolean {
  const part = folded(name);
  return (division) => folded(division.name).includes(part);
}

/** The divisions of each revision by name. */
function divisionLists() {
  return new Lists({
    items: ({ divisions }) => divisions.values(),
    positionLength: 2,
    sorts: { name: ({ id, name }: Division) => [sortPart(folded(name)), id] },
  });
}
