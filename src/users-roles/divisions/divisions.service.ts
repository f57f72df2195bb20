import type { Division } from '../../access-model/snapshot';
import { answeredFrom } from '../../sync/answered-from.dto';
import { consistencyOf, type ConsistencyQuery } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import { folded } from '../listing/folded';
import { listPage } from '../listing/list-page';
import { UnknownEntityError } from '../unknown-entity-error';
import { divisionCounts, type CountsByDivision } from './division-counts';
import type { DivisionDetailsDto, DivisionDto, DivisionPageDto } from './divisions.dto';
import type { ListDivisionsQuery } from './divisions.query';
import type { DivisionLists } from './listed-division';

/** Shows divisions: who is at home in them, and how much is granted there. */
export class DivisionsService {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly lists: DivisionLists,
  ) {}

  async list(query: ListDivisionsQuery): Promise<DivisionPageDto> {
    const { name, sort, pageSize, pageToken } = query;
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const part = folded(name ?? '');
    const matches = (division: Division) => folded(division.name).includes(part);
    const list = await this.lists.sorted(index, 'name');
    const page = await listPage(list, {
      name: 'divisions',
      sort,
      filter: { name },
      matches,
      pageSize,
      pageToken,
    });
    const counts = await divisionCounts(index);
    const divisions = page.items.map((division) => toDivisionDto(division, counts));
    return { divisions, total: page.total, nextPageToken: page.nextPageToken, ...answeredFrom(published) };
  }

  async get(id: string, query: ConsistencyQuery): Promise<DivisionDetailsDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const division = index.divisions.get(id);
    if (division === undefined) throw new UnknownEntityError('division', index.revision, id);
    return { division: toDivisionDto(division, await divisionCounts(index)), ...answeredFrom(published) };
  }
}

function toDivisionDto({ id, name, isHome }: Division, counts: CountsByDivision): DivisionDto {
  const { users, grants } = counts.get(id) ?? { users: 0, grants: 0 };
  return { id, name, isHome, userCount: users, grantCount: grants };
}
