import { ApiPropertyOptional } from '@nestjs/swagger';
import { AnsweredFromDto } from '../../sync/answered-from.dto';
import { RoleHolderDto } from './role-holders.dto';

/** A role. */
export class RoleDto {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Whether Genesys made the role. */
  readonly isDefault: boolean;
  /** The licence that Genesys sets for its holders, such as `engage1`; absent where it names none. */
  readonly baseLicense?: string;
  /** Licences that come on top of it. */
  readonly addonLicenses: string[];
  /** How many permissions it gives, plainly or on a condition. */
  readonly permissionCount: number;
  /** How many users hold it, of whatever state, directly or through a group. */
  readonly userCount: number;
}

export class RolePageDto extends AnsweredFromDto {
  readonly roles: RoleDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Gives the next page as `pageToken`; absent on the last one. */
  readonly nextPageToken?: string;
}

/** One policy of a role, as Genesys has it. */
export class RolePolicyDto {
  /** `*` for all. */
  readonly domain: string;
  /** `*` for all. */
  readonly entity: string;
  /** `*` for all. */
  readonly actions: string[];
  /**
   * On which condition it holds; absent when it holds plainly. A tree of `{all: […]}`, `{any: […]}` and
   * `{variable, operator, operands}`; `{unreadable: true}` stands for one that could not be understood, and is never met.
   */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly condition?: object;
}

/** How many hold a role, of whatever state. */
export class RoleHolderCountsDto {
  /** Users who hold it directly, through a group, or both ways. */
  readonly users: number;
  readonly usersDirect: number;
  readonly usersThroughGroups: number;
  /** Groups that it was granted to, whether they pass it on or not. */
  readonly groups: number;
  readonly oauthClients: number;
  readonly trustees: number;
}

/** A role with what it gives and who holds it. */
export class RoleDetailsDto extends AnsweredFromDto {
  readonly role: RoleDto;
  /** As Genesys has them. */
  readonly policies: RolePolicyDto[];
  /** Flat permissions such as `admin`, which no policy expresses, as Genesys has them. */
  readonly flatPermissions: string[];
  /** The permissions that it all comes to, wildcards written out: those that are given without a condition; sorted. */
  readonly permissions: string[];
  /** Those that are given on a condition only; sorted. */
  readonly conditionalPermissions: string[];
  readonly holderCounts: RoleHolderCountsDto;
  /** The first 20 holders by name. All of them: `GET /api/v1/roles/{id}/holders`. */
  readonly firstHolders: RoleHolderDto[];
}
