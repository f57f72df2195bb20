import { holderCounts, type HolderCounts } from '../../access-index/questions/holder-counts';
import { listToken, readListToken } from '../../common/list-token';
import { inBatches } from '../../common/tables/in-batches';
import type { Column, TableDocument } from '../../common/tables/table-document';
import { answeredFrom } from '../../sync/answered-from.dto';
import { consistencyOf } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import { refusePaging } from '../files/paging.query';
import { revisionFacts } from '../files/revision-facts';
import { catalogueEntries, type CatalogueEntry } from './catalogue-entries';
import { catalogueFilter } from './catalogue-filter';
import type { CataloguePageDto, CataloguePermissionDto, CatalogueQuery } from './catalogue.dto';

const DEFAULT_PAGE_SIZE = 200;

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
    const {
      domain,
      search,
      divisionAware,
      allowsConditions,
      pageSize = DEFAULT_PAGE_SIZE,
      pageToken,
    } = query;
    const scope = ['catalogue', domain, search, divisionAware, allowsConditions];
    const [after] = pageToken === undefined ? [undefined] : readListToken(pageToken, scope, 1);
    const listed = catalogueEntries(index).filter(catalogueFilter(query));
    const rest = after === undefined ? listed : listed.filter(({ permission }) => permission > after);
    const page = rest.slice(0, pageSize);
    const last = rest.length > pageSize ? page.at(-1) : undefined;
    const counts = await holderCounts(index);
    return {
      ...answeredFrom(published),
      total: listed.length,
      permissions: page.map((entry) => toPermissionDto(entry, counts)),
      nextPageToken: last && listToken(scope, [last.permission]),
    };
  }

  /** All of them, for a file. */
  async document(query: CatalogueQuery): Promise<TableDocument> {
    refusePaging(query);
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { domain, search, divisionAware, allowsConditions } = query;
    const counts = await holderCounts(index);
    const rows = catalogueEntries(index)
      .filter(catalogueFilter(query))
      .map((entry) => rowOf(toPermissionDto(entry, counts)));
    return {
      key: 'catalogue',
      title: 'Permissions',
      facts: revisionFacts(published, [
        { key: 'domain', title: 'Domain', value: domain },
        { key: 'search', title: 'Search', value: search },
        { key: 'divisionAware', title: 'By division', value: divisionAware },
        { key: 'allowsConditions', title: 'Allows conditions', value: allowsConditions },
      ]),
      tables: [{ key: 'permissions', title: 'Permissions', columns, batches: inBatches(rows) }],
    };
  }
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
