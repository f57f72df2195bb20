import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { claimKinds, MAX_EXCEPTIONS, MAX_NAMED, type ClaimKind } from '../../access/assertions/claim';
import type { SubjectType } from '../../access/model/snapshot';
import { subjectTypes } from '../../lists/entities/subject.dto';
import { MayBeAbsent } from '../../http/may-be-absent';
import { RoleReferenceDto } from '../../definitions/definition.dto';
import { Nested, NestedList } from '../../http/nested';

/** Someone or something that holds roles. */
export class SubjectKeyDto {
  @ApiProperty({ enum: subjectTypes })
  @IsIn(subjectTypes)
  readonly type: SubjectType;

  @IsString()
  @Length(1, 200)
  readonly id: string;
}

/** What must hold. Each kind has members of its own; others are refused. */
export class ClaimDto {
  /**
   * `only_group_holds`: no one outside the groups holds one of the permissions. `role_grants_nothing_of`: the role gives
   * none of them. `subject_may_not`: the subject holds none of them. `subject_may`: it holds all of them.
   * `at_most_holders`: at most `limit` hold one of them. `no_drift`: nothing that gives one of them differs from the
   * baseline; `routing:*:*` stands for a domain. `at_most_need_license`: at most `limit` users need the licence.
   */
  @ApiProperty({ enum: claimKinds })
  @IsIn(claimKinds)
  readonly kind: ClaimKind;

  /**
   * 1 to 30 of `domain:entity:action`, where any part may be `*`, or flat names like `admin`. With every kind but
   * `at_most_need_license`.
   */
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_NAMED)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  readonly permissions?: string[];

  /**
   * Where: the id of a division, or `*` for what is held in all of them. Without it, in any division. Not with
   * `role_grants_nothing_of` and `no_drift`. A permission that knows no divisions is held everywhere. With
   * `at_most_need_license`: the division that users are in, never `*`.
   */
  @MayBeAbsent()
  @IsString()
  @Length(1, 200)
  readonly divisionId?: string;

  /**
   * With `only_group_holds`: 1 to 30 ids of groups for which roles are enabled; the members of others are unknown.
   */
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_NAMED)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  readonly groupIds?: string[];

  /** With `only_group_holds`: up to 100 that may hold them anyway. */
  @MayBeAbsent()
  @ArrayMaxSize(MAX_EXCEPTIONS)
  @NestedList(() => SubjectKeyDto)
  readonly exceptSubjects?: SubjectKeyDto[];

  /** With `role_grants_nothing_of`. */
  @MayBeAbsent()
  @Nested(() => RoleReferenceDto)
  readonly role?: RoleReferenceDto;

  /** With `subject_may_not` and `subject_may`. */
  @MayBeAbsent()
  @Nested(() => SubjectKeyDto)
  readonly subject?: SubjectKeyDto;

  /** With `at_most_need_license`: the id of the licence, as `/api/v1/licenses` lists it. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 200)
  readonly licenseId?: string;

  /**
   * With `at_most_holders` and `at_most_need_license`: 0 to 1,000,000. Groups do not count: their members do.
   */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly limit?: number;
}
