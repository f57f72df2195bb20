import { ApiProperty } from '@nestjs/swagger';
import { claimKinds, type ClaimKind } from '../../access/assertions/claim';
import type { SubjectType } from '../../access/model/snapshot';
import { subjectTypes } from '../../lists/entities/subject.dto';
import { ReferencedRoleDto } from '../../conflicts/rules/rule-view.dto';

export class SubjectKeyViewDto {
  @ApiProperty({ enum: subjectTypes })
  readonly type: SubjectType;
  readonly id: string;
}

/** What must hold: with the members of its kind. */
export class ClaimViewDto {
  @ApiProperty({ enum: claimKinds })
  readonly kind: ClaimKind;
  readonly permissions: string[];
  readonly divisionId?: string;
  readonly groupIds?: string[];
  readonly exceptSubjects?: SubjectKeyViewDto[];
  readonly role?: ReferencedRoleDto;
  readonly subject?: SubjectKeyViewDto;
  readonly limit?: number;
}

/** Something that a claim names and the organisation does not have, or not well enough to evaluate by. */
export class UnresolvedItemDto {
  /** Where in the claim (JSON Pointer): `/groupIds/0`. */
  readonly pointer: string;
  /** One sentence that names it. */
  readonly detail: string;
}
