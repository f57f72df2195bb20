import { Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { effectivePermissions, type EffectivePermission } from '../../access/questions/effective-permissions';
import { subjectAt } from '../../lists/entities/subject-at';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import { listDocument } from '../../lists/files/list-table';
import { revisionFacts } from '../../lists/files/revision-facts';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { listPage } from '../../lists/paging/list-page';
import { SortedList } from '../../lists/paging/sorted-list';
import type { TableDocument } from '../../tables/table-document';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { SubjectReference } from '../../revisions/current/consistency';
import { RequestedRevisions } from '../../revisions/current/requested-revisions';
import { toEffectivePermissionDto } from './effective-permission-mapping';
import { permissionFilter } from './permission-filter';
import type { EffectivePermissionPageDto, SubjectPermissionsQuery } from './subject-permissions.dto';
import { subjectPermissionsTable } from './subject-permissions-table';

const byCode = { positionOf: ({ permission }: EffectivePermission) => [permission], positionLength: 1 };

/** Lists what a subject may do, where, and by which roles. */
@Injectable()
export class SubjectPermissionsService {
  constructor(
    private readonly revisions: RequestedRevisions,
    private readonly names: ReferenceNames,
  ) {}

  /** Throws UnknownEntityError (404). */
  async page(
    reference: SubjectReference,
    query: SubjectPermissionsQuery,
  ): Promise<EffectivePermissionPageDto> {
    const { published, index } = await this.revisions.indexedAt(query, reference);
    const { domain, search, simulationId, pageSize, pageToken } = query;
    const { type, id } = reference;
    const list = SortedList.inOrder(permissionsOf(index, reference, query), byCode);
    const filter = { type, id, domain, search, simulationId };
    const asked = { name: 'permissions', filter, pageSize, pageToken };
    const { items, total, nextPageToken } = await listPage(list, asked);
    const permissions = await this.names.with(index, (nameOf) =>
      items.map((permission) => toEffectivePermissionDto(permission, nameOf)),
    );
    const subject = subjectAt(index, reference);
    return {
      ...answeredFrom(published),
      simulationId,
      subject: toSubjectDto(subject),
      effective: subject.state === 'active',
      total,
      permissions,
      nextPageToken,
    };
  }

  /** All of them with their sources, for a file. Throws UnknownEntityError (404). */
  async document(reference: SubjectReference, query: SubjectPermissionsQuery): Promise<TableDocument> {
    const { published, index } = await this.revisions.indexedAt(query, reference);
    const { domain, search, simulationId } = query;
    const { type, id, name, state } = subjectAt(index, reference);
    const subject = { subjectType: type, subjectId: id, subjectName: name, subjectState: state };
    const facts = revisionFacts(published, { ...subject, domain, search, simulationId });
    const items = permissionsOf(index, reference, query);
    const about = { file: 'permissions', title: 'What a subject may do', facts, index, items };
    return listDocument(subjectPermissionsTable, about, this.names);
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
