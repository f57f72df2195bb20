import { badRequest } from '../http/api-error';
import { fieldsOf, invalidValue, oneOfIn, textIn, type Fields } from '../api/body-fields';
import type { AuditEvent } from './audit-event';
import { auditMapping } from './audit-mapping';

/** What is searched for: from (with), to (without), a service, and filters that all must hold. */
export interface AuditSearch {
  readonly interval: string;
  readonly from: number;
  readonly to: number;
  readonly serviceName?: string;
  readonly filters: readonly AuditFilter[];
  readonly descending: boolean;
}

const properties = [
  'UserId',
  'TrusteeOrganizationId',
  'ClientId',
  'Action',
  'EntityType',
  'EntityId',
] as const;

interface AuditFilter {
  readonly property: (typeof properties)[number];
  readonly value: string;
}

/** Reads the body of a query. What is missing, malformed or lacks its other half answers 400. */
export function readAuditSearch(body: unknown): AuditSearch {
  const fields = fieldsOf(body);
  const serviceName = textIn(fields, 'serviceName');
  if (serviceName !== undefined && !Object.hasOwn(auditMapping, serviceName))
    throw invalidValue(serviceName, 'serviceName', Object.keys(auditMapping).join(', '));
  return {
    ...readInterval(textIn(fields, 'interval')),
    serviceName,
    filters: readFilters(fields.filters),
    descending: isDescending(fields),
  };
}

function readInterval(interval: string | undefined): Pick<AuditSearch, 'interval' | 'from' | 'to'> {
  if (interval === undefined) throw badRequest('constraint.validation', 'interval must not be null');
  const [from = NaN, to = NaN, ...more] = interval.split('/').map(Date.parse);
  if (Number.isNaN(from) || Number.isNaN(to) || more.length > 0)
    throw badRequest('invalid.date', 'Dates must be specified as ISO-8601 strings.');
  if (from >= to) throw badRequest('bad.request', 'The interval must begin before it ends.');
  return { interval, from, to };
}

function readFilters(value: unknown): AuditFilter[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badRequest('bad.request', 'filters must be a list');
  const filters = value.map(readFilter);
  const has = (property: AuditFilter['property']) => filters.some((one) => one.property === property);
  for (const property of ['Action', 'EntityId'] as const)
    if (has(property) && !has('EntityType'))
      throw badRequest('bad.request', `The filter ${property} needs the filter EntityType.`);
  return filters;
}

function readFilter(value: unknown): AuditFilter {
  const fields = fieldsOf(value);
  const property = oneOfIn(fields, 'property', properties);
  const wanted = textIn(fields, 'value');
  if (property === undefined || wanted === undefined)
    throw badRequest('constraint.validation', 'A filter needs a property and a value.');
  return { property, value: wanted };
}

/** The newest first where nothing is said. */
export function isDescending({ sort }: Fields): boolean {
  if (sort === undefined || sort === null) return true;
  const [first] = Array.isArray(sort) ? (sort as unknown[]) : [];
  if (first === undefined) return true;
  const fields = fieldsOf(first);
  oneOfIn(fields, 'name', ['Timestamp']);
  return oneOfIn(fields, 'sortOrder', ['ascending', 'descending']) !== 'ascending';
}

export function isFound(event: AuditEvent, search: AuditSearch, organizationId: string): boolean {
  if (event.at < search.from || event.at >= search.to) return false;
  if (search.serviceName !== undefined && event.serviceName !== search.serviceName) return false;
  return search.filters.every(({ property, value }) => valueOf[property](event, organizationId) === value);
}

const valueOf: Record<
  AuditFilter['property'],
  (event: AuditEvent, organizationId: string) => string | undefined
> = {
  UserId: ({ actor }) => actor?.userId ?? actor?.clientId,
  ClientId: ({ actor }) => actor?.clientId,
  TrusteeOrganizationId: ({ actor }, own) => (actor?.homeOrgId === own ? undefined : actor?.homeOrgId),
  Action: ({ action }) => action,
  EntityType: ({ entityType }) => entityType,
  EntityId: ({ entity }) => entity.id,
};
