import { permissionFilter } from '../subjects/permission-filter';
import type { CatalogueEntry } from './catalogue-entries';

export interface CatalogueFilter {
  readonly domain?: string;
  /** Words, in any order, that are all parts of the code or the label, ignoring case. */
  readonly search?: string;
  readonly divisionAware?: boolean;
  readonly allowsConditions?: boolean;
}

export function catalogueFilter(filter: CatalogueFilter): (entry: CatalogueEntry) => boolean {
  const { domain, divisionAware, allowsConditions } = filter;
  const isOfDomain = permissionFilter({ domain });
  const holdsText = permissionFilter({ search: filter.search });
  return (entry) =>
    isOfDomain(entry.permission) &&
    holdsText(`${entry.permission} ${entry.label ?? ''}`) &&
    (divisionAware === undefined || entry.divisionAware === divisionAware) &&
    (allowsConditions === undefined || entry.allowsConditions === allowsConditions);
}
