import type { IndexedSubject } from '../../access-index/indexed-subject';
import { consistencyOf } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import type { PublishedSnapshot } from '../../sync/snapshot-store';
import { listPage } from '../listing/list-page';
import type { ListQuery } from '../listing/list.query';
import type { NameOf } from '../naming/reference';
import type { ReferenceNames } from '../naming/reference-names';
import type { SubjectLists } from './listed-subject';
import { subjectTest, type SubjectFilter } from './subject-filter';

export type SubjectSort = 'name' | 'email' | 'state';

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
  async list(
    name: string,
    { sort, ...query }: SubjectListQuery,
    filter: SubjectFilter,
  ): Promise<SubjectPage> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const list = await this.lists.sorted(index, sort.replace('-', '') as SubjectSort);
    const { pageSize, pageToken } = query;
    const request = { name, sort, filter, matches: subjectTest(index, filter), pageSize, pageToken };
    const { items, ...page } = await listPage(list, request);
    const subjects = items.map(({ subject }) => subject);
    return { published, subjects, ...page, nameOf: await this.names.of(index, divisionsOf(subjects)) };
  }
}

function divisionsOf(subjects: readonly IndexedSubject[]) {
  return subjects.flatMap(({ entity }) =>
    entity && 'divisionId' in entity && entity.divisionId !== undefined
      ? [{ kind: 'division' as const, id: entity.divisionId }]
      : [],
  );
}
