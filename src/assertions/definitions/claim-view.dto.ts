import { ApiProperty } from '@nestjs/swagger';
import { claimKinds, type ClaimKind } from '../../access/assertions/claim';
import type { SubjectType } from '../../access/model/snapshot';
import { subjectTypes } from '../../lists/entities/subject.dto';
import { ReferencedRoleDto } from '../../definitions/definition.dto';

export class SubjectKeyViewDto {
  @ApiProperty({ enum: subjectTypes })
  readonly type: SubjectType;
  readonly id: string;
}

/** What must hold: with the members of its kind. */
export class ClaimViewDto {
  @ApiProperty({ enum: claimKinds })
  readonly kind: ClaimKind;
  readonly permissions?: string[];
  readonly licenseId?: string;
  readonly divisionId?: string;
  readonly groupIds?: string[];
  readonly exceptSubjects?: SubjectKeyViewDto[];
  readonly role?: ReferencedRoleDto;
  readonly subject?: SubjectKeyViewDto;
  readonly limit?: number;
}
