import type { AccessIndex } from '../../access-index/access-index';
import type { IndexedSubject } from '../../access-index/indexed-subject';
import { listPage } from '../listing/list-page';
import type { NameOf, Reference } from '../naming/reference';
import type { ReferenceNames } from '../naming/reference-names';
import { holderRanks } from '../subjects/subject-filter';
import type { SubjectLists } from '../subjects/subject-lists';
import { RoleHolders, type HolderFilter, type RoleSource } from './role-holders';

/** Most ways of holding a role that are shown of one holder. */
const MOST_SOURCES = 100;

export interface RoleHolder {
  readonly subject: IndexedSubject;
  readonly sources: readonly RoleSource[];
  readonly sourceCount: number;
}

export interface RoleHolderPage {
  readonly holders: readonly RoleHolder[];
  readonly total: number;
  readonly nextPageToken?: string;
  readonly nameOf: NameOf;
}

export interface HolderRequest {
  readonly filter: HolderFilter;
  readonly pageSize: number;
  readonly pageToken?: string;
}

/** Lists who holds a role. */
export class RoleHolderPages {
  constructor(
    private readonly names: ReferenceNames,
    private readonly lists: SubjectLists,
  ) {}

  async page(index: AccessIndex, roleId: string, request: HolderRequest): Promise<RoleHolderPage> {
    const { filter, pageSize, pageToken } = request;
    const found = new RoleHolders(index, roleId, filter);
    const ranks = holderRanks(index, roleId);
    const matches = (rank: number) => ranks.has(rank) && found.holds(index.subjects[rank]!);
    const list = await this.lists.sorted(index, 'name');
    const scope = { ...filter, roleId };
    const page = await listPage(list, { name: 'role-holders', filter: scope, matches, pageSize, pageToken });
    const holders = page.items.map((rank) => holderOf(index.subjects[rank]!, found));
    const { total, nextPageToken } = page;
    return {
      holders,
      total,
      nextPageToken,
      nameOf: await this.names.of(index, holders.flatMap(referencesOf)),
    };
  }
}

function holderOf(subject: IndexedSubject, found: RoleHolders): RoleHolder {
  const sources = found.sourcesOf(subject);
  return { subject, sources: sources.slice(0, MOST_SOURCES), sourceCount: sources.length };
}

function referencesOf({ sources }: RoleHolder): Reference[] {
  return sources.flatMap(({ divisionId, groupId }): Reference[] => {
    const division: Reference = { kind: 'division', id: divisionId };
    return groupId === undefined ? [division] : [division, { kind: 'group', id: groupId }];
  });
}
