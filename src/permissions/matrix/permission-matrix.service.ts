import { Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { holderCounts } from '../../access/questions/holder-counts';
import { permissionOrder } from '../../access/questions/permission-order';
import { compareTexts } from '../../access/questions/compare-texts';
import { revisionFacts } from '../../lists/files/revision-facts';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { TableDocument } from '../../tables/table-document';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { type IndexedRevision, RevisionSource } from '../../revisions/current/revision-source';
import { matrixDocument } from './matrix-document';
import type { PermissionMatrixDto, PermissionMatrixQuery } from './matrix.dto';
import { allUsers, matrixRows, usersOf } from './permission-matrix';
import { writeMatrixJson } from './write-matrix-json';

/** Lists what users may do: some of them, or all, one after another. */
@Injectable()
export class PermissionMatrixService {
  constructor(private readonly revisions: RevisionSource) {}

  /** For these users, all at once. */
  async matrix(userIds: readonly string[], query: PermissionMatrixQuery): Promise<PermissionMatrixDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query));
    const { users, unknownUserIds } = usersOf(index, userIds);
    const rows = [...matrixRows(index, users)].map(
      ({ user, permissions }) => [user.id, permissions] as const,
    );
    return { ...answeredFrom(published), unknownUserIds, matrix: Object.fromEntries(rows) };
  }

  /** The same as text, generated while it is read; for all users when none are named. */
  async json(query: PermissionMatrixQuery): Promise<AsyncGenerator<string>> {
    const revision = await this.revisions.indexedAt(consistencyOf(query));
    const { users, unknownUserIds } = usersIn(revision.index, query);
    const about = { ...answeredFrom(revision.published), unknownUserIds };
    return writeMatrixJson(about, matrixRows(revision.index, users));
  }

  /** A grid of users and permissions, generated while it is read; for all users when none are named. */
  async document(query: PermissionMatrixQuery): Promise<TableDocument> {
    const revision = await this.revisions.indexedAt(consistencyOf(query));
    const { userIds } = query;
    const { users, unknownUserIds } = usersIn(revision.index, query);
    const facts = revisionFacts(revision.published, { userIds, unknownUserIds });
    const columns = await permissionsOf(revision, userIds);
    return matrixDocument(facts, columns, matrixRows(revision.index, users));
  }
}

function usersIn(index: AccessIndex, { userIds }: PermissionMatrixQuery) {
  if (userIds !== undefined) return usersOf(index, userIds);
  return { users: allUsers(index), unknownUserIds: undefined };
}

/** The columns: what these users hold; for all users, what anyone holds. */
async function permissionsOf({ index }: IndexedRevision, userIds?: readonly string[]): Promise<string[]> {
  if (userIds !== undefined) {
    const rows = [...matrixRows(index, usersOf(index, userIds).users)];
    const held = new Set(rows.flatMap(({ permissions }) => permissions));
    return [...held].sort((one, other) => compareTexts([one], [other]));
  }
  const counts = await holderCounts(index);
  return permissionOrder(index.permissions)
    .map((number) => index.permissions.nameOf(number))
    .filter((code) => counts.holdersOf(code) > 0);
}
