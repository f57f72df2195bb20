import { Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import type { ListAnswer } from '../../lists/files/list-answer';
import { listDocument } from '../../lists/files/list-table';
import { revisionFacts } from '../../lists/files/revision-facts';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { isDescending, listPage } from '../../lists/paging/list-page';
import { Yielder } from '../../common/yielder';
import type { TableDocument } from '../../tables/table-document';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { RevisionSource } from '../../revisions/current/revision-source';
import { subjectColumns } from './subject-columns';
import { filteredRanks, textTest, type SubjectFilter } from './subject-filter';
import type { SubjectListKind, SubjectListQuery } from './subject-list-kind';
import { SubjectLists, type SubjectSort } from './subject-lists';
import { subjectsAt } from './subjects-at';

/** Lists subjects of a revision. */
@Injectable()
export class SubjectLister {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly names: ReferenceNames,
    private readonly lists: SubjectLists,
  ) {}

  list<Query extends SubjectListQuery, Page>(
    kind: SubjectListKind<Query, Page>,
    query: Query,
  ): ListAnswer<Page> {
    return {
      page: () => this.page(kind, query),
      document: () => this.document(kind, query),
    };
  }

  private async page<Query extends SubjectListQuery, Page>(
    { name, filterOf, toPage }: SubjectListKind<Query, Page>,
    query: Query,
  ): Promise<Page> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { sort, pageSize, pageToken } = query;
    const filter = filterOf(query);
    const { list, ...wanted } = await this.wanted(index, sort, filter);
    const asked = { name, sort, filter, pageSize, pageToken, ...wanted };
    const { items: ranks, ...page } = await listPage(list, asked);
    const items = ranks.map((rank) => index.subjects[rank]!);
    return this.names.with(index, (nameOf) => toPage({ published, items, ...page, nameOf }));
  }

  private async document<Query extends SubjectListQuery>(
    { name: file, filterOf, table }: SubjectListKind<Query, unknown>,
    query: Query,
  ): Promise<TableDocument> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { sort } = query;
    const filter = filterOf(query);
    const { list, matches } = await this.wanted(index, sort, filter);
    const ranks = list.all({ descending: isDescending(sort), matches }, new Yielder());
    const facts = revisionFacts(published, { ...filter, sort });
    return listDocument(table, { file, facts, index, items: subjectsAt(index, ranks) }, this.names);
  }

  private async wanted(index: AccessIndex, sort: SubjectListQuery['sort'], filter: SubjectFilter) {
    const columns = await subjectColumns(index);
    const ranks = filteredRanks(index, columns, filter);
    const isWanted = textTest(columns, filter);
    return {
      list: await this.lists.sorted(index, sort.replace('-', '') as SubjectSort),
      matches: (rank: number) => ranks.has(rank) && (isWanted === undefined || isWanted(rank)),
      total: isWanted === undefined ? ranks.count : undefined,
    };
  }
}
