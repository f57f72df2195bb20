import { Injectable } from '@nestjs/common';
import { Yielder } from '../../common/yielder';
import type { ListAnswer } from '../../lists/files/list-answer';
import { listDocument, type ListTable } from '../../lists/files/list-table';
import { revisionFacts, type ListFilter } from '../../lists/files/revision-facts';
import type { NameLookup } from '../../lists/naming/reference';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { listPage, type TokenPage } from '../../lists/paging/list-page';
import type { PagingQuery } from '../../lists/paging/paging.query';
import type { SortedList } from '../../lists/paging/sorted-list';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { RevisionSource, type IndexedRevision } from '../../revisions/current/revision-source';
import type { Fact, TableDocument } from '../../tables/table-document';
import { UsageFactsReader, type KnownUsage } from '../usage-facts-reader';

/** A revision, and what is known about use today. */
export interface UsageAt extends IndexedRevision {
  readonly known: KnownUsage;
}

interface UsageList<Item, Page> {
  readonly list: SortedList<Item>;
  readonly matches?: (item: Item) => boolean;
  readonly table: ListTable<Item>;
  /** What a file says ahead of its rows. */
  readonly facts: readonly Fact[];
  readonly toPage: (page: TokenPage<Item>, nameOf: NameLookup) => Page;
}

export interface UsageListKind<Item, Page> {
  /** Names the list: its files, and its page tokens. */
  readonly name: string;
  readonly filter: ListFilter;
  readonly listAt: (at: UsageAt) => Promise<UsageList<Item, Page>>;
}

/** Answers with lists about use, page by page or as a file. */
@Injectable()
export class UsageLister {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly usage: UsageFactsReader,
    private readonly names: ReferenceNames,
  ) {}

  list<Item, Page>(query: PagingQuery, kind: UsageListKind<Item, Page>): ListAnswer<Page> {
    return { page: () => this.page(query, kind), document: () => this.document(query, kind) };
  }

  private async page<Item, Page>(
    query: PagingQuery,
    { name, filter, listAt }: UsageListKind<Item, Page>,
  ): Promise<Page> {
    const at = await this.at(query);
    const { list, matches, toPage } = await listAt(at);
    const { pageSize, pageToken } = query;
    const page = await listPage(list, { name, filter, matches, pageSize, pageToken });
    return this.names.with(at.index, (nameOf) => toPage(page, nameOf));
  }

  private async document<Item>(
    query: PagingQuery,
    { name, filter, listAt }: UsageListKind<Item, unknown>,
  ): Promise<TableDocument> {
    const at = await this.at(query);
    const { list, matches, table, facts: own } = await listAt(at);
    const items = list.all({ matches }, new Yielder());
    const facts = [...revisionFacts(at.published, filter), ...own];
    return listDocument(table, { file: name, facts, index: at.index, items }, this.names);
  }

  private async at(query: PagingQuery): Promise<UsageAt> {
    const revision = await this.revisions.indexedAt(consistencyOf(query));
    return { ...revision, known: await this.usage.read() };
  }
}
