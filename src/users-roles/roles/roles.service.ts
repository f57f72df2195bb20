import type { AccessIndex } from '../../access-index/access-index';
import { Breather } from '../../common/breather';
import { consistencyOf, type ConsistencyQuery } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import { listPage } from '../listing/list-page';
import { UnknownEntityError } from '../unknown-entity-error';
import { countHolders } from './count-holders';
import type { RoleLists } from './listed-role';
import { roleTest } from './role-filter';
import { toHolderPageDto } from './role-holder-mapping';
import type { RoleHolderPages } from './role-holder-pages';
import type { RoleHolderPageDto } from './role-holders.dto';
import { toRoleDetailsDto, toRolePageDto } from './role-mapping';
import { rolePermissions } from './role-permissions';
import type { RoleDetailsDto, RolePageDto } from './roles.dto';
import type { ListRoleHoldersQuery, ListRolesQuery } from './roles.query';

const FIRST_HOLDERS = 20;

/** Shows roles: what they give and who holds them. */
export class RolesService {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly lists: RoleLists,
    private readonly holders: RoleHolderPages,
  ) {}

  async list(query: ListRolesQuery): Promise<RolePageDto> {
    const { name, isDefault, permission, sort, pageSize, pageToken } = query;
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const filter = { name, isDefault, permission };
    const matches = roleTest(index, filter);
    const list = await this.lists.sorted(index, 'name');
    return toRolePageDto(
      await listPage(list, { name: 'roles', sort, filter, matches, pageSize, pageToken }),
      index,
      published,
    );
  }

  async get(id: string, query: ConsistencyQuery): Promise<RoleDetailsDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const role = roleIn(index, id);
    const permissions = rolePermissions(index, id);
    const counts = await countHolders(index, id, new Breather());
    const first = await this.holders.page(index, id, { filter: {}, pageSize: FIRST_HOLDERS });
    return toRoleDetailsDto({ role, permissions, counts, first }, index, published);
  }

  async listHolders(id: string, query: ListRoleHoldersQuery): Promise<RoleHolderPageDto> {
    const { type, via, divisionId, pageSize, pageToken } = query;
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    roleIn(index, id);
    const request = { filter: { type, via, divisionId }, pageSize, pageToken };
    return toHolderPageDto(await this.holders.page(index, id, request), published);
  }
}

/** Throws UnknownEntityError. */
function roleIn(index: AccessIndex, id: string) {
  const role = index.roles.get(id);
  if (role === undefined) throw new UnknownEntityError('role', index.revision, id);
  return role;
}
