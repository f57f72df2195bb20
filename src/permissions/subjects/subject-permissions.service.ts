import type { AccessIndex } from '../../access-index/access-index';
import {
  effectivePermissions,
  type EffectivePermission,
} from '../../access-index/questions/effective-permissions';
import { listToken, readListToken } from '../../common/list-token';
import type { TableDocument } from '../../common/tables/table-document';
import { answeredFrom } from '../../sync/answered-from.dto';
import type { SubjectReference } from '../../sync/consistency';
import { consistencyOf } from '../../sync/consistency.query';
import type { RevisionSource } from '../../sync/revision-source';
import { namesIn } from '../answers/names';
import { subjectAt } from '../answers/subject-at';
import { toSubjectDto } from '../answers/subject.dto';
import { refusePaging } from '../files/paging.query';
import { toEffectivePermissionDto } from './effective-permission-mapping';
import { permissionFilter } from './permission-filter';
import { subjectPermissionsDocument } from './subject-permissions-document';
import type { EffectivePermissionPageDto, SubjectPermissionsQuery } from './subject-permissions.dto';

const DEFAULT_PAGE_SIZE = 200;

/** Tells what a subject may do, where, and by which roles. */
export class SubjectPermissionsService {
  constructor(private readonly revisions: RevisionSource) {}

  /** Throws NotFoundError for an unknown subject. */
  async page(
    reference: SubjectReference,
    query: SubjectPermissionsQuery,
  ): Promise<EffectivePermissionPageDto> {
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query), reference);
    const { domain, search, pageSize = DEFAULT_PAGE_SIZE, pageToken } = query;
    const scope = ['permissions', reference.type, reference.id, domain, search];
    const [after] = pageToken === undefined ? [undefined] : readListToken(pageToken, scope, 1);
    const listed = permissionsOf(index, reference, query);
    const rest = after === undefined ? listed : listed.filter(({ permission }) => permission > after);
    const page = rest.slice(0, pageSize);
    const last = rest.length > pageSize ? page.at(-1) : undefined;
    const names = namesIn(index);
    const subject = subjectAt(index, reference);
    return {
      ...answeredFrom(published),
      subject: toSubjectDto(subject),
      effective: subject.state === 'active',
      total: listed.length,
      permissions: page.map((permission) => toEffectivePermissionDto(permission, names)),
      nextPageToken: last && listToken(scope, [last.permission]),
    };
  }

  /** All of them with their sources, for a file. Throws NotFoundError for an unknown subject. */
  async document(reference: SubjectReference, query: SubjectPermissionsQuery): Promise<TableDocument> {
    refusePaging(query);
    const { published, index } = await this.revisions.indexedAt(consistencyOf(query), reference);
    const listed = permissionsOf(index, reference, query);
    return subjectPermissionsDocument(published, index, subjectAt(index, reference), { ...query, listed });
  }
}

function permissionsOf(
  index: AccessIndex,
  reference: SubjectReference,
  query: SubjectPermissionsQuery,
): EffectivePermission[] {
  const matches = permissionFilter(query);
  return effectivePermissions(index, subjectAt(index, reference)).filter(({ permission }) =>
    matches(permission),
  );
}
