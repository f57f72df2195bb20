import type { AccessIndex } from '../../access-index/access-index';
import type { IndexedSubject } from '../../access-index/indexed-subject';
import { consistencyOf } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import type { PublishedSnapshot } from '../../sync/snapshot-store';
import { listPage, type TokenPage } from '../listing/list-page';
import type { ListQuery } from '../listing/list.query';
import type { NameOf } from '../naming/reference';
import type { ReferenceNames } from '../naming/reference-names';
import { subjectColumns, userFields } from './subject-columns';
import { filteredRanks, textTest, type SubjectFilter } from './subject-filter';
import type { SubjectLists, SubjectSort } from './subject-lists';

export interface SubjectListQuery extends ListQuery {
  readonly sort: SubjectSort | `-${SubjectSort}`;
}

/** A page of subjects, and what they speak of by name. */
export interface SubjectPage {
  readonly published: PublishedSnapshot;
  readonly subjects: readonly IndexedSubject[];
  readonly total: number;
  readonly nextPageToken?: string;
  readonly nameOf: NameOf;
}

/** Lists subjects of a revision. */
export class SubjectLister {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly names: ReferenceNames,
    private readonly lists: SubjectLists,
  ) {}

  /** `name` tells the tokens of lists apart. */
  async list(name: string, query: SubjectListQuery, filter: SubjectFilter): Promise<SubjectPage> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { items, total, nextPageToken } = await this.page(index, name, query, filter);
    const subjects = items.map((rank) => index.subjects[rank]!);
    const nameOf = await this.names.of(index, subjects.flatMap(homeOf));
    return { published, subjects, total, nextPageToken, nameOf };
  }

  private async page(
    index: AccessIndex,
    name: string,
    { sort, pageSize, pageToken }: SubjectListQuery,
    filter: SubjectFilter,
  ): Promise<TokenPage<number>> {
    const columns = await subjectColumns(index);
    const ranks = filteredRanks(index, columns, filter);
    const isWanted = textTest(columns, filter);
    return listPage(await this.lists.sorted(index, sort.replace('-', '') as SubjectSort), {
      name,
      sort,
      filter,
      pageSize,
      pageToken,
      matches: (rank) => ranks.has(rank) && (isWanted === undefined || isWanted(rank)),
      total: isWanted === undefined ? ranks.count : undefined,
    });
  }
}

function homeOf(subject: IndexedSubject) {
  const { divisionId } = userFields(subject);
  return divisionId === undefined ? [] : [{ kind: 'division' as const, id: divisionId }];
}
