import { Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { compareRoles } from '../../access/questions/compare-roles';
import { compareUsers } from '../../access/questions/compare-users';
import { missingGrants, type MissingGrant } from '../../access/questions/missing-grants';
import { Yielder } from '../../common/yielder';
import type { TableDocument } from '../../tables/table-document';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { RevisionSource } from '../../revisions/current/revision-source';
import { folded, sortPart } from '../../lists/listing/folded';
import { listPage } from '../../lists/paging/list-page';
import { SortedList } from '../../lists/paging/sorted-list';
import { ReferenceNames } from '../../lists/naming/reference-names';
import type { ListAnswer } from '../../lists/files/list-answer';
import { listDocument } from '../../lists/files/list-table';
import { revisionFacts } from '../../lists/files/revision-facts';
import { roleAt } from '../../lists/entities/role-at';
import { subjectAt } from '../../lists/entities/subject-at';
import { comparedPermissions } from './compared-permissions';
import {
  toComparedRoleDto,
  toComparedUserDto,
  toMissingGrantDto,
  toRolePermissionDto,
  toUserPermissionDto,
} from './comparison-mapping';
import { comparedList, comparisonPage } from './comparison-page';
import { comparedRolesTable, comparedUsersTable } from './comparison-tables';
import { missingGrantTable } from './missing-grant-table';
import type {
  CompareQuery,
  MissingGrantPageDto,
  MissingGrantsQuery,
  RoleComparisonDto,
  UserComparisonDto,
} from './comparisons.dto';

/** Puts users and roles side by side. */
@Injectable()
export class ComparisonsService {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly names: ReferenceNames,
  ) {}

  users(query: CompareQuery): ListAnswer<UserComparisonDto> {
    return { page: () => this.userPage(query), document: () => this.userDocument(query) };
  }

  roles(query: CompareQuery): ListAnswer<RoleComparisonDto> {
    return { page: () => this.rolePage(query), document: () => this.roleDocument(query) };
  }

  private async userPage(query: CompareQuery): Promise<UserComparisonDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const users = query.ids.map((id) => userAt(index, id));
    const compared = comparedPermissions(compareUsers(index, users), query.ids);
    const { permissions, ...page } = await comparisonPage('compared-users', compared, query);
    return {
      users: users.map(toComparedUserDto),
      permissions: await this.names.with(index, (nameOf) =>
        permissions.map((permission) => toUserPermissionDto(permission, nameOf)),
      ),
      ...page,
      ...answeredFrom(published),
    };
  }

  private async userDocument(query: CompareQuery): Promise<TableDocument> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const users = query.ids.map((id) => userAt(index, id));
    const { list, matches } = await comparedList(
      comparedPermissions(compareUsers(index, users), query.ids),
      query,
    );
    const facts = revisionFacts(published, { ids: query.ids, show: query.show });
    const items = list.all({ matches }, new Yielder());
    return listDocument(
      comparedUsersTable(users),
      { file: 'compared-users', facts, index, items },
      this.names,
    );
  }

  private async roleDocument(query: CompareQuery): Promise<TableDocument> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const roles = query.ids.map((id) => roleAt(index, id));
    const compared = comparedPermissions(compareRoles(index, query.ids), query.ids);
    const { list, matches } = await comparedList(compared, query);
    const facts = revisionFacts(published, { ids: query.ids, show: query.show });
    const items = list.all({ matches }, new Yielder());
    return listDocument(
      comparedRolesTable(roles),
      { file: 'compared-roles', facts, index, items },
      this.names,
    );
  }

  private async rolePage(query: CompareQuery): Promise<RoleComparisonDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const roles = query.ids.map((id) => roleAt(index, id));
    const compared = comparedPermissions(compareRoles(index, query.ids), query.ids);
    const { permissions, ...page } = await comparisonPage('compared-roles', compared, query);
    return {
      roles: roles.map(toComparedRoleDto),
      permissions: permissions.map(toRolePermissionDto),
      ...page,
      ...answeredFrom(published),
    };
  }

  missingGrants(userId: string, query: MissingGrantsQuery): ListAnswer<MissingGrantPageDto> {
    return {
      page: () => this.missingGrantPage(userId, query),
      document: () => this.missingGrantDocument(userId, query),
    };
  }

  private async missingGrantPage(userId: string, query: MissingGrantsQuery): Promise<MissingGrantPageDto> {
    const { comparedTo, pageSize, pageToken } = query;
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const [user, other] = [userAt(index, userId), userAt(index, comparedTo)];
    const list = await sortedGrants(index, missingGrants(index, other, user));
    const request = { name: 'missing-grants', filter: { userId, comparedTo }, pageSize, pageToken };
    const { items, ...page } = await listPage(list, request);
    const grants = await this.names.with(index, (nameOf) =>
      items.map((missing) => toMissingGrantDto(missing, nameOf)),
    );
    return {
      user: toComparedUserDto(user),
      comparedTo: toComparedUserDto(other),
      grants,
      ...page,
      ...answeredFrom(published),
    };
  }

  private async missingGrantDocument(userId: string, query: MissingGrantsQuery): Promise<TableDocument> {
    const { comparedTo } = query;
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const missing = missingGrants(index, userAt(index, comparedTo), userAt(index, userId));
    const list = await sortedGrants(index, missing);
    const facts = revisionFacts(published, { userId, comparedTo });
    const about = { file: 'missing-grants', facts, index, items: list.all({}, new Yielder()) };
    return listDocument(missingGrantTable, about, this.names);
  }
}

function userAt(index: AccessIndex, id: string): IndexedSubject {
  return subjectAt(index, { type: 'user', id });
}

function sortedGrants(
  index: AccessIndex,
  grants: readonly MissingGrant[],
): Promise<SortedList<MissingGrant>> {
  const roleName = (roleId: string) => sortPart(folded(index.roles.get(roleId)?.name ?? ''));
  const positionOf = ({ roleId, divisionId }: MissingGrant) => [roleName(roleId), roleId, divisionId];
  return SortedList.of(grants, { positionOf, positionLength: 3 }, new Yielder());
}
