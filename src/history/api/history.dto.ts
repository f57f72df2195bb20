import { ApiProperty } from '@nestjs/swagger';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { subjectTypes } from '../../lists/entities/subject.dto';
import type { SubjectType } from '../../access/model/snapshot';
import { changeKinds, type ChangeKind } from '../../revisions/history/reading/fact-change';
import { ChangedByDto } from '../attribution/changed-by.dto';

/** A subject by id, with its last known name. */
export class HistorySubjectDto {
  @ApiProperty({ enum: subjectTypes })
  readonly type: SubjectType;
  readonly id: string;
  readonly name?: string;
}

/** What a field was and is. */
export class ChangedFieldDto {
  readonly field: string;
  /** Absent where it was not set. */
  readonly before?: string;
  /** Absent where it is no longer set. */
  readonly after?: string;
}

/** A change of something that access follows from: a grant, a membership, a role, a user and so on. */
export class HistoryEntryDto {
  /** The first revision that has the change. */
  readonly revision: number;
  /** When the sync run of this revision started (RFC 3339, UTC). */
  readonly asOf: string;
  /** When the revision was stored (RFC 3339, UTC): the change was made before. */
  readonly storedAt: string;
  /** The last known revision without the change. */
  readonly previousRevision: number;
  /** When the sync run of that revision started (RFC 3339, UTC): the change was made after. */
  readonly previousAsOf: string;
  @ApiProperty({ enum: changeKinds })
  readonly kind: ChangeKind;
  readonly change: 'added' | 'removed' | 'changed';
  /** Who gained or lost something, or was changed: absent for roles, divisions, permissions and access policies. */
  readonly subject?: HistorySubjectDto;
  /** The group of a membership. */
  readonly group?: NamedReferenceDto;
  /** Of a membership: whether the subject is a member or an owner of the group. */
  @ApiProperty({ enum: ['member', 'owner'] })
  readonly relation?: 'member' | 'owner';
  readonly role?: NamedReferenceDto;
  readonly division?: NamedReferenceDto;
  /** `domain:entity:action` of a permission of the catalogue. */
  readonly permission?: string;
  readonly accessPolicy?: NamedReferenceDto;
  /** The fields of what was changed, by name; permissions of roles are in the two members below. */
  readonly fields?: ChangedFieldDto[];
  /** What a role includes from then on, as its policies name it. */
  readonly permissionsAdded?: string[];
  /** What a role no longer includes from then on. */
  readonly permissionsRemoved?: string[];
  readonly by: ChangedByDto;
}

export class HistoryPageDto {
  /** The newest first. */
  readonly entries: HistoryEntryDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
