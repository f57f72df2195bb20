import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { ConsistencyQuery } from '../../revisions/current/consistency.query';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../../http/page-size';

const reachTypes = ['user', 'oauth_client', 'trustee_user'] as const;

export class CategoryAccessQuery extends ConsistencyQuery {
  /** `false`: only active users covered by no purpose. */
  @ApiPropertyOptional({ enum: ['false'] })
  @IsOptional()
  @IsIn(['false'], { message: 'must be false' })
  readonly covered?: 'false';

  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page; a newer revision restarts the list. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly pageToken?: string;
}

export class ReachingSubjectDto {
  @ApiProperty({ enum: reachTypes })
  readonly type: string;
  readonly id: string;
  /** Empty when no listing shows it. */
  readonly name: string;
  readonly state: string;
}

/** A path by which someone reaches the data. */
export class ReachPathDto {
  readonly permission: string;
  readonly roleId: string;
  /** Absent when no listing shows the role. */
  readonly roleName?: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** The group that passes the role on; absent when the subject holds it itself. */
  readonly groupId?: string;
}

export class CoveringPurposeDto {
  readonly id: string;
  readonly name: string;
}

/** Someone who can reach the data. */
export class ReachDto {
  readonly subject: ReachingSubjectDto;
  /** It is active and needs to fulfil no condition. */
  readonly effective: boolean;
  /** The first 50. */
  readonly paths: ReachPathDto[];
  /** Active purposes that a role on one of the paths serves: the first 50. None: nothing covers this access. */
  readonly purposes: CoveringPurposeDto[];
}

export class CategoryAccessDto extends AnsweredFromDto {
  readonly dataCategory: string;
  /** Permissions that open the category, a part of it or what it is a part of, as far as the organisation has them. */
  readonly permissions: string[];
  /** Active purposes that use it. */
  readonly purposeCount: number;
  /** Number of users who can reach it, including inactive ones. */
  readonly total: number;
  readonly effectiveTotal: number;
  /** Number of active users who can reach it and are covered by no purpose. */
  readonly uncoveredTotal: number;
  /** Purposes that no one can serve: no active holder of their roles reaches the data. The first 100. */
  readonly unservedPurposes: CoveringPurposeDto[];
  readonly unservedCount: number;
  /** By kind of subject, name and id. */
  readonly subjects: ReachDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
