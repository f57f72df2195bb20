import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { powerfulUseKinds, type PowerfulUseKind } from '../../access/usage/powerful-uses';
import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { KeptAuditsDto } from '../enforcements/radar/radar.dto';
import { CurrentRowListQuery } from '../lists/current-list.query';

/** Which powerful permissions are asked for. All that is given must hold. */
export class ListPowerfulUsesQuery extends CurrentRowListQuery {
  @IsOptional()
  @IsIn(powerfulUseKinds)
  readonly use?: PowerfulUseKind;

  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly subjectId?: string;

  /** Such as `authorization:grant:add`. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly permission?: string;
}

/** A powerful permission that someone holds, and when they last used it as far as that is known. */
export class PowerfulUseDto {
  readonly subject: AccessSubjectDto;
  readonly permission: string;
  /**
   * `used`: the kept audits have an act that the permission is meant for. `not_seen`: they speak of such acts, and have none
   * of this subject; many events of Genesys name no one. `not_known`: they do not speak of it.
   */
  @ApiProperty({ enum: powerfulUseKinds })
  readonly use: PowerfulUseKind;
  /** When Genesys last audited it (RFC 3339, UTC); of `used`. */
  readonly lastAt?: string;
  readonly actCount?: number;
}

export class PowerfulUsePageDto extends AnsweredFromDto {
  /** The kept audits. Absent: none are kept, so nothing is known. */
  readonly audits?: KeptAuditsDto;
  readonly permissions: PowerfulUseDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
