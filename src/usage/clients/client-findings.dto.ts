import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { clientFindingKinds, type ClientFindingKind } from '../../access/usage/client-findings';
import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { CurrentListQuery } from '../lists/current-list.query';
import { CallsAnsweredFromDto } from '../usage.dto';

/** Which findings are asked for. All that is given must hold. */
export class ListClientFindingsQuery extends CurrentListQuery {
  @IsOptional()
  @IsIn(clientFindingKinds)
  readonly kind?: ClientFindingKind;

  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly clientId?: string;
}

/** Something about an OAuth client that someone should look into. */
export class ClientFindingDto {
  readonly client: AccessSubjectDto;
  /**
   * `creator_gone`: the user who created it was deleted, or is not in the organisation. `creator_inactive`: that user is
   * inactive. `never_called`: no call in the known window. `long_token_life`: its tokens are valid for more than a day.
   * `never_used`: it holds `permissions` that no call of the known window needs. `can_grant`: with `permissions` it can give
   * itself or others any role.
   */
  @ApiProperty({ enum: clientFindingKinds })
  readonly kind: ClientFindingKind;
  /** Of `never_used` and `can_grant`, sorted. */
  readonly permissions: string[];
  /** The user who created it. Absent: Genesys does not tell. */
  readonly createdById?: string;
  /** How long its tokens are valid. Absent: Genesys does not tell. */
  readonly tokenSeconds?: number;
}

export class ClientFindingPageDto extends CallsAnsweredFromDto {
  readonly findings: ClientFindingDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
