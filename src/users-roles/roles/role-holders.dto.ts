import { ApiProperty } from '@nestjs/swagger';
import { NamedReferenceDto } from '../../answers/naming/named-reference.dto';
import { AnsweredFromDto } from '../../sync/answered-from.dto';
import { holderTypes } from './roles.query';

/** Where somebody holds a role, and how. */
export class RoleSourceDto {
  readonly division: NamedReferenceDto;
  /** The group that passes it on; absent when it is held directly. */
  readonly group?: NamedReferenceDto;
}

/** Somebody who holds a role. */
export class RoleHolderDto {
  @ApiProperty({ enum: holderTypes })
  readonly type: (typeof holderTypes)[number];
  readonly id: string;
  /** Absent when no listing shows them. */
  readonly name?: string;
  /** Only what an active subject holds counts. `unknown`: no listing shows them. */
  readonly state: 'active' | 'inactive' | 'disabled' | 'deleted' | 'unknown';
  /** Where and how they hold it, direct ones first: at most 100. */
  readonly sources: RoleSourceDto[];
  readonly sourceCount: number;
}

export class RoleHolderPageDto extends AnsweredFromDto {
  /** By name. */
  readonly holders: RoleHolderDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Gives the next page as `pageToken`; absent on the last one. */
  readonly nextPageToken?: string;
}
