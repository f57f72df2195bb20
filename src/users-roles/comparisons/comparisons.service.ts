import type { AccessIndex } from '../../access-index/access-index';
import { compareRoles } from '../../access-index/questions/compare-roles';
import { compareUsers } from '../../access-index/questions/compare-users';
import { missingGrants, type MissingGrant } from '../../access-index/questions/missing-grants';
import { Breather } from '../../common/breather';
import { answeredFrom } from '../../sync/answered-from.dto';
import { consistencyOf } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import { folded, sortPart } from '../listing/folded';
import { listPage } from '../listing/list-page';
import { SortedList } from '../listing/sorted-list';
import type { ReferenceNames } from '../naming/reference-names';
import { UnknownEntityError } from '../unknown-entity-error';
import { comparedPermissions } from './compared-permissions';
import {
  divisionsOf,
  referencesOf,
  toComparedRoleDto,
  toComparedUserDto,
  toMissingGrantDto,
  toRolePermissionDto,
  toUserPermissionDto,
} from './comparison-mapping';
import { comparisonPage } from './comparison-page';
import type { MissingGrantPageDto, RoleComparisonDto, UserComparisonDto } from './comparisons.dto';
import type { CompareQuery, MissingGrantsQuery } from './comparisons.query';

/** Puts users and roles side by side. */
export class ComparisonsService {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly names: ReferenceNames,
  ) {}

  async users(query: CompareQuery): Promise<UserComparisonDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const users = query.ids.map((id) => userIn(index, id));
    const compared = comparedPermissions(compareUsers(index, users), query.ids);
    const { permissions, ...page } = await comparisonPage('compared-users', compared, query);
    const nameOf = await this.names.of(index, permissions.flatMap(divisionsOf));
    return {
      users: users.map(toComparedUserDto),
      permissions: permissions.map((permission) => toUserPermissionDto(permission, nameOf)),
      ...page,
      ...answeredFrom(published),
    };
  }

  async roles(query: CompareQuery): Promise<RoleComparisonDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const roles = query.ids.map((id) => roleIn(index, id));
    const compared = comparedPermissions(compareRoles(index, query.ids), query.ids);
    const { permissions, ...page } = await comparisonPage('compared-roles', compared, query);
    return {
      roles: roles.map(toComparedRoleDto),
      permissions: permissions.map(toRolePermissionDto),
      ...page,
      ...answeredFrom(published),
    };
  }

  async missingGrants(userId: string, query: MissingGrantsQuery): Promise<MissingGrantPageDto> {
    const { comparedTo, pageSize, pageToken } = query;
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const [user, other] = [userIn(index, userId), userIn(index, comparedTo)];
    const list = await sortedGrants(index, missingGrants(index, other, user));
    const request = { name: 'missing-grants', filter: { userId, comparedTo }, pageSize, pageToken };
    const { items, total, nextPageToken } = await listPage(list, request);
    const nameOf = await this.names.of(index, items.flatMap(referencesOf));
    return {
      user: toComparedUserDto(user),
      comparedTo: toComparedUserDto(other),
      grants: items.map((missing) => toMissingGrantDto(missing, nameOf)),
      total,
      nextPageToken,
      ...answeredFrom(published),
    };
  }
}

function sortedGrants(
  index: AccessIndex,
  grants: readonly MissingGrant[],
): Promise<SortedList<MissingGrant>> {
  const roleName = (roleId: string) => sortPart(folded(index.roles.get(roleId)?.name ?? ''));
  const positionOf = ({ roleId, divisionId }: MissingGrant) => [roleName(roleId), roleId, divisionId];
  return SortedList.of(grants, { positionOf, positionLength: 3 }, new Breather());
}

function userIn(index: AccessIndex, id: string) {
  const user = index.subject('user', id);
  if (user === undefined) throw new UnknownEntityError('user', index.revision, id);
  return user;
}

function roleIn(index: AccessIndex, id: string) {
  const role = index.roles.get(id);
  if (role === undefined) throw new UnknownEntityError('role', index.revision, id);
  return role;
}
