import type { AccessIndex } from '../../access-index/access-index';
import { holderCounts, type HolderCounts } from '../../access-index/questions/holder-counts';
import { revisionFacts } from '../../answers/files/revision-facts';
import { listPage } from '../../answers/paging/list-page';
import { SortedList } from '../../answers/paging/sorted-list';
import { inBatches } from '../../common/tables/in-batches';
import type { Column, TableDocument } from '../../common/tables/table-document';
import { answeredFrom } from '../../sync/answered-from.dto';
import { consistencyOf } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import { catalogueEntries, type CatalogueEntry } from './catalogue-entries';
import { catalogueFilter } from './catalogue-filter';
import type { CataloguePageDto, CataloguePermissionDto, CatalogueQuery } from './catalogue.dto';

const DEFAULT_PAGE_SIZE = 200;

const byCode = { positionOf: ({ permission }: CatalogueEntry) => [permission], positionLength: 1 };

const columns: readonly Column[] = [
  { key: 'permission', title: 'Permission' },
  { key: 'label', title: 'Label' },
  { key: 'divisionAware', title: 'By division' },
  { key: 'allowsConditions', title: 'Allows conditions' },
  { key: 'roles', title: 'Roles', kind: 'number' },
  { key: 'holders', title: 'Holders', kind: 'number' },
];

/** Tells which permissions there are, how many roles give each, and how many hold it. */
export class CatalogueService {
  constructor(private readonly revisions: RevisionSource) {}

  async page(query: CatalogueQuery): Promise<CataloguePageDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { pageSize = DEFAULT_PAGE_SIZE, pageToken } = query;
    const list = SortedList.inOrder(listedIn(index, query), byCode);
    const asked = { name: 'catalogue', filter: filterOf(query), pageSize, pageToken };
    const { items, total, nextPageToken } = await listPage(list, asked);
    const counts = await holderCounts(index);
    const permissions = items.map((entry) => toPermissionDto(entry, counts));
    return { ...answeredFrom(published), total, permissions, nextPageToken };
  }

  /** All of them, for a file. */
  async document(query: CatalogueQuery): Promise<TableDocument> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const counts = await holderCounts(index);
    const rows = listedIn(index, query).map((entry) => rowOf(toPermissionDto(entry, counts)));
    return {
      key: 'catalogue',
      title: 'Permissions',
      facts: revisionFacts(published, filterOf(query)),
      tables: [{ key: 'permissions', title: 'Permissions', columns, batches: inBatches(rows) }],
    };
  }
}

function filterOf({ domain, search, divisionAware, allowsConditions }: CatalogueQuery) {
  return { domain, search, divisionAware, allowsConditions };
}

function listedIn(index: AccessIndex, query: CatalogueQuery): CatalogueEntry[] {
  return catalogueEntries(index).filter(catalogueFilter(query));
}

function toPermissionDto(entry: CatalogueEntry, counts: HolderCounts): CataloguePermissionDto {
  const { permission, label, divisionAware, allowsConditions } = entry;
  return {
    permission,
    label,
    divisionAware,
    allowsConditions,
    roles: counts.rolesOf(permission),
    holders: counts.holdersOf(permission),
  };
}

function rowOf({
  permission,
  label,
  divisionAware,
  allowsConditions,
  roles,
  holders,
}: CataloguePermissionDto) {
  return [permission, label ?? '', divisionAware, allowsConditions, roles, holders];
}
