import { Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { holderCounts, type HolderCounts } from '../../access/questions/holder-counts';
import { revisionFacts } from '../../lists/files/revision-facts';
import { listPage } from '../../lists/paging/list-page';
import { SortedList } from '../../lists/paging/sorted-list';
import { inBatches } from '../../tables/in-batches';
import type { Column, TableDocument } from '../../tables/table-document';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { RevisionSource } from '../../revisions/current/revision-source';
import { catalogueEntries, type CatalogueEntry } from './catalogue-entries';
import { catalogueFilter } from './catalogue-filter';
import type { CataloguePageDto, CataloguePermissionDto, CatalogueQuery } from './catalogue.dto';

const byCode = { positionOf: ({ permission }: CatalogueEntry) => [permission], positionLength: 1 };

const columns: readonly Column[] = [
  { key: 'permission', title: 'Permission' },
  { key: 'label', title: 'Label' },
  { key: 'divisionAware', title: 'By division' },
  { key: 'allowsConditions', title: 'Allows conditions' },
  { key: 'roles', title: 'Roles', kind: 'number' },
  { key: 'holders', title: 'Holders', kind: 'number' },
];

/** Lists the permissions, with how many roles include each and how many subjects hold it. */
@Injectable()
export class CatalogueService {
  constructor(private readonly revisions: RevisionSource) {}

  async page(query: CatalogueQuery): Promise<CataloguePageDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { pageSize, pageToken } = query;
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
