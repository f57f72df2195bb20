import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { ListTable } from '../../lists/files/list-table';
import type { NameLookup } from '../../lists/naming/reference';
import type { TokenPage } from '../../lists/paging/list-page';
import type { ListQuery } from '../../lists/paging/list.query';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';
import type { SubjectFilter } from './subject-filter';
import type { SubjectSort } from './subject-lists';

export interface SubjectListQuery extends ListQuery {
  readonly sort: SubjectSort | `-${SubjectSort}`;
}

/** A page of subjects, and what they refer to by name. */
export interface SubjectPage extends TokenPage<IndexedSubject> {
  readonly published: PublishedSnapshot;
  readonly nameOf: NameLookup;
}

/** A list of one kind of subjects: which of them a query requests, and how it is answered. */
export interface SubjectListKind<Query extends SubjectListQuery, Page> {
  /** Names the list: its files, and its page tokens. */
  readonly name: string;
  readonly filterOf: (query: Query) => SubjectFilter;
  readonly toPage: (page: SubjectPage) => Page;
  readonly table: ListTable<IndexedSubject>;
}
