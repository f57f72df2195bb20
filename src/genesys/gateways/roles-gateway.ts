import type { Role } from '../../access/model/snapshot';
import type { CallOptions } from '../call-context';
import type { GenesysApi } from '../genesys-api';
import { inChunks } from './in-chunks';
import type { ListOptions, ListResult } from './list-result';
import { readNumberedPages } from './read-numbered-pages';
import { readOne } from './read-one';
import { readRole } from './read-role';

export class RolesGateway {
  constructor(private readonly api: GenesysApi) {}

  /** Every role with its policies. Needs authorization:role:view. */
  list(options: ListOptions = {}): Promise<ListResult<Role>> {
    const operation = 'GET /api/v2/authorization/roles';
    // Counting the users of each role makes the call slow, and no one reads the count.
    const fetch = (page: { pageSize: number; pageNumber: number }) =>
      this.api.authorization.getAuthorizationRoles({ ...page, userCount: false });
    return readNumberedPages({ operation, fetch, read: readRole }, options);
  }

  /** Those of these roles that exist: one call per hundred. Needs authorization:role:view. */
  some(ids: readonly string[], options: ListOptions = {}): Promise<readonly Role[]> {
    const operation = 'GET /api/v2/authorization/roles';
    return inChunks(ids, (id) => {
      const fetch = (page: { pageSize: number; pageNumber: number }) =>
        this.api.authorization.getAuthorizationRoles({ ...page, id, userCount: false });
      return readNumberedPages({ operation, fetch, read: readRole }, options);
    });
  }

  /** One role with its policies; undefined when it does not exist. Needs authorization:role:view. */
  get(id: string, options: CallOptions = {}): Promise<Role | undefined> {
    const operation = 'GET /api/v2/authorization/roles/{roleId}';
    const fetch = () => this.api.authorization.getAuthorizationRole(id, {});
    return readOne({ operation, fetch, read: (row) => readRole(row) }, options);
  }
}
