import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import type { Caveat } from '../../access/model/decision';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { PermissionListQuery } from '../permission-list.query';
import { PermissionSourceDto } from '../sources/permission-source.dto';

export class SubjectPath {
  /** Id as Genesys gives it. */
  @IsString()
  @Length(1, 256)
  readonly id: string;
}

export class SubjectPermissionsQuery extends PermissionListQuery {
  /** Answers as if this simulated change were made: the id of a simulation. Not together with `consistency`. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly simulationId?: string;
}

/** A permission that a subject's roles give it. */
export class EffectivePermissionDto {
  /** `domain:entity:action`, or a flat name such as `admin`. */
  readonly permission: string;
  /** Held without a condition in all divisions, future ones too; or anywhere, when it does not depend on divisions. */
  readonly everywhere: boolean;
  /** The divisions where it is held without a condition; empty when that is everywhere. */
  readonly divisions: NamedReferenceDto[];
  /** The divisions where it is held on a condition only; `*` for everywhere else. */
  readonly conditionalDivisions: NamedReferenceDto[];
  /** Held nowhere without a condition. */
  readonly conditional: boolean;
  /** `access_policy_may_apply`: an attribute-based access policy of Genesys may still refuse. */
  @ApiProperty({ enum: ['access_policy_may_apply'], isArray: true })
  readonly caveats: readonly Caveat[];
  /** Every path by which it is held, direct ones first. */
  readonly sources: PermissionSourceDto[];
}

export class EffectivePermissionPageDto extends AnsweredFromDto {
  /** The simulated change that the answer assumes; `revision` is the one that it was simulated on. */
  readonly simulationId?: string;
  readonly subject: AccessSubjectDto;
  /** Whether these permissions count: the subject is active. Otherwise they are what it would have. */
  readonly effective: boolean;
  /** How many there are on all pages, with this filter. */
  readonly total: number;
  /** By code. */
  readonly permissions: EffectivePermissionDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
