import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { SubjectType } from '../../access/model/snapshot';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { AccessSubjectDto, subjectTypes } from '../../lists/entities/subject.dto';
import { RowListQuery } from '../../lists/paging/list.query';
import { TextList } from '../../http/text-list';
import { PermissionSourceDto } from '../sources/permission-source.dto';

const MAX_PERMISSION_LENGTH = 386;

export class PermissionPath {
  /** A permission as Genesys names it: `domain:entity:action`, or a flat name such as `admin`. */
  @IsString()
  @Length(1, MAX_PERMISSION_LENGTH)
  readonly permission: string;
}

export class PermissionHoldersQuery extends RowListQuery {
  /** Where it is held; `*` asks for all divisions, future ones too. Without it, holding it somewhere suffices. */
  @IsOptional()
  @IsString()
  @Length(1, 256)
  readonly divisionId?: string;

  /** Only subjects of this kind. */
  @ApiPropertyOptional({ enum: subjectTypes })
  @IsOptional()
  @IsIn(subjectTypes)
  readonly subjectType?: SubjectType;

  /** Answers as if this simulated change were made: the id of a simulation. Not together with `consistency`. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly simulationId?: string;
}

export class HoldersQuery extends PermissionHoldersQuery {
  /** 1 to 50 permissions, separated by commas. */
  @TextList({ min: 1, max: 50, longest: MAX_PERMISSION_LENGTH })
  readonly permissions: string[];

  /** Whether holding one of them suffices. `all` when left out. */
  @IsOptional()
  @IsIn(['any', 'all'])
  readonly match?: 'any' | 'all';
}

/** A path by which one of the permissions asked about is held. */
export class HolderSourceDto extends PermissionSourceDto {
  readonly permission: string;
}

/** Someone who holds what was asked. */
export class HolderDto {
  readonly subject: AccessSubjectDto;
  /** It is active and holds the permission without a condition: a check allows it. */
  readonly effective: boolean;
  /** It holds the permission only on a condition. */
  readonly conditional: boolean;
  /** Paths by roles that it holds itself. */
  readonly direct: HolderSourceDto[];
  /** Paths by roles of groups that it is in. */
  readonly inherited: HolderSourceDto[];
}

export class HolderPageDto extends AnsweredFromDto {
  /** The simulated change that the answer assumes; `revision` is the one that it was simulated on. */
  readonly simulationId?: string;
  /** How many there are on all pages: those who are not active and those who hold it on a condition are among them. */
  readonly total: number;
  /** How many of them a check allows. */
  readonly effectiveTotal: number;
  /** By kind of subject, name and id. */
  readonly holders: HolderDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
