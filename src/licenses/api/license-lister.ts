import { Injectable } from '@nestjs/common';
import type { LicenseOverview } from '../../access/licenses/license-overview';
import { Yielder } from '../../common/yielder';
import { UnknownEntityError } from '../../lists/entities/unknown-entity-error';
import { listDocument, type ListTable } from '../../lists/files/list-table';
import type { ListAnswer } from '../../lists/files/list-answer';
import { revisionFacts, type ListFilter } from '../../lists/files/revision-facts';
import type { NameLookup } from '../../lists/naming/reference';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { listPage, type TokenPage } from '../../lists/paging/list-page';
import type { PagingQuery } from '../../lists/paging/paging.query';
import { SortedList } from '../../lists/paging/sorted-list';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { RevisionSource, type IndexedRevision } from '../../revisions/current/revision-source';
import type { Fact, TableDocument } from '../../tables/table-document';
import { LicensesReader, type KnownLicenses } from '../licenses-reader';

/** What is known about licences at the revision that is asked for. */
export interface LicensesAt extends KnownLicenses, IndexedRevision {}

/** A list about licences, at one revision. */
interface LicenseList<Item, Page> {
  readonly list: SortedList<Item>;
  readonly matches?: (item: Item) => boolean;
  readonly table: ListTable<Item>;
  /** What a file says ahead of its rows; without it, how far licences are read. */
  readonly facts?: readonly Fact[];
  readonly toPage: (page: TokenPage<Item>, nameOf: NameLookup) => Page;
}

export interface LicenseListKind<Item, Page> {
  /** Names the list: its files, and its page tokens. */
  readonly name: string;
  readonly filter: ListFilter;
  readonly listAt: (at: LicensesAt) => Promise<LicenseList<Item, Page>>;
}

/** Answers with lists about licences, page by page or as a file. */
@Injectable()
export class LicenseLister {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly licenses: LicensesReader,
    private readonly names: ReferenceNames,
  ) {}

  list<Item, Page>(query: PagingQuery, kind: LicenseListKind<Item, Page>): ListAnswer<Page> {
    return { page: () => this.page(query, kind), document: () => this.document(query, kind) };
  }

  private async page<Item, Page>(
    query: PagingQuery,
    { name, filter, listAt }: LicenseListKind<Item, Page>,
  ): Promise<Page> {
    const at = await this.at(query);
    const { list, matches, toPage } = await listAt(at);
    const { pageSize, pageToken } = query;
    const page = await listPage(list, { name, filter, matches, pageSize, pageToken });
    return this.names.with(at.index, (nameOf) => toPage(page, nameOf));
  }

  private async document<Item>(
    query: PagingQuery,
    { name, filter, listAt }: LicenseListKind<Item, unknown>,
  ): Promise<TableDocument> {
    const at = await this.at(query);
    const { list, matches, table, facts: own = readingFacts(at) } = await listAt(at);
    const items = list.all({ matches }, new Yielder());
    const facts = [...revisionFacts(at.published, filter), ...own];
    return listDocument(table, { file: name, facts, index: at.index, items }, this.names);
  }

  private async at(query: PagingQuery): Promise<LicensesAt> {
    const consistency = consistencyOf(query);
    const revision = await this.revisions.indexedAt(consistency);
    return { ...revision, ...(await this.licenses.at(revision.index, consistency.level === 'past')) };
  }
}

function readingFacts({ reading }: LicensesAt): Fact[] {
  return [
    { key: 'licensesState', title: 'Licences', value: reading.state },
    { key: 'licensesDetail', title: 'Not known', value: reading.detail ?? null },
    { key: 'assignedReadAt', title: 'Assigned licences read', value: reading.assignedReadAt ?? null },
  ];
}

/** A list in the order of positions of this length. */
export function sortedList<Item>(
  items: Iterable<Item>,
  positionOf: (item: Item) => readonly string[],
  positionLength: number,
): Promise<SortedList<Item>> {
  return SortedList.of(items, { positionOf, positionLength }, new Yielder());
}

/** Throws UnknownEntityError (404) for a licence that is neither defined nor needed nor assigned. */
export async function overviewWith(
  { overview, index }: LicensesAt,
  licenseId: string,
): Promise<LicenseOverview> {
  const found = await overview();
  if (!found.counts.has(licenseId)) throw new UnknownEntityError('licence', index.revision, licenseId);
  return found;
}
