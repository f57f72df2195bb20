import type { CataloguePermission } from '../../access/model/snapshot';
import type { GenesysApi } from '../genesys-api';
import type { AnswerReader } from './answer-reader';
import type { Attempt } from './left-out';
import type { ListOptions, ListResult } from './list-result';
import { readNumberedPages } from './read-numbered-pages';

export class PermissionsGateway {
  constructor(private readonly api: GenesysApi) {}

  /** The catalogue; paged by domain, so that `rowsRead` and `expectedTotal` count domains. */
  async list(options: ListOptions = {}): Promise<ListResult<CataloguePermission>> {
    const listing = await readNumberedPages(
      {
        operation: 'GET /api/v2/authorization/permissions',
        fetch: (page) => this.api.authorization.getAuthorizationPermissions(page),
        read: readDomain,
        key: (row) => row.id('domain'),
      },
      options,
    );
    return { ...listing, items: listing.items.flat() };
  }
}

/** `DomainPermissionCollection`. A permission that `attempt` leaves out is unknown: no one is reported to hold it. */
function readDomain(row: AnswerReader, attempt: Attempt): CataloguePermission[] {
  const entities = row.object('permissionMap');
  return entities.names().flatMap((entity) => {
    const permissions = attempt(() => entities.objects(entity, attempt)) ?? [];
    return permissions.flatMap((permission) => attempt(() => readPermission(permission)) ?? []);
  });
}

/** `DomainPermission`. */
function readPermission(permission: AnswerReader): CataloguePermission {
  return {
    domain: permission.id('domain'),
    entity: permission.id('entityType'),
    action: permission.id('action'),
    label: permission.optionalString('label'),
    // If absent, it is taken to count only in the division of its grant: the narrower interpretation.
    divisionAware: permission.optionalBoolean('divisionAware') ?? true,
    allowsConditions: permission.optionalBoolean('allowsConditions') ?? false,
  };
}
