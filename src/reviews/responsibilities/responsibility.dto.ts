import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsIn, IsString, Length } from 'class-validator';
import { responsibilityKinds, type ResponsibilityKind } from '../../access/reviews/reviewer-rule';
import { AuthorDto } from '../../definitions/definition.dto';
import { Nested, NestedList } from '../../http/nested';
import { ReviewerDto } from '../campaigns/campaign.dto';

const MAX_RESPONSIBILITIES = 10_000;

/** Who answers for a person, group, role or account. */
export class ResponsibilityDto {
  @ApiProperty({ enum: responsibilityKinds })
  @IsIn(responsibilityKinds)
  readonly kind: ResponsibilityKind;

  /** `manager`: id of the user. `group_owner`: of the group. `role_owner`: of the role. `account_owner`: of the account. */
  @IsString()
  @Length(1, 1_024)
  readonly of: string;

  @Nested(() => ReviewerDto)
  readonly reviewer: ReviewerDto;
}

export class ReplaceResponsibilitiesDto {
  /** All of them, up to 10,000. Several may answer for the same. */
  @ArrayMaxSize(MAX_RESPONSIBILITIES)
  @NestedList(() => ResponsibilityDto)
  readonly responsibilities: ResponsibilityDto[];
}

export class ResponsibilitiesDto extends ReplaceResponsibilitiesDto {
  /** Incremented by every change: the ETag without its quotes. */
  readonly version: number;
  /** RFC 3339, UTC; absent before the first change. */
  readonly updatedAt?: string;
  readonly updatedBy?: AuthorDto;
}
