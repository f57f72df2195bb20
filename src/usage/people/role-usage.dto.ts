import { ApiProperty } from '@nestjs/swagger';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { NarrowedPolicyDto } from '../clients/usage-proposal.dto';
import { PeopleAnsweredFromDto } from './people-usage.dto';

/** How much of a role its holders use. */
export class ListedRoleUsageDto {
  readonly role: NamedReferenceDto;
  /** Permissions that it includes. */
  readonly permissionCount: number;
  /** Those that no holder uses. Absent: Genesys says nothing about this role. */
  readonly unusedPermissionCount?: number;
  /** Users who hold it, directly or through groups. */
  readonly holderCount: number;
  /** Those who do not use it. */
  readonly unusedHolderCount: number;
  /** Those about whom Genesys says nothing. */
  readonly notKnownHolderCount: number;
}

export class RoleUsagePageDto extends PeopleAnsweredFromDto {
  readonly roles: ListedRoleUsageDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A role without the permissions that no holder uses. */
export class NarrowedRoleDto {
  readonly policies: NarrowedPolicyDto[];
  /** Its flat permissions. */
  readonly permissions: string[];
}

/** How much of a role its holders use, and the role that would do. */
export class RoleUsageDto extends PeopleAnsweredFromDto {
  readonly usage: ListedRoleUsageDto;
  /** What no holder uses. Absent: Genesys says nothing about this role. */
  readonly unusedPermissions?: string[];
  /** Absent: nothing is known to be unused, or all of it is. */
  readonly narrowed?: NarrowedRoleDto;
  /** The body of `POST /api/v1/simulations` has them as `items`. Roles are edited in Genesys. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly items: object[];
}
